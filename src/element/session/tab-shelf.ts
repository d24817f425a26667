import type { Shelf } from '../flow/flow-store.js';

/** Of two elements with the same key on a page, the first one has it; another copy of this script hears it, too. */
const CLAIM = 'glympse-account-link-claim';

/**
 * Keeps where the person is while they are in their mail app. Per tab (`sessionStorage`), so that no
 * other person at the device comes upon it. Storage may be switched off, full, or written to by
 * somebody else: then there is nothing to come back to.
 */
export class TabShelf implements Shelf {
  readonly #key: string;
  readonly #release = new AbortController();

  /** A shelf that nobody on the page has; none where somebody has it. */
  static claim(key: string): TabShelf | undefined {
    const claim = new CustomEvent(CLAIM, { detail: key, cancelable: true });
    return document.dispatchEvent(claim) ? new TabShelf(key) : undefined;
  }

  private constructor(key: string) {
    this.#key = key;
    document.addEventListener(
      CLAIM,
      (event) => {
        if ((event as CustomEvent<unknown>).detail === key) event.preventDefault();
      },
      { signal: this.#release.signal },
    );
  }

  get key(): string {
    return this.#key;
  }

  /** Leaves the shelf, with what is on it, to the next who asks. */
  release(): void {
    this.#release.abort();
  }

  read(): string | null {
    return attempt(() => sessionStorage.getItem(this.#key)) ?? null;
  }

  write(text: string): void {
    attempt(() => {
      sessionStorage.setItem(this.#key, text);
    });
  }

  clear(): void {
    attempt(() => {
      sessionStorage.removeItem(this.#key);
    });
  }
}

/** Without storage a reload starts anew. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
