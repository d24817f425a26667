import type { Contact, CreatedAccount } from '../../api/types.js';
import { BoundedMap } from './bounded-map.js';

/** Milliseconds for which an account is given again. The element tries for twenty seconds. */
const AGAIN = 60_000;

/** Beyond that many, those of the longest ago are not given again. */
const MOST = 10_000;

/** An address, and the code that proves it. */
export interface Proof extends Contact {
  readonly code: string;
}

/**
 * The accounts that codes have just given, in this process. Where the answer is lost on its way to the page, the
 * same code is sent again, by the element or by a browser itself, and the service may take it only once: the
 * session that it was good in gets the account again.
 */
export class GivenAccounts {
  readonly #given = new BoundedMap<string, { readonly account: CreatedAccount; until: number }>(
    MOST,
  );
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  keep(sessionId: string | undefined, proof: Proof, account: CreatedAccount): void {
    if (sessionId === undefined) return;
    this.#given.set(keyOf(sessionId, proof), { account, until: this.#now() + AGAIN });
  }

  get(sessionId: string | undefined, proof: Proof): CreatedAccount | undefined {
    const given = sessionId === undefined ? undefined : this.#given.get(keyOf(sessionId, proof));
    return given && this.#now() < given.until ? given.account : undefined;
  }
}

const keyOf = (sessionId: string, { type, address, code }: Proof): string =>
  JSON.stringify([sessionId, type, address, code]);
