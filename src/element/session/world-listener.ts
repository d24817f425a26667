import type { Clock } from '../../api/clock.js';
import type { Subscriptions } from '../flow/subscriptions.js';

export interface WorldCallbacks {
  /** Times that are shown have changed. */
  readonly tick: () => void;
  /** The person is back at the page. */
  readonly returned: () => void;
}

/** Listens to the world for what a state needs, and to nothing else. */
export class WorldListener {
  #cancelTick = () => {};

  readonly #clock: Clock;
  readonly #callbacks: WorldCallbacks;

  constructor(clock: Clock, callbacks: WorldCallbacks) {
    this.#clock = clock;
    this.#callbacks = callbacks;
  }

  listen({ tickUntil = 0, returns = false }: Subscriptions): void {
    this.#cancelTick();
    this.#tick(tickUntil);
    // A listener that is there already is not added a second time.
    if (returns) document.addEventListener('visibilitychange', this.#visibilityChanged);
    else document.removeEventListener('visibilitychange', this.#visibilityChanged);
  }

  /** Each second, and a last time when nothing is left to count: times are computed, never counted. */
  #tick(until: number): void {
    const left = until - this.#clock.now();
    if (left <= 0) return;
    this.#cancelTick = this.#clock.after(Math.min(left, 1000), () => {
      this.#callbacks.tick();
      this.#tick(until);
    });
  }

  readonly #visibilityChanged = (): void => {
    if (!document.hidden) this.#callbacks.returned();
  };
}
