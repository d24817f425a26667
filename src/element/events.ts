import type {
  Emission,
  FailedDetail,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from './flow/emissions.js';
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

export function eventOf(emission: Emission): Event {
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
