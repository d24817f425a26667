import type { Shelf } from '../flow/flow-store.js';
import { attempt, forgetKept } from './shelf-key.js';

export interface TabShelf extends Shelf {
  readonly key: string;
  /** Leaves the shelf, with what is on it, to the next who asks. */
  readonly release: () => void;
}

/** Of two elements with the same key on a page, the first one has it; another copy of this script hears it, too. */
const CLAIM = 'glympse-account-link-claim';

/**
 * A shelf in this tab for where the person is while they are in their mail app; none where another
 * element on the page has it. Per tab (`sessionStorage`), so that no other person at the device comes
 * upon it. Storage may be switched off, full, or written to by somebody else: then there is nothing to
 * come back to.
 */
export function claimShelf(key: string): TabShelf | undefined {
  const claim = new CustomEvent(CLAIM, { detail: key, cancelable: true });
  if (!document.dispatchEvent(claim)) return undefined;
  const held = new AbortController();
  document.addEventListener(
    CLAIM,
    (event) => {
      if ((event as CustomEvent<unknown>).detail === key) event.preventDefault();
    },
    { signal: held.signal },
  );
  return {
    key,
    release: () => {
      held.abort();
    },
    read: () => attempt(() => sessionStorage.getItem(key)) ?? null,
    write: (text) => {
      attempt(() => {
        sessionStorage.setItem(key, text);
      });
    },
    clear: () => {
      forgetKept(key);
    },
  };
}
