import type { FailedDetail } from './flow/emissions.js';

/** Bubbles, and leaves shadow roots, so that a page can listen wherever it likes. */
export class AccountLinkEvent<Type extends string, Detail> extends CustomEvent<Detail> {
  declare readonly type: Type;

  constructor(type: Type, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** Something failed and the person has been told. */
export class FailedEvent extends AccountLinkEvent<'failed', FailedDetail> {}
