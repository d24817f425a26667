import type { ErrorCode } from '../../api/errors.js';
import type { AddressType, LinkedAccount } from '../../api/types.js';
import type { Flow, Step } from './states.js';

/** What the page hears, as plain data; `events.ts` makes DOM events of it. */
export type Emission =
  | { readonly type: 'linked'; readonly detail: LinkedDetail }
  | { readonly type: 'recovered'; readonly detail: RecoveredDetail }
  | { readonly type: 'unlinked'; readonly detail: UnlinkedDetail }
  | { readonly type: 'failed'; readonly detail: FailedDetail }
  | { readonly type: 'step-change'; readonly detail: StepChangeDetail };

export interface LinkedDetail {
  /** What the person came for. */
  readonly flow: Flow;
  /** The type of the address. */
  readonly type: AddressType;
  /** Whether the address was taken from another account. */
  readonly forced: boolean;
  /** After `link` what the service says of the link; after `login` just the account's id. */
  readonly account: Partial<LinkedAccount> & { readonly id: string };
  /** After `login`: whether the account was made for this person just now. Left out where the service does not tell. */
  readonly isNew?: boolean;
}

export interface RecoveredDetail {
  /** The type of the address. */
  readonly type: AddressType;
  /** The earlier account, which the person goes on with. */
  readonly account: { readonly id: string };
}

export interface UnlinkedDetail {
  /** The type of the address that is linked no more. */
  readonly type: AddressType;
}

export interface FailedDetail {
  /** Where the person was. */
  readonly step: Step;
  /** The service's own code, or one of `ClientErrorCode`. */
  readonly code: ErrorCode;
  /** An explanation for developers, in English; from the service or from the element. */
  readonly detail?: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Whether the person can try again where they are. */
  readonly retryable: boolean;
  /** Whether the page's developer has to act. */
  readonly fatal: boolean;
}

export interface StepChangeDetail {
  /** Where the person is now. */
  readonly step: Step;
  /** Where they came from. */
  readonly previousStep: Step;
  /** The type of the address that it is about. */
  readonly type: AddressType;
}
