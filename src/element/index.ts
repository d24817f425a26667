/** The public names. Importing this registers nothing. */
export { GlympseAccountLinkElement } from './account-link-element.js';
export { define } from './define.js';
export { ConflictEvent } from './conflict-event.js';
export type { ConflictChoice, ConflictDetail } from './conflict-event.js';
export {
  FailedEvent,
  LinkedEvent,
  RecoveredEvent,
  StepChangeEvent,
  UnlinkedEvent,
} from './events.js';
export type { AccountLinkEventMap } from './events.js';
export type {
  AddressType,
  Credentials,
  LinkedAccount,
  TokenProvider,
  TokenRequest,
} from '../api/types.js';
export type { ClientErrorCode, ErrorCode, ServiceErrorCode } from '../api/errors.js';
export type {
  AccountFacts,
  AccountFactsRequest,
  CredentialsHandler,
  Fact,
} from './flow/services.js';
export type {
  FailedDetail,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from './flow/emissions.js';
export type { CredentialsReason, Flow, Step } from './flow/states.js';
export type { CodeFormat, ForceLink } from './configuration/settings.js';
export { registerLocale } from './locales/registry.js';
export type { Locale } from './locales/locale.js';
export type { Messages } from './locales/messages.js';
export type { AccountLinkAttributes, AccountLinkProperties } from './markup/types.js';
export type { AccountLinkInReact } from './markup/react.js';
export type { AccountLinkInSvelte } from './markup/svelte.js';
export type { AccountLinkInVue } from './markup/vue.js';
