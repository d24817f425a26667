import type {
  Emission,
  FailedDetail,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from './flow/types.js';

/** Bubbles, and leaves shadow roots, so that a page can listen wherever it likes. */
class AccountLinkEvent<Type extends string, Detail> extends CustomEvent<Detail> {
  declare readonly type: Type;

  constructor(type: Type, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** The address was linked, or the person has logged in with it. */
export class LinkedEvent extends AccountLinkEvent<'linked', LinkedDetail> {}

/** The person chose to go on with the earlier account of the address. */
export class RecoveredEvent extends AccountLinkEvent<'recovered', RecoveredDetail> {}

/** An address is linked to the account no more. */
export class UnlinkedEvent extends AccountLinkEvent<'unlinked', UnlinkedDetail> {}

/** Something failed and the person has been told. */
export class FailedEvent extends AccountLinkEvent<'failed', FailedDetail> {}

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

const classes = {
  linked: LinkedEvent,
  recovered: RecoveredEvent,
  unlinked: UnlinkedEvent,
  failed: FailedEvent,
  'step-change': StepChangeEvent,
};

export function eventOf({ type, detail }: Emission): Event {
  // The union ties each type to its own detail, which an index into the classes forgets.
  return new (classes[type] as new (type: string, detail: unknown) => Event)(type, detail);
}
