import type { ErrorCode } from '../../api/errors.js';
import type { AddressType, Contact, Credentials, LinkedAccount } from '../../api/types.js';

/** What the person came for; the element's `flow` attribute. */
export type Flow = 'link' | 'login' | 'manage';

/** Where the person is; the element's `step` attribute. */
export type Step = 'address' | 'code' | 'conflict' | 'done' | 'manage';

/** The two ways on from an address that belongs to another account. */
export type Choice = 'recover' | 'force';

/** Why credentials are handed to the page. */
export type CredentialsReason = 'login' | 'recovery';

/** Why typed text was not even sent. */
export type InputProblem = 'address_missing' | 'address_invalid' | 'code_missing';

/** What the person has reached. */
export type Outcome = 'linked' | 'recovered' | 'loggedIn';

/** What went wrong last, as the views need it. */
export interface Problem {
  readonly code: ErrorCode | InputProblem;
  readonly detail?: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Milliseconds that the service asks to wait. */
  readonly retryAfter?: number | undefined;
  /** No try in this step can succeed: the page's developer has to act. */
  readonly fatal?: boolean;
  /** The code that was refused is good no more, as opposed to mistyped. */
  readonly expired?: boolean;
  /** It was looked at what the request was to change, and that is as it was. */
  readonly unchanged?: boolean | undefined;
}

interface Common {
  readonly flow: Flow;
  /** What was set in motion and has not been answered. */
  readonly pending: Request | undefined;
  readonly problem: Problem | undefined;
}

/** A code that has been sent. Times are milliseconds since the epoch by this device's clock. */
export interface SentCode {
  readonly contact: Contact;
  /** When the code runs out, where known. */
  readonly expiresAt: number | undefined;
  /** When another code may be asked for. */
  readonly resendAt: number;
  /** How many codes have been sent to this address; each makes the next wait longer. */
  readonly sends: number;
  /** The code was submitted and no answer has told what came of it: it may have been used. */
  readonly unconfirmed: boolean;
}

export interface AddressState extends Common {
  readonly step: 'address';
  readonly type: AddressType;
  /** What each type's field starts with: prefilled, sent before, or typed before changing the type. */
  readonly addresses: Readonly<Record<AddressType, string>>;
  /** What is linked already, where that is known. */
  readonly current?: string | undefined;
}

export interface CodeState extends Common {
  readonly step: 'code';
  readonly sent: SentCode;
  /** The account has another address of this type: the person is asked whether to replace it. */
  readonly replacement?: Replacement;
  /** The code that proved the address to be replaced with. Never stored, so gone after a reload. */
  readonly code?: string | undefined;
  /** Given by the service and not yet taken by the page. Kept so that no new code is needed. */
  readonly credentials: Credentials | undefined;
}

export interface ConflictState extends Common {
  readonly step: 'conflict';
  readonly sent: SentCode;
  readonly credentials: Credentials | undefined;
  /** The code that led here, as long as it may be good. Never stored, so gone after a reload. */
  readonly code: string | undefined;
  /** Taken along from replacing an address. */
  readonly replacement?: Replacement;
  readonly stage: 'choosing' | 'confirming-force' | 'entering-code';
  /** Kept while a new code is sent and typed. */
  readonly choice: Choice | undefined;
}

export interface DoneState extends Common {
  readonly step: 'done';
  readonly sent: SentCode;
  readonly outcome: Outcome;
}

/** What is linked, or, before that is known, nothing. Everything that happens in it is `manage/`'s. */
export interface ManageState extends Common {
  readonly step: 'manage';
  /** What the page's texts are about: the type that the person dealt with last. */
  readonly type: AddressType;
  /** None before the service has told. */
  readonly accounts?: readonly LinkedAccount[];
  /** The type whose link the person is about to remove. */
  readonly unlinking?: AddressType | undefined;
  /** The type that may have been unlinked: no answer has told what came of it. */
  readonly unconfirmed?: AddressType | undefined;
  /** What the person has just reached. */
  readonly notice?: Notice | undefined;
}

/** Replacing the address of a type: first the old one is unlinked, then the new one linked. */
export interface Replacement {
  /** What is linked, as far as the service tells. */
  readonly current: LinkedAccount | undefined;
  /** Whether to take the new address from another account, as the person has chosen. */
  readonly force: boolean;
  /** The old address is linked no more, and the new one not yet. */
  readonly isUnlinked: boolean;
  /** The old address may be linked no more: no answer has told. */
  readonly unconfirmed?: boolean;
}

export interface Notice {
  readonly outcome: Outcome | 'unlinked';
  readonly type: AddressType;
  /** The address; none where it is gone. */
  readonly address?: string;
}

export type FlowState = AddressState | CodeState | ConflictState | DoneState | ManageState;

/** What survives a reload: where the person is, without the code and the credentials. */
export type Snapshot = CodeState | ConflictState;

/** Facts, in the past tense. */
export type FlowEvent = Happening & {
  /** When, in milliseconds since the epoch by this device's clock. */
  readonly at: number;
};

export type Happening = PersonEvent | AnswerEvent | PageEvent | ManageEvent | ManageAnswerEvent;

/** What the person did. */
export type PersonEvent =
  | {
      readonly type: 'type-chosen';
      readonly addressType: AddressType;
      /** What the field of the type that is left held. */
      readonly typed: string;
    }
  | { readonly type: 'address-submitted'; readonly contact: Contact }
  | { readonly type: 'input-rejected'; readonly reason: InputProblem }
  | { readonly type: 'code-submitted'; readonly code: string }
  | { readonly type: 'new-code-requested' }
  | { readonly type: 'address-change-requested' }
  | { readonly type: 'recover-chosen' }
  | { readonly type: 'force-chosen' }
  | { readonly type: 'force-confirmed' }
  | { readonly type: 'choice-withdrawn' }
  | { readonly type: 'hand-over-retried' };

/** What happens where linked addresses are managed; it means nothing elsewhere. */
export type ManageEvent =
  /** The list is to be shown: at first, again, or in place of what the person has begun. */
  | { readonly type: 'list-requested' }
  /** The person came back to the page, where things may have changed meanwhile. */
  | { readonly type: 'page-shown' }
  | {
      readonly type: 'address-chosen';
      readonly addressType: AddressType;
      /** What the field starts with. */
      readonly address: string;
    }
  | { readonly type: 'unlink-chosen'; readonly addressType: AddressType }
  | { readonly type: 'unlink-confirmed' }
  | { readonly type: 'unlink-withdrawn' }
  | { readonly type: 'replacement-confirmed' }
  | { readonly type: 'replacement-withdrawn' };

/**
 * What came of a request. It is late, and ignored, unless that very object is the pending one. None for
 * what the flow has not asked for: that its extension cannot be loaded matters where nothing is awaited.
 */
export type AnswerEvent = { readonly request: Request | undefined } & Answer;

/** What came of a request of the list's. */
export type ManageAnswerEvent = { readonly request: Request } & ManageAnswer;

export type ManageAnswer =
  | { readonly type: 'accounts-listed'; readonly accounts: readonly LinkedAccount[] }
  | { readonly type: 'address-unlinked' };

export type Answer =
  | {
      readonly type: 'code-sent';
      /** Milliseconds that the code is good, where known. */
      readonly lifetime: number | undefined;
    }
  | { readonly type: 'address-linked'; readonly account: LinkedAccount }
  | { readonly type: 'conflict-found' }
  | { readonly type: 'credentials-received'; readonly credentials: Credentials }
  | { readonly type: 'account-ready'; readonly accountId: string }
  | { readonly type: 'request-failed'; readonly problem: Problem };

/** What happened around the flow. */
export type PageEvent =
  | {
      readonly type: 'restarted';
      readonly flow: Flow;
      readonly addressType: AddressType;
      readonly address: string;
    }
  | { readonly type: 'restored'; readonly snapshot: Snapshot }
  | { readonly type: 'detached' }
  | {
      readonly type: 'configuration-checked';
      /** What is wrong with it, for developers. */
      readonly fault: string | undefined;
    };

/** What is to be done, as plain data: an order to carry out, or something to tell the page. */
export type Effect = Request | Emission;

/** Orders that are answered. */
export type Request = CodeRequest | CodeSubmission | HandOver | ListRequest | UnlinkRequest;

export interface CodeRequest {
  readonly type: 'request-code';
  readonly contact: Contact;
  /** `link` for the current account; `login` for the account of the address, also to recover it. */
  readonly flow: 'link' | 'login';
}

export interface CodeSubmission {
  readonly type: 'submit-code';
  readonly contact: Contact;
  readonly code: string;
  readonly flow: CodeRequest['flow'];
  readonly force: boolean;
  /** An earlier try with this code may have made the link: see `SentCode`. */
  readonly unconfirmed: boolean;
  /** The code has proved the address before, and nothing of its type has been linked since. */
  readonly isProven?: boolean;
}

export interface HandOver {
  readonly type: 'hand-over';
  readonly credentials: Credentials;
  readonly reason: CredentialsReason;
}

export interface ListRequest {
  readonly type: 'list-accounts';
}

export interface UnlinkRequest {
  readonly type: 'unlink-address';
  readonly addressType: AddressType;
  /** An earlier try may have gone through. */
  readonly unconfirmed: boolean;
}

/** What the page hears, as plain data; `events.ts` makes DOM events of it. */
export type Emission =
  | { readonly type: 'linked'; readonly detail: LinkedDetail }
  | { readonly type: 'recovered'; readonly detail: RecoveredDetail }
  | { readonly type: 'unlinked'; readonly detail: UnlinkedDetail }
  | { readonly type: 'failed'; readonly detail: FailedDetail }
  | { readonly type: 'step-change'; readonly detail: StepChangeDetail };

export interface LinkedDetail {
  readonly flow: Flow;
  readonly type: AddressType;
  /** Whether the address was taken from another account. */
  readonly forced: boolean;
  /** After `link` what the service says of the link; after `login` just the account's id. */
  readonly account: Partial<LinkedAccount> & { readonly id: string };
}

export interface RecoveredDetail {
  readonly type: AddressType;
  readonly account: { readonly id: string };
}

export interface UnlinkedDetail {
  readonly type: AddressType;
}

export interface FailedDetail {
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
  readonly step: Step;
  readonly previousStep: Step;
  readonly type: AddressType;
}
