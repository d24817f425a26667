import type { AddressType, Contact } from '../../api/types.js';
import type { InputProblem, Problem } from './problem.js';
import type { Answer, Request } from './requests.js';
import type { Flow, Offer, Snapshot } from './states.js';

/** What happened, in the past tense, and when, in milliseconds by the page's own clock (`Clock.now`). */
export type FlowEvent = Timed<Happening>;

export type Timed<Event> = Event & { readonly at: number };

export type Happening = PersonEvent | AnswerEvent | PageEvent;

/** What the person did. */
export type PersonEvent =
  // where an address is asked for
  | {
      readonly type: 'type-chosen';
      readonly addressType: AddressType;
      /** What the field of the type that is left held. */
      readonly typed: string;
    }
  | {
      readonly type: 'country-chosen';
      readonly country: string;
      /** What the field holds then. */
      readonly typed: string;
    }
  | { readonly type: 'address-submitted'; readonly contact: Contact }
  | {
      readonly type: 'input-rejected';
      readonly reason: InputProblem;
    }
  /** What is not plainly the address or the code that is asked for: it has to be read first. */
  | {
      readonly type: 'text-submitted';
      readonly typed: string;
      /** For a phone number: ISO 3166-1 alpha-2, as the person sees it; none while the list is not there. */
      readonly country?: string | undefined;
      /** A language tag. */
      readonly language: string;
    }
  // where a code is asked for
  | { readonly type: 'code-submitted'; readonly code: string }
  | { readonly type: 'new-code-requested' }
  | { readonly type: 'address-change-requested' }
  // where the address belongs to another account
  | { readonly type: 'recover-chosen' }
  | { readonly type: 'force-chosen' }
  | { readonly type: 'force-confirmed' }
  | { readonly type: 'choice-withdrawn' }
  | { readonly type: 'hand-over-retried' }
  // where linked addresses are managed
  /** The list is to be shown again, also in place of what the person has begun. */
  | { readonly type: 'list-requested' }
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
  | { readonly type: 'replacement-withdrawn' }
  // wherever something failed
  /** What is tried again by itself is not to be. */
  | { readonly type: 'retry-stopped' }
  | { readonly type: 'retried' }
  | { readonly type: 'start-over-chosen' };

/** What came of a request. It is late, and ignored, unless that very object is the pending one. */
export type AnswerEvent = { readonly request: Request } & Answer;

/** What happened around the flow. */
export type PageEvent =
  | { readonly type: 'restarted'; readonly flow: Flow; readonly offer: Offer }
  | { readonly type: 'restored'; readonly snapshot: Snapshot }
  | { readonly type: 'detached' }
  /** The page is there to be looked at, for the first time or again: things may have changed meanwhile. */
  | { readonly type: 'page-shown' }
  | { readonly type: 'offer-changed'; readonly offer: Offer }
  | {
      readonly type: 'configuration-checked';
      /** What is wrong with it, for developers. */
      readonly fault: string | undefined;
    }
  /** A bug of this element's, not of the service's. */
  | { readonly type: 'bug-met'; readonly problem: Problem };
