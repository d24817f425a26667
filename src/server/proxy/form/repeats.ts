import { BoundedMap } from '../bounded-map.js';
import { digest } from '../digest.js';

/** A timer, which Node need not wait for. Elsewhere it is a number. */
type Timer = { readonly unref?: () => void } | number;

/** Milliseconds for which a second press of a button is the first one once more. */
const AGAIN = 10_000;

/** Beyond that many, the presses of the longest ago are forgotten. */
const MOST = 10_000;

interface Done {
  readonly outcome: unknown;
  readonly until: number;
}

/**
 * What is being done, or has just been, in this process: a browser sends a form as often as its button is
 * pressed, and hears of the last one alone.
 */
export class Repeats {
  readonly #done = new BoundedMap<string, Done>(MOST);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * What `work` gives, or has given under the same name: that stays in memory for as long. A failure is shared by
   * those who wait for it, and not kept.
   */
  async once<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
    // There may be a code in the name, which must not stay.
    const key = await digest(name);
    const now = this.#now();
    this.#done.drop(({ until }) => until <= now);
    const known = this.#done.get(key);
    if (known) return known.outcome as Promise<Outcome>;
    const outcome = work();
    const done = { outcome, until: now + AGAIN };
    this.#done.set(key, done);
    const forget = () => {
      if (this.#done.get(key) === done) this.#done.delete(key);
    };
    outcome.catch(forget);
    // By the machine's clock, as there may be no press after this one to look at the proxy's.
    const timer: Timer = setTimeout(forget, AGAIN);
    if (typeof timer === 'object') timer.unref?.();
    return outcome;
  }
}
