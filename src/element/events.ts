import type {
  Emission,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from './flow/emissions.js';
import { AccountLinkEvent, FailedEvent } from './failed-event.js';

export { FailedEvent };
/** The address was linked, or the person has logged in with it. */
export class LinkedEvent extends AccountLinkEvent<'linked', LinkedDetail> {}

/** The person chose to go on with the earlier account of the address. */
export class RecoveredEvent extends AccountLinkEvent<'recovered', RecoveredDetail> {}

/** An address is linked to the account no more. */
export class UnlinkedEvent extends AccountLinkEvent<'unlinked', UnlinkedDetail> {}

/** The person came to another step. */
export class StepChangeEvent extends AccountLinkEvent<'step-change', StepChangeDetail> {}

export interface AccountLinkEventMap {
  linked: LinkedEvent;
  recovered: RecoveredEvent;
  unlinked: UnlinkedEvent;
  failed: FailedEvent;
  'step-change': StepChangeEvent;
}

declare global {
  /**
   * What HTML elements, the document and the window have in common: the events bubble and leave shadow
   * roots, so a page hears them on the element, on any ancestor and at the very top.
   *
   * The names are general ones. Where something else sends a `failed` of its own, `instanceof
   * FailedEvent` tells them apart.
   */
  interface GlobalEventHandlersEventMap {
    linked: LinkedEvent;
    recovered: RecoveredEvent;
    unlinked: UnlinkedEvent;
    failed: FailedEvent;
    'step-change': StepChangeEvent;
  }
}

export function eventOf(emission: Emission): AccountLinkEventMap[Emission['type']] {
  switch (emission.type) {
    case 'linked':
      return new LinkedEvent(emission.type, emission.detail);
    case 'recovered':
      return new RecoveredEvent(emission.type, emission.detail);
    case 'unlinked':
      return new UnlinkedEvent(emission.type, emission.detail);
    case 'failed':
      return new FailedEvent(emission.type, emission.detail);
    case 'step-change':
      return new StepChangeEvent(emission.type, emission.detail);
    default:
      return emission satisfies never;
  }
}
