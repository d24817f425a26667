/**
 * A clock of the element that stands still until a scene moves it: what is shown stays as it is, however
 * long somebody looks at it.
 */
export class StillClock {
  #now = Date.now();
  #timers = [];

  now() {
    return this.#now;
  }

  wall() {
    return this.#now;
  }

  after(delay, callback) {
    const timer = { at: this.#now + delay, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on, calling back whatever is due. */
  advance(milliseconds) {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }
}
