import type { Clock } from '../../api/clock.js';
import type { Subscription } from '../flow/subscriptions.js';

export interface WorldCallbacks {
  /** Times that are shown have changed. */
  readonly tick: () => void;
  /** The person is back at the page. */
  readonly returned: () => void;
}

/** Listens to the world for what a state needs, and to nothing else. */
export class WorldListener {
  #cancelTick = () => {};
  #isWaitingForReturn = false;

  readonly #clock: Clock;
  readonly #callbacks: WorldCallbacks;

  constructor(clock: Clock, callbacks: WorldCallbacks) {
    this.#clock = clock;
    this.#callbacks = callbacks;
  }

  listen(subscriptions: readonly Subscription[]): void {
    this.#cancelTick();
    let waitsForReturn = false;
    for (const subscription of subscriptions) {
      switch (subscription.type) {
        case 'tick':
          this.#tick(subscription.until);
          break;
        case 'return-to-page':
          waitsForReturn = true;
          break;
        default:
          subscription satisfies never;
      }
    }
    this.#waitForReturn(waitsForReturn);
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

  #waitForReturn(isWaiting: boolean): void {
    if (isWaiting === this.#isWaitingForReturn) return;
    this.#isWaitingForReturn = isWaiting;
    if (isWaiting) document.addEventListener('visibilitychange', this.#visibilityChanged);
    else document.removeEventListener('visibilitychange', this.#visibilityChanged);
  }

  readonly #visibilityChanged = (): void => {
    if (!document.hidden) this.#callbacks.returned();
  };
}
