import { retryPolicy } from '../../src/element/parts/failure/retry-policy.js';
import { listing } from '../unit/support/scenery.js';

/**
 * What a service has to bear of our retries when it comes back after an outage, simulated: pages with a
 * person each, who wants something at some time while it is away, and wants it again when they read that
 * it has failed. `node --import tsx test/bench/stampede.ts` prints the curve that stands in
 * docs/reliability.md.
 */

const SECOND = 1000;

/** Milliseconds for which a press is tried again; the store's limit. */
const TIME_FOR_ALL = 20 * SECOND;

export interface Outage {
  readonly pages: number;
  /** Milliseconds for which the service is away. */
  readonly length: number;
  /** Whether it says when it will be back (`Retry-After`), and people wait for that. */
  readonly isTold: boolean;
  /** Default the element's. */
  readonly policy?: typeof retryPolicy;
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many requests arrive in each second from the beginning of the outage. */
export function requestsIn({
  pages,
  length,
  isTold,
  policy = retryPolicy,
}: Outage): readonly number[] {
  const random = randomNumbers(1);
  const seconds: number[] = [];
  /** One press, with what is tried again by itself: when the last try was. */
  const press = (pressedAt: number): number => {
    let at = pressedAt;
    for (let attempt = 1; ; attempt++) {
      const second = Math.floor(at / SECOND);
      seconds[second] = (seconds[second] ?? 0) + 1;
      if (at >= length) return at;
      const retryAfter = isTold ? length - at : undefined;
      const wait = policy(listing, { code: 'busy', status: 503, retryAfter }, attempt);
      if (!wait || at + wait.most >= pressedAt + TIME_FOR_ALL) return at;
      at += wait.least + random() * (wait.most - wait.least);
    }
  };
  for (let page = 0; page < pages; page++) {
    let at = press(random() * length);
    // The person reads what happened, and tries again in their own time.
    while (at < length) {
      at = press(isTold ? length + random() * 10 * SECOND : at + (3 + random() * 20) * SECOND);
    }
  }
  return Array.from(seconds, (requests: number | undefined) => requests ?? 0);
}

/** Nothing is tried again but by people. */
export const none: typeof retryPolicy = () => undefined;

if (process.argv[1] === import.meta.filename) {
  const ways = [
    ['people alone', { isTold: false, policy: none }],
    ['with retries', { isTold: false }],
    ['with retries, and Retry-After', { isTold: true }],
  ] as const;
  for (const [name, way] of ways) {
    const seconds = requestsIn({ pages: 10_000, length: 60 * SECOND, ...way });
    console.log(`${name}: requests in each second, and the most while it is away and after that`);
    console.log(
      seconds.filter((_, second) => second % 10 === 5 || (second >= 60 && second < 64)).join(' '),
      Math.max(...seconds.slice(0, 60)),
      Math.max(...seconds.slice(60)),
    );
  }
}
