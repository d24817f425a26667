import type { TypedContact } from '../../address/typed-contact.js';
import type { AddressType, Contact, Credentials, LinkedAccount } from '../../api/types.js';
import type { Problem } from './problem.js';
import type { Request } from './requests.js';

/** What the person came for; the element's `flow` attribute. */
export type Flow = 'link' | 'login' | 'manage';

/** Where the person is, as the page is told; the element's `step`. */
export type Step = 'address' | 'code' | 'conflict' | 'done' | 'manage';

/** The two ways on from an address that belongs to another account. */
export type Choice = 'recover' | 'force';

/** Why credentials are handed to the page. */
export type CredentialsReason = 'login' | 'recovery';

/** What the person has reached. */
export type Outcome = 'linked' | 'recovered' | 'loggedIn';

/** What the page offers for the next address that is asked for. */
export interface Offer {
  /** The address types, in the page's order. */
  readonly types: readonly [AddressType, ...AddressType[]];
  /** What the field starts with, of an offered type; none where the page has none. */
  readonly address: Contact | undefined;
  /** The page's country for national phone numbers, ISO 3166-1 alpha-2; empty where it names none. */
  readonly country: string;
}

interface Common {
  readonly flow: Flow;
  readonly offer: Offer;
  /** What was set in motion and has not been answered: the queue of at most one. */
  readonly pending: Request | undefined;
  readonly problem: Problem | undefined;
}

/** A code that has been sent. Times are milliseconds by the page's own clock, which only goes on. */
export interface SentCode {
  readonly contact: TypedContact;
  /** When the code runs out, where known. */
  readonly expiresAt: number | undefined;
  /** When another code may be asked for: once this one has run out at the latest, unless the service has had too many. */
  readonly resendAt: number;
  /** How many codes have been sent to this address; each makes the next wait longer. */
  readonly sends: number;
  /** The code was submitted and no answer has told what came of it: it may have been used. */
  readonly unconfirmed: boolean;
}

interface Asking extends Common {
  readonly type: AddressType;
  /** What each type's field starts with: prefilled, sent before, or typed before something else came. */
  readonly addresses: Readonly<Record<AddressType, string>>;
  /** The country that the person has chosen for national phone numbers. */
  readonly country?: string | undefined;
}

/** The address is asked for. */
export interface AddressState extends Asking {
  readonly scene: 'address';
}

/** The address is asked for on behalf of the list, which the person can go back to. */
export interface AddingState extends Asking {
  readonly scene: 'adding';
  /** What is linked already, where that is known. */
  readonly current: string | undefined;
}

/** The code that was sent to the address is asked for. */
export interface CodeState extends Common {
  readonly scene: 'code';
  readonly sent: SentCode;
}

/** The address belongs to another account: the person has to choose. */
export interface ConflictState extends Common {
  readonly scene: 'conflict';
  readonly sent: SentCode;
  /** The code that led here, as long as it may be good. Never stored, so gone after a reload. */
  readonly code: string | undefined;
  /** Taken along from replacing an address. */
  readonly replacement: Replacement | undefined;
  readonly stage: 'choosing' | 'confirming-force' | 'entering-code';
  /** Kept while a new code is sent and typed. */
  readonly choice: Choice | undefined;
  /** The choice that the person has come back from. */
  readonly withdrawn?: Choice | undefined;
  /** The choice is put to the page, once for each object. Absent until what the scene is made of is there. */
  readonly question?: Question | undefined;
}

/** A choice that is put to the page. */
export interface Question {
  /** When, in milliseconds by the page's own clock. */
  readonly at: number;
}

/** The code was right, and the page is taking the account over. Never stored. */
export interface HandOverState extends Common {
  readonly scene: 'hand-over';
  readonly sent: SentCode;
  /** Kept until the page has taken them, so that no new code is needed. */
  readonly credentials: Credentials;
  readonly reason: CredentialsReason;
  /** Whether the account was made just now, where the service tells. */
  readonly isNew?: boolean | undefined;
}

/** All is done. */
export interface DoneState extends Common {
  readonly scene: 'done';
  readonly sent: SentCode;
  readonly outcome: Outcome;
}

/** What is linked, or, before that is known, nothing. */
export interface ListState extends Common {
  readonly scene: 'list';
  /** The type that the person dealt with last. */
  readonly type: AddressType;
  /** None before the service has told. */
  readonly accounts?: readonly LinkedAccount[];
  /** The type whose link the person is about to remove. */
  readonly unlinking?: AddressType | undefined;
  /** The person has been asked whether to remove the link of `type`, and keeps it. */
  readonly isKept?: boolean | undefined;
  /** The type that may have been unlinked: no answer has told what came of it. */
  readonly unconfirmed?: AddressType | undefined;
  /** What the person has just reached. */
  readonly notice?: Notice | undefined;
}

/** The account has another address of this type: first it is unlinked, then the new one is linked. */
export interface ReplacingState extends Common {
  readonly scene: 'replacing';
  readonly sent: SentCode;
  /** The code that proved the new address. Never stored, so gone after a reload. */
  readonly code: string | undefined;
  readonly replacement: Replacement;
}

/** The address that is replaced. */
export interface Replacement {
  /** The old address, as far as the service tells. */
  readonly old: string | undefined;
  /** Whether to take the new address from another account, as the person has chosen. */
  readonly force: boolean;
  /** The old address is linked no more, and the new one not yet. */
  readonly isUnlinked: boolean;
  /** The old address may be linked no more: no answer has told. */
  readonly unconfirmed?: boolean;
}

/** What the list tells of what the person has just reached. */
export interface Notice {
  readonly outcome: Outcome | 'unlinked';
  readonly type: AddressType;
  /** The address; none where it is gone. */
  readonly address?: string;
}

/** Every scene that a person can be in. Finer than the steps that a page is told of. */
export interface States {
  address: AddressState;
  adding: AddingState;
  code: CodeState;
  conflict: ConflictState;
  'hand-over': HandOverState;
  done: DoneState;
  list: ListState;
  replacing: ReplacingState;
}

export type Scene = keyof States;

export type FlowState = States[Scene];

/** What survives a reload: where the person is, without the code and the credentials. */
export type Snapshot = CodeState | ConflictState | ReplacingState;
