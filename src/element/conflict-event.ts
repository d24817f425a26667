import type { AddressType } from '../api/types.js';

/** A way on from a conflict. */
export type ConflictChoice = 'recover' | 'force' | 'another-address';

export interface ConflictDetail {
  /** The type of the address. */
  readonly type: AddressType;
  /** The address, masked: its owner knows it by this, as in `j•••@example.com`. */
  readonly address: string;
  /** What is offered; without `force` where `force-link` does not let it. */
  readonly choices: readonly ConflictChoice[];
}

/**
 * The address belongs to another account, and the person has to choose. After `preventDefault()` the page asks in
 * its own way. Each event is good for one choice, now or later, for as long as this conflict stands.
 *
 * It comes with the part that it is about, apart from the other events: few people meet it.
 */
export class ConflictEvent extends CustomEvent<ConflictDetail> {
  declare readonly type: 'conflict';

  readonly #choose: (choice: ConflictChoice) => void;

  constructor(detail: ConflictDetail, choose: (choice: ConflictChoice) => void) {
    super('conflict', { bubbles: true, composed: true, cancelable: true, detail });
    this.#choose = choose;
  }

  /** Goes on with the account that the address opens. */
  recover(): void {
    this.#choose('recover');
  }

  /** Takes the address into the account in use. The person must have confirmed that they give the other account up. */
  force(consent: { readonly confirmed: true }): void {
    // Not every page is type-checked.
    const given = consent as { readonly confirmed?: unknown } | undefined;
    if (given?.confirmed !== true) throw new TypeError('force() needs { confirmed: true }');
    this.#choose('force');
  }

  /** Leads back to the address. */
  useAnotherAddress(): void {
    this.#choose('another-address');
  }
}
