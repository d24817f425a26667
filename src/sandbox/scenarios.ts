import type { CallName, Scenario } from './types.js';

/** What is to go wrong next, call by call, in the order in which it was asked for. */
export class Scenarios {
  #scripted: { scenario: Scenario; left: number }[] = [];
  #release = new AbortController();

  script(scenario: Scenario): void {
    this.#scripted.push({ scenario, left: scenario.times ?? 1 });
  }

  /** Lets every held call go on, and forgets what has not happened yet. */
  clear(): void {
    this.#scripted = [];
    this.release();
  }

  /** Lets every held call go on. */
  release(): void {
    this.#release.abort();
    this.#release = new AbortController();
  }

  take(call: CallName): Scenario | undefined {
    const next = this.#scripted.find(({ scenario, left }) => scenario.call === call && left > 0);
    if (next) next.left--;
    return next?.scenario;
  }

  /** Waits as the scenario says. */
  async wait({ delay = 0, hold = false }: Scenario): Promise<void> {
    const { signal } = this.#release;
    if (hold) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  }
}
