import type { AddressType, LinkedAccount } from '../api/types.js';
import type { ErrorCode } from '../api/errors.js';
import type { AddressProblem, InputProblem } from '../element/flow/problem.js';
import type { Choice, CredentialsReason, Flow, Notice, Outcome } from '../element/flow/states.js';

/**
 * What can be done: a function while it can, `undefined` while it cannot, such as while an answer is awaited. So
 * `state.submit?.(code)`, and `disabled={!state.submit}`. One of a scene that is over does nothing.
 */
export type Action<Args extends readonly unknown[] = []> = ((...args: Args) => void) | undefined;

/** The person has said yes to what cannot be undone, having been told what it does. */
export interface Confirmed {
  readonly confirmed: true;
}

/** What went wrong last, until something else is done or it has passed. */
export interface Problem {
  /** The service's own code, or one of `ClientErrorCode`, or what is wrong with what was typed. */
  readonly code: ErrorCode | AddressProblem | InputProblem;
  /** Plain words for the person, in the locale, as of when the state was made. */
  readonly text: string;
  /** Whether the person can try again where they are. */
  readonly retryable: boolean;
  /** When the service takes requests again, where it has had too many and tells: milliseconds since the epoch. */
  readonly until: number | undefined;
  /** An explanation for developers, in English. */
  readonly detail: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
}

interface Common {
  readonly flow: Flow;
  /** Something is under way: an answer is awaited, or a next try. */
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Ends what is tried again by itself; there while something is. */
  readonly stop: Action;
}

interface Asking extends Common {
  readonly step: 'address';
  /** The type of the address that is asked for. */
  readonly type: AddressType;
  /** What the field starts with: given, sent before, or typed before something else came. */
  readonly startWith: string;
  /**
   * Asks for a code to be sent to what the person has typed. A phone number without its country is read as one of
   * `country`, ISO 3166-1 alpha-2; default: that of the options, else what the language preferences name.
   */
  readonly submit: Action<[typed: string, options?: { readonly country?: string | undefined }]>;
}

/** An address is asked for. */
export interface AddressState extends Asking {
  readonly scene: 'address';
  /** The types that are offered, in their order. */
  readonly types: readonly AddressType[];
  /** Asks for an address of another type; `typed` is kept for who comes back to this one. */
  readonly chooseType: Action<[type: AddressType, typed?: string]>;
}

/** An address is asked for on behalf of the list. */
export interface AddingState extends Asking {
  readonly scene: 'adding';
  /** What is linked already, where that is known: the new address is to take its place. */
  readonly current: string | undefined;
  readonly backToList: Action;
}

interface Sent extends Common {
  readonly type: AddressType;
  /** Where the code was sent, as its owner knows it. */
  readonly address: string;
}

interface Coding extends Sent {
  /** When the code runs out, where the service tells: milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
  /** The code has run out: another one is needed. */
  readonly isExpired: boolean;
  /** When another code may be asked for: milliseconds since the epoch. */
  readonly resendAt: number;
  /** How many codes have been sent to the address. */
  readonly sends: number;
  /** Submits what the person has typed or pasted; a code is found in it. */
  readonly submit: Action<[typed: string]>;
  /** Sends another code, in the place of the last one. There once that may be. */
  readonly resend: Action;
}

/** The code is asked for. */
export interface CodeState extends Coding {
  readonly step: 'code';
  readonly scene: 'code';
  readonly changeAddress: Action;
}

/** The address belongs to another account: the person has to choose. */
export interface ConflictState extends Sent {
  readonly step: 'conflict';
  readonly scene: 'conflict';
  /** Goes on with that account: recommended, nothing of it is lost. */
  readonly recover: Action;
  /**
   * Takes the address from that account, which loses it, and with it what is in it. Not recommended; never there
   * with `forceLink: 'never'`.
   */
  readonly force: Action<[consent: Confirmed]>;
  readonly useAnotherAddress: Action;
}

/** The person has chosen, and another code is needed for it. */
export interface ConflictCodeState extends Coding {
  readonly step: 'conflict';
  readonly scene: 'conflict-code';
  readonly choice: Choice;
  /** Back to the choice. */
  readonly back: Action;
}

/** The code was right, and `credentialsHandler` is taking the account over, or has failed to. */
export interface HandOverState extends Sent {
  readonly step: 'code' | 'conflict';
  readonly scene: 'hand-over';
  readonly reason: CredentialsReason;
  /** Calls `credentialsHandler` once more. No new code is needed. */
  readonly retry: Action;
  readonly changeAddress: Action;
}

/** The account has another address of this type, and the new one is proven: the person says which one stays. */
export interface ReplaceState extends Sent {
  readonly step: 'code';
  readonly scene: 'replace';
  /** What is linked now, as far as the service tells. */
  readonly old: string | undefined;
  /** The old address may have been unlinked: no answer has told. */
  readonly isInDoubt: boolean;
  /** Unlinks the old address and links the new one. */
  readonly replace: Action<[consent: Confirmed]>;
  readonly keepOld: Action;
}

/** The old address is linked no more, and the new one not yet. */
export interface HalfReplacedState extends Coding {
  readonly step: 'code';
  readonly scene: 'half-replaced';
  readonly old: string | undefined;
  /** Links the new address with the code at hand; where that is good no more, there is `submit` in its place. */
  readonly link: Action;
  readonly back: Action;
}

/** All is done. */
export interface DoneState extends Sent {
  readonly step: 'done';
  readonly scene: 'done';
  readonly outcome: Outcome;
}

/** What is linked. */
export interface ManageState extends Common {
  readonly step: 'manage';
  readonly scene: 'list';
  /** The types that are offered, in their order. */
  readonly types: readonly AddressType[];
  /** None before the service has told. With a problem it is the last list that could be had. */
  readonly accounts: readonly LinkedAccount[] | undefined;
  /** What the person has just reached. */
  readonly notice: Notice | undefined;
  /** The type that may have been unlinked: no answer has told. */
  readonly inDoubt: AddressType | undefined;
  /** Asks what is linked, anew: things may have changed while the person was elsewhere. */
  readonly refresh: Action;
  /** Asks for an address of this type: the first one, or one in the place of what is linked. */
  readonly change: Action<[type: AddressType, startWith?: string]>;
  readonly unlink: Action<[type: AddressType, consent: Confirmed]>;
}

/** Where the person is. `step` is what the element tells its page, `scene` is finer, and in no two of them the same. */
export type AccountLinkState =
  | AddressState
  | AddingState
  | CodeState
  | ConflictState
  | ConflictCodeState
  | HandOverState
  | ReplaceState
  | HalfReplacedState
  | DoneState
  | ManageState;
