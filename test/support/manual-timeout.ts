/** Takes the place of `AbortSignal.timeout`: a time limit has passed when the test says so. */
export class ManualTimeout {
  /** Milliseconds that were asked for. */
  readonly limits: number[] = [];
  readonly #original = AbortSignal.timeout.bind(AbortSignal);
  readonly #running: { readonly limit: number; readonly controller: AbortController }[] = [];

  constructor() {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      this.limits.push(milliseconds);
      this.#running.push({ limit: milliseconds, controller });
      return controller.signal;
    };
  }

  /** Lets limits pass, up to so many milliseconds: by default those of single calls, not that of a whole step. */
  pass(longest = 15_000): void {
    for (const { limit, controller } of this.#running) {
      if (limit > longest) continue;
      controller.abort(new DOMException('the time is up', 'TimeoutError'));
    }
  }

  restore(): void {
    AbortSignal.timeout = this.#original;
  }
}
