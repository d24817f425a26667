import { BoundedMap } from './bounded-map.js';

/** Where the limits count. One memory a process is the default; nodes may share another. */
export interface Counters {
  /**
   * Adds one to the counter of that name. A new counter begins with one and ends `within` milliseconds
   * after that. Gives what it now stands at, and the milliseconds until it ends.
   */
  add(name: string, within: number): Count | Promise<Count>;
  /** Ends the counter now; may give a promise. */
  end(name: string): unknown;
}

export interface Count {
  readonly count: number;
  /** Milliseconds. */
  readonly endsIn: number;
}

/** Beyond that many counters the oldest go: names come from whoever calls, memory does not. */
const MOST = 100_000;

/** Counters in this process's memory. No library: they need timers, which not every runtime has. */
export class MemoryCounters implements Counters {
  readonly #counters = new BoundedMap<string, { count: number; endsAt: number }>(MOST);
  readonly #now: () => number;

  /** `now` gives milliseconds; default the machine's clock. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  add(name: string, within: number): Count {
    const now = this.#now();
    const known = this.#counters.get(name);
    const counter = known && known.endsAt > now ? known : { count: 0, endsAt: now + within };
    counter.count++;
    this.#counters.set(name, counter);
    return { count: counter.count, endsIn: counter.endsAt - now };
  }

  end(name: string): void {
    this.#counters.delete(name);
  }
}
