import type { TypedContact } from '../../../address/typed-contact.js';
import type { AddressType } from '../../../api/types.js';

/** What is done with the address: linked to the account of the session, or logged in with. */
export type FormFlow = 'link' | 'login';

/** What is known of the code that was sent last. Times are milliseconds since the epoch. */
export interface SentCode {
  readonly contact: TypedContact;
  readonly expiresAt: number | undefined;
  /** When another one may be asked for. */
  readonly resendAt: number;
  /** How many were sent. */
  readonly sends: number;
  /** A try with it may have done what it was for, as its answer was lost. */
  readonly unconfirmed: boolean;
  /** Whose number was typed, where the person has chosen that. ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
}

/** What the person reads beside the form: why it did not go on, or that it did. */
export interface Notice {
  /** The code of a failure, of a wrong input, or `newCodeSent`. */
  readonly code: string;
  readonly status?: number | undefined;
  /** When to try again, in milliseconds since the epoch, where that is known. */
  readonly retryAt?: number | undefined;
}

/** Where the person is. The code that they type is in none of these. */
type Step =
  | {
      readonly step: 'address';
      readonly type: AddressType;
      readonly typed: string;
      /** As the person has chosen it: what they correct is read as what they typed first. */
      readonly country?: string | undefined;
      /** What was sent last: the same address has to wait for another one here as well. */
      readonly sent?: SentCode | undefined;
    }
  | { readonly step: 'code'; readonly sent: SentCode }
  /** The address has another account. */
  | {
      readonly step: 'conflict';
      readonly sent: SentCode;
      /** Nothing before the person has chosen. Force is asked about once more before its code is. */
      readonly choice?: 'recover' | 'confirming-force' | 'force';
    }
  | {
      readonly step: 'done';
      readonly contact: TypedContact;
      readonly outcome: 'linked' | 'recovered' | 'loggedIn';
    };

export type Place = Step & { readonly notice?: Notice | undefined };

/** What is under way in one browser. */
export interface FormState {
  readonly flow: FormFlow;
  /** Stands in the form of the page that shows this state, and of no other. */
  readonly token: string;
  /** The session that it is part of; none before there is one. */
  readonly sessionId: string | undefined;
  readonly place: Place;
}
