/**
 * What a service has to bear of our retries when it comes back after an outage: 10,000 pages, each with a
 * person who submits a code while it is away. `npm run simulate` prints the curve that stands in
 * docs/reliability.md.
 */
import { listing } from '../unit/support/scenery.js';
import { retryPolicy } from '../../src/element/parts/failure/retry-policy.js';

const SECOND = 1000;

/** Milliseconds for which a person's press is tried again; the store's `TIME_FOR_ALL`. */
const TIME_FOR_ALL = 20 * SECOND;

export interface Outage {
  readonly pages: number;
  /** Milliseconds for which the service is away. */
  readonly length: number;
  /** Whether it says when it will be back (`Retry-After`). */
  readonly isTold: boolean;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
}

/** How many requests arrive in each second from the beginning of the outage. */
export function requestsIn({ pages, length, isTold, random }: Outage): readonly number[] {
  const seconds: number[] = [];
  const arrive = (at: number): boolean => {
    const second = Math.floor(at / SECOND);
    seconds[second] = (seconds[second] ?? 0) + 1;
    return at >= length;
  };
  /** One press, with what is tried again by itself; when it ends, and whether it has worked. */
  const press = (pressedAt: number): { at: number; isDone: boolean } => {
    let at = pressedAt;
    for (let attempt = 1; ; attempt++) {
      if (arrive(at)) return { at, isDone: true };
      const retryAfter = isTold ? length - at : undefined;
      const problem = { code: 'busy', status: 503, retryAfter };
      const wait = retryPolicy(listing, problem, attempt);
      if (!wait || at + wait.least >= pressedAt + TIME_FOR_ALL) return { at, isDone: false };
      at += wait.least + random() * (wait.most - wait.least);
    }
  };
  for (let page = 0; page < pages; page++) {
    let at = random() * length;
    for (;;) {
      const { at: endedAt, isDone } = press(at);
      if (isDone) break;
      // The person reads what happened, and tries again when they like; later where they are told when.
      at = isTold ? length + random() * 10 * SECOND : endedAt + (3 + random() * 20) * SECOND;
    }
  }
  return Array.from(seconds, (requests: number | undefined) => requests ?? 0);
}
