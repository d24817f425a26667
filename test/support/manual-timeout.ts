/** Takes the place of `AbortSignal.timeout`: a time limit has passed when the test says so. */
export class ManualTimeout {
  /** Milliseconds that were asked for. */
  readonly limits: number[] = [];
  readonly #original = AbortSignal.timeout.bind(AbortSignal);
  readonly #running: AbortController[] = [];

  constructor() {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      this.limits.push(milliseconds);
      this.#running.push(controller);
      return controller.signal;
    };
  }

  pass(): void {
    for (const controller of this.#running) {
      controller.abort(new DOMException('the time is up', 'TimeoutError'));
    }
  }

  restore(): void {
    AbortSignal.timeout = this.#original;
  }
}
