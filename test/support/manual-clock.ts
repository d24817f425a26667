import type { Clock } from '../../src/api/clock.js';

/** A clock that stands still until a test moves it. Starts at the device's time. */
export class ManualClock implements Clock {
  #now = Date.now();
  /** How far the device's clock is ahead of the time that has really passed. */
  #ahead = 0;
  #timers: { at: number; delay: number; callback: () => void }[] = [];

  /** How many wait for a time to come. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Somebody waits for a time to come. */
  get isAwaited(): boolean {
    return this.waiting > 0;
  }

  /**
   * Milliseconds until the next try that is made without asking the person; nothing where none is waited for.
   * Such a wait is drawn at random; all others are whole milliseconds.
   */
  get untilRetry(): number | undefined {
    const wait = this.#timers.find(({ delay }) => !Number.isInteger(delay));
    return wait && Math.ceil(wait.at - this.#now);
  }

  now(): number {
    return this.#now;
  }

  wall(): number {
    return this.#now + this.#ahead;
  }

  after(delay: number, callback: () => void): () => void {
    const timer = { at: this.#now + delay, delay, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on, calling back whatever is due. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }

  /** Somebody sets the device's clock, or it sets itself: no time passes. */
  setWallBy(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
