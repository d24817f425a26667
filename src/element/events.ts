import type {
  Emission,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from './flow/emissions.js';
import type { ConflictEvent } from './conflict-event.js';
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
  conflict: ConflictEvent;
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
    conflict: ConflictEvent;
    'step-change': StepChangeEvent;
  }
}

/** Of what the flow tells; a conflict is put to the page by its own part. */
type EventClasses = {
  readonly [Type in Emission['type']]: new (
    type: Type,
    detail: AccountLinkEventMap[Type]['detail'],
  ) => AccountLinkEventMap[Type];
};

const classes: EventClasses = {
  linked: LinkedEvent,
  recovered: RecoveredEvent,
  unlinked: UnlinkedEvent,
  failed: FailedEvent,
  'step-change': StepChangeEvent,
};

export function eventOf({ type, detail }: Emission): Event {
  // The key ties the class to its detail, which an index into the record forgets.
  const EventOfType = classes[type] as new (type: string, detail: unknown) => Event;
  return new EventOfType(type, detail);
}
