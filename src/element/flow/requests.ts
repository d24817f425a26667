import type { TypedContact } from '../../address/typed-contact.js';
import type { AddressType, Credentials, LinkedAccount } from '../../api/types.js';
import type { Problem } from './problem.js';
import type { CredentialsReason, Scene } from './states.js';

/** What is to be done and answered, as plain data. */
export interface Requests {
  'request-code': CodeRequest;
  'submit-code': CodeSubmission;
  'hand-over': HandOver;
  'read-text': TextReading;
  'read-number': NumberReading;
  'list-accounts': ListRequest;
  'unlink-address': UnlinkRequest;
  'load-scene': SceneLoading;
}

export type Request = Requests[keyof Requests];

/** What may be sent again without asking the person: reading, and changes that are the same when made twice. */
export type Repeatable = CodeSubmission | ListRequest | UnlinkRequest;

export const isRepeatable = (request: Request): request is Repeatable =>
  'unconfirmed' in request || request.type === 'list-accounts';

/** How long to wait before the next try: somewhere between the two. */
export interface Wait {
  /** Milliseconds; what the service has asked for (`Retry-After`). */
  readonly least: number;
  /** Milliseconds. */
  readonly most: number;
}

/** A try that follows another one. */
export interface Retry {
  /** Default: until the device is online, however long that takes. */
  readonly wait?: Wait | undefined;
  /** 2 for the first that follows. */
  readonly attempt: number;
  /** When the time for all tries is over, by the page's own clock. */
  readonly until: number;
  /** Why it is tried again. */
  readonly problem: Problem;
}

/** Sends a code to an address. */
export interface CodeRequest {
  readonly type: 'request-code';
  readonly contact: TypedContact;
  /** `link` for the current account; `login` for the account of the address, also to recover it. */
  readonly flow: 'link' | 'login';
}

/** Submits the code that the person has typed. */
export interface CodeSubmission {
  readonly type: 'submit-code';
  readonly contact: TypedContact;
  readonly code: string;
  readonly flow: CodeRequest['flow'];
  readonly force: boolean;
  /** An earlier try with this code may have made the link: see `SentCode`. */
  readonly unconfirmed: boolean;
  readonly retry?: Retry;
}

/** Hands the account's credentials to the page. */
export interface HandOver {
  readonly type: 'hand-over';
  readonly credentials: Credentials;
  readonly reason: CredentialsReason;
}

/** Reads what was typed or pasted and is not plainly what was asked for. */
export interface TextReading {
  readonly type: 'read-text';
  /** A bare number has its country code, and is read without a numbering plan. */
  readonly as: 'email' | 'bare-number' | 'code';
  readonly typed: string;
}

/** Reads a phone number as it was typed. */
export interface NumberReading {
  readonly type: 'read-number';
  readonly typed: string;
  /** ISO 3166-1 alpha-2: what the person has seen as chosen, else the page's; empty where there is none. */
  readonly country: string;
  /** A language tag, for the country where none is given. */
  readonly language: string;
}

/** Asks what is linked. */
export interface ListRequest {
  readonly type: 'list-accounts';
  /** What the service has just said: a list that knows nothing of it is not to be believed. */
  readonly expected?: { readonly type: AddressType; readonly isLinked: boolean } | undefined;
  readonly retry?: Retry;
}

/** Unlinks what is linked of a type. */
export interface UnlinkRequest {
  readonly type: 'unlink-address';
  readonly addressType: AddressType;
  /** An earlier try may have gone through. */
  readonly unconfirmed: boolean;
  readonly retry?: Retry;
}

/** Loads what a scene is made of. */
export interface SceneLoading {
  readonly type: 'load-scene';
  readonly scene: Scene;
}

/** What came of a request. */
export type Answer =
  | {
      readonly type: 'code-sent';
      /** Milliseconds that the code is good, where known. */
      readonly lifetime: number | undefined;
    }
  | { readonly type: 'address-linked'; readonly account: LinkedAccount }
  | { readonly type: 'conflict-found' }
  | {
      readonly type: 'credentials-received';
      readonly credentials: Credentials;
      /** Whether the account was made for them just now, where the service tells. */
      readonly isNew?: boolean | undefined;
    }
  | {
      readonly type: 'account-ready';
      readonly accountId: string;
      readonly isNew?: boolean | undefined;
    }
  | { readonly type: 'address-read'; readonly contact: TypedContact }
  | { readonly type: 'code-read'; readonly code: string }
  | { readonly type: 'text-refused' }
  | { readonly type: 'accounts-listed'; readonly accounts: readonly LinkedAccount[] }
  | { readonly type: 'address-unlinked' }
  | { readonly type: 'scene-loaded' }
  | {
      readonly type: 'request-failed';
      readonly problem: Problem;
      /** When the time for all tries is over, by the page's own clock. Default: it is over. */
      readonly until?: number;
    };
