import type { ConflictDetail } from '../element/conflict-event.js';
import type { Emission } from '../element/flow/emissions.js';

/** What the element tells its page; the conflict is one that the page may answer. */
type Told = Emission | { readonly type: 'conflict'; readonly detail: ConflictDetail };

export type EventName = Told['type'];

/** By name, the detail of each event. */
export type Details = { readonly [Event in Told as Event['type']]: Event['detail'] };

export const eventNames: readonly EventName[] = [
  'linked',
  'recovered',
  'unlinked',
  'conflict',
  'failed',
  'step-change',
];

/** What the element has told, from the beginning, and whoever waits for more. */
export class EventLog {
  readonly #heard: { readonly name: EventName; readonly detail: unknown }[] = [];
  readonly #given = new Set<unknown>();
  readonly #waiting = new Set<() => void>();

  add(name: EventName, detail: unknown): void {
    this.#heard.push({ name, detail });
    for (const wake of [...this.#waiting]) wake();
  }

  /** The first of that name that has not been given before; nothing after so many milliseconds. */
  async next<Name extends EventName>(
    name: Name,
    timeout: number,
  ): Promise<Details[Name] | undefined> {
    const signal = AbortSignal.timeout(timeout);
    for (;;) {
      const found = this.#heard.find((event) => event.name === name && !this.#given.has(event));
      if (found) {
        this.#given.add(found);
        // What is heard under a name has the detail that the element gives it.
        return found.detail as Details[Name];
      }
      if (signal.aborted) return undefined;
      await this.#more(signal);
    }
  }

  /** What has been heard, for those who have waited for something else. */
  get summary(): string {
    const told = this.#heard.map(({ name, detail }) => `${name} ${JSON.stringify(detail)}`);
    return told.length > 0 ? told.join(', ') : 'no event at all';
  }

  #more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
