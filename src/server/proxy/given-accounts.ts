import { ApiError } from '../../api/errors.js';
import type { Contact, CreatedAccount, Credentials } from '../../api/types.js';
import { BoundedMap } from './bounded-map.js';

/** Milliseconds for which an account is given again. The element tries for twenty seconds. */
const AGAIN = 60_000;

/** Beyond that many, those of the longest ago are not given again. */
const MOST = 10_000;

/** An address, and the code that proves it. */
export interface Proof extends Contact {
  readonly code: string;
}

/** An account with what it is used by. */
export type GivenAccount = CreatedAccount & Credentials;

interface Given {
  readonly account: Promise<GivenAccount>;
  readonly until: number;
}

/**
 * The accounts that codes have just given, or are about to, in this process. Where the answer is lost on its way to
 * the page, the same code is sent again, by the element or by a browser itself, and the service may take it only
 * once: the session that it was good in gets the account again.
 */
export class GivenAccounts {
  readonly #given = new BoundedMap<string, Given>(MOST);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The account that `create` gives, or, where it is refused the code, the one that this proof has given. */
  async take(
    sessionId: string | undefined,
    proof: Proof,
    create: () => Promise<GivenAccount>,
  ): Promise<GivenAccount> {
    if (sessionId === undefined) return create();
    const key = keyOf(sessionId, proof);
    const earlier = this.#given.get(key);
    const account = create();
    if (!earlier) this.#keep(key, account);
    return account.catch((error: unknown) => {
      const isRefused = error instanceof ApiError && error.code === 'link_failed';
      if (isRefused && earlier && this.#now() < earlier.until) return earlier.account;
      throw error;
    });
  }

  /** The session goes by another name from now on. */
  rename(sessionId: string | undefined, proof: Proof, next: string): void {
    const given = sessionId === undefined ? undefined : this.#given.get(keyOf(sessionId, proof));
    if (given) this.#given.set(keyOf(next, proof), given);
  }

  #keep(key: string, account: Promise<GivenAccount>): void {
    const given = { account, until: this.#now() + AGAIN };
    this.#given.set(key, given);
    // No password stays longer than it is good for.
    this.#given.drop(({ until }) => until <= this.#now());
    account.catch(() => {
      if (this.#given.get(key) === given) this.#given.delete(key);
    });
  }
}

const keyOf = (sessionId: string, { type, address, code }: Proof): string =>
  JSON.stringify([sessionId, type, address, code]);
