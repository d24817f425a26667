/**
 * Takes the place of `AbortSignal.timeout`: a time limit passes when a test says so. Knows which limit a signal
 * of several has, so that several elements can wait at once.
 */
export class TimeLimits {
  readonly #timeout = AbortSignal.timeout.bind(AbortSignal);
  readonly #any = AbortSignal.any.bind(AbortSignal);
  readonly #limits = new WeakMap<AbortSignal, AbortController>();

  constructor() {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      // The limit of a whole step comes after that of a single call.
      if (milliseconds <= 15_000) this.#limits.set(controller.signal, controller);
      return controller.signal;
    };
    AbortSignal.any = (signals) => {
      const all = [...signals];
      const signal = this.#any(all);
      const limit = all.map((one) => this.#limits.get(one)).find(Boolean);
      if (limit) this.#limits.set(signal, limit);
      return signal;
    };
  }

  /** The time of whatever runs with this signal is up. */
  pass(signal: AbortSignal): void {
    this.#limits.get(signal)?.abort(new DOMException('the time is up', 'TimeoutError'));
  }

  restore(): void {
    AbortSignal.timeout = this.#timeout;
    AbortSignal.any = this.#any;
  }
}
