import type { Contact } from '../../api/types.js';
import type { Counters } from './counters.js';
import { digest } from './digest.js';
import { Refusal } from './refusal.js';

export interface Limit {
  /** `Infinity` for no limit. */
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

/** What the proxy lets through. A client is whoever `clientOf` says; a session, a `Session.id`. */
export interface Limits {
  /** Calls of any kind. Default 600 in a minute: many people can share one address. */
  readonly callsPerClient: Limit;
  /** Calls of any kind. Default 60 in a minute. */
  readonly callsPerSession: Limit;
  /** Messages that are sent. Default 100 in 15 minutes. */
  readonly codesPerClient: Limit;
  /** Messages that are sent. Default 10 in 15 minutes. */
  readonly codesPerSession: Limit;
  /** Messages that one address gets. Default 6 in 15 minutes. */
  readonly codesPerAddress: Limit;
  /** Times that codes for one address are submitted, since the last one was sent. Default 10 in 15 minutes. */
  readonly triesPerCode: Limit;
}

const MINUTE = 60_000;

export const defaultLimits: Limits = {
  callsPerClient: { most: 600, within: MINUTE },
  callsPerSession: { most: 60, within: MINUTE },
  codesPerClient: { most: 100, within: 15 * MINUTE },
  codesPerSession: { most: 10, within: 15 * MINUTE },
  codesPerAddress: { most: 6, within: 15 * MINUTE },
  triesPerCode: { most: 10, within: 15 * MINUTE },
};

/** Counts what people do, before it is done: tries that run at once count one by one. */
export class Limiter {
  readonly #counters: Counters;
  readonly #limits: Limits;

  constructor(counters: Counters, limits: Limits) {
    this.#counters = counters;
    this.#limits = limits;
  }

  async countCall(client: string | undefined, session: string | undefined): Promise<void> {
    await this.#count('callsPerClient', client);
    await this.#count('callsPerSession', session);
  }

  /** The code that is about to be sent has tries of its own. */
  async countCode(
    contact: Contact,
    client: string | undefined,
    session: string | undefined,
  ): Promise<void> {
    await this.#count('codesPerClient', client);
    await this.#count('codesPerSession', session);
    const address = await digestOf(contact);
    await this.#count('codesPerAddress', address);
    await this.#counters.end(nameOf('triesPerCode', address));
  }

  /** A code that was tried too often is as good as a wrong one, and answered like it. */
  async countTry(contact: Contact): Promise<void> {
    if (await this.#isTooMany('triesPerCode', await digestOf(contact))) {
      throw new Refusal('link_failed', 400, {}, 'limit triesPerCode');
    }
  }

  async #count(limit: keyof Limits, who: string | undefined): Promise<void> {
    const wait = who === undefined ? undefined : await this.#isTooMany(limit, who);
    if (!wait) return;
    const seconds = Math.ceil(wait / 1000).toString();
    throw new Refusal('too_many_requests', 429, { 'Retry-After': seconds }, `limit ${limit}`);
  }

  /** The milliseconds to wait, if it is. */
  async #isTooMany(limit: keyof Limits, who: string): Promise<number | undefined> {
    const { most, within } = this.#limits[limit];
    if (most === Infinity) return undefined;
    const name = nameOf(limit, who.length > LONGEST ? await digest(who) : who);
    const { count, endsIn } = await this.#counters.add(name, within);
    return count > most ? Math.max(endsIn, 1) : undefined;
  }
}

/** Characters of a client or session that are counted by name: whoever fills a header must not fill the memory. */
const LONGEST = 128;

const nameOf = (limit: keyof Limits, who: string): string => `glympse:${limit}:${who}`;

/** Counters may be kept in other places than here, and need not know the address. */
const digestOf = ({ type, address }: Contact): Promise<string> =>
  digest(`${type} ${address.normalize('NFKC').toLowerCase()}`);
