import { BoundedMap } from '../bounded-map.js';
import { digest } from '../digest.js';

/** Milliseconds for which a second press of a button is the first one once more. */
const AGAIN = 10_000;

/** Beyond that many, the presses of the longest ago are forgotten. */
const MOST = 10_000;

/**
 * What is being done, or has just been, in this process: a browser sends a form as often as its button is
 * pressed, and hears of the last one alone.
 */
export class Repeats {
  readonly #done = new BoundedMap<string, { readonly outcome: unknown; readonly until: number }>(
    MOST,
  );
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What `work` gives, or has given under the same name. A failure is not kept. */
  async once<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
    // There may be a code in the name, which must not stay.
    const key = await digest(name);
    const now = this.#now();
    this.#done.drop(({ until }) => until <= now);
    const known = this.#done.get(key);
    if (known) return known.outcome as Promise<Outcome>;
    const outcome = work();
    this.#done.set(key, { outcome, until: now + AGAIN });
    outcome.catch(() => {
      this.#done.delete(key);
    });
    return outcome;
  }
}
