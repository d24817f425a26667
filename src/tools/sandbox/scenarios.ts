import type { CallName } from '../../api/types.js';
import type { Scenario } from './types.js';

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** What is to go wrong next, call by call, in the order in which it was asked for. */
export class Scenarios {
  /** How many calls have been held so far. */
  holds = 0;
  #scripted: { scenario: Scenario; left: number }[] = [];
  #release = new AbortController();
  #held = deferred();

  script(scenario: Scenario): void {
    this.#scripted.push({ scenario, left: scenario.times ?? 1 });
  }

  /** Lets every held call go on, and forgets what has not happened yet. */
  clear(): void {
    this.#scripted = [];
    this.release();
  }

  /** Settles when a call is held. */
  held(): Promise<void> {
    return this.#held.promise;
  }

  /** Lets every held call go on. */
  release(): void {
    this.#held = deferred();
    this.#release.abort();
    this.#release = new AbortController();
  }

  take(call: CallName): Scenario | undefined {
    const next = this.#scripted.find(({ scenario, left }) => scenario.call === call && left > 0);
    if (next) next.left--;
    return next?.scenario;
  }

  /** Waits as the scenario says before anything happens. */
  async wait({ delay = 0, hold = false }: Scenario): Promise<void> {
    if (hold === true) await this.hold();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  }

  /** Waits until `release()`. */
  async hold(): Promise<void> {
    const { signal } = this.#release;
    this.holds++;
    this.#held.resolve();
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
  }
}
