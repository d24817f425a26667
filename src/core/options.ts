import type { Clock } from '../api/clock.js';
import type { AddressType, TokenProvider } from '../api/types.js';
import type { ForceLink } from '../element/configuration/settings.js';
import type {
  Emission,
  FailedDetail,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from '../element/flow/emissions.js';
import type { Shelf } from '../element/flow/flow-store.js';
import type { CredentialsHandler } from '../element/flow/services.js';
import type { Flow } from '../element/flow/states.js';
import type { Locale } from '../element/locales/locale.js';
import type { Messages } from '../element/locales/messages.js';

/** What happened, with the detail that the element's event of that name has. */
export type AccountLinkEvent = Emission;

/** Called before anybody is given the new state; `state` of the link is the new one by then. */
export interface Callbacks {
  /** Every one of them, in order. */
  readonly onEvent?: ((event: AccountLinkEvent) => void) | undefined;
  readonly onLinked?: ((detail: LinkedDetail) => void) | undefined;
  readonly onRecovered?: ((detail: RecoveredDetail) => void) | undefined;
  readonly onUnlinked?: ((detail: UnlinkedDetail) => void) | undefined;
  readonly onFailed?: ((detail: FailedDetail) => void) | undefined;
  readonly onStepChange?: ((detail: StepChangeDetail) => void) | undefined;
}

export interface AccountLinkOptions extends Callbacks {
  /** What the person comes for. Default `link`. */
  readonly flow?: Flow | undefined;
  /** Base URL of your own endpoint. Default the Glympse API. */
  readonly endpoint?: string | undefined;
  /** What a relative `endpoint` is resolved against. Default where the script runs (`location`), if that is anywhere. */
  readonly base?: string | undefined;
  /** Your key, in direct mode. */
  readonly apiKey?: string | undefined;
  /** Send cookies to an endpoint on another origin. */
  readonly withCredentials?: boolean | undefined;
  /** Gives the access token of the account in use: in direct mode, for `link` and `manage`. Read when it is needed. */
  readonly tokenProvider?: TokenProvider | undefined;
  /** Takes the account over: in direct mode, and the only way that credentials come out. Read when it is needed. */
  readonly credentialsHandler?: CredentialsHandler | undefined;
  /** In the place of `globalThis.fetch`. Read when it is needed. */
  readonly fetch?: typeof fetch | undefined;
  /** Address types offered, in order. Default `['email', 'phone']`. */
  readonly types?: readonly AddressType[] | undefined;
  /** An address to start with; its type is recognized. */
  readonly address?: string | undefined;
  /** Country of national phone numbers, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** Whether the discouraged way out of a conflict is offered. Default `confirm`. */
  readonly forceLink?: ForceLink | undefined;
  /** The language of `problem.text`, of `glympse-account-link/locales/…`. Default English. */
  readonly locale?: Locale | undefined;
  /** Your own wording, over the locale's. */
  readonly messages?: Partial<Messages> | undefined;
  /** The language that the person reads, BCP 47: the service may word its message in it. Default the locale's. */
  readonly lang?: string | undefined;
  /** Keeps the step, without code and credentials, for who comes back. Default: nothing is kept. */
  readonly shelf?: Shelf | undefined;
  /** Resolves when the device may be online again, unless `signal` has fired. Default: by `navigator.onLine`. */
  readonly online?: ((signal: AbortSignal) => Promise<unknown>) | undefined;
  /** Where time comes from, for tests. Default the device's. */
  readonly clock?: Clock | undefined;
}
