import type { Shelf } from '../flow/flow-store.js';
import { attempt, forgetKept } from './shelf-key.js';

/** Of two elements with the same key on a page, the first one has it; another copy of this script hears it, too. */
const CLAIM = 'glympse-account-link-claim';
/** Its holder has left, and the next one may have it. */
const RELEASE = 'glympse-account-link-release';

/** Whether nobody who hears of it objects. */
const tell = (type: string, key: string): boolean =>
  document.dispatchEvent(new CustomEvent(type, { detail: key, cancelable: true }));

/**
 * Calls back with a shelf in this tab for where the person is while they are in their mail app: at once, or
 * where another element on the page has it, as soon as that one leaves. Per tab (`sessionStorage`), so
 * that no other person at the device comes upon it. Storage may be switched off, full, or written to by
 * somebody else: then there is nothing to come back to.
 *
 * The result leaves the shelf, with what is on it, to the next who asks or waits.
 */
export function claimShelf(
  key: string,
  isHere: () => boolean,
  claimed: (shelf: Shelf) => void,
): () => void {
  const asked = new AbortController();
  const hear = (type: string, then: (event: Event) => void) => {
    document.addEventListener(
      type,
      (event) => {
        if ((event as CustomEvent<unknown>).detail === key) then(event);
      },
      { signal: asked.signal },
    );
  };
  const claim = () => {
    // Who has it refuses it to themselves, too; who leaves along with them takes nothing over.
    if (!isHere() || !tell(CLAIM, key)) return;
    hear(CLAIM, (event) => {
      event.preventDefault();
    });
    claimed(shelfOf(key));
  };
  hear(RELEASE, claim);
  claim();
  return () => {
    asked.abort();
    tell(RELEASE, key);
  };
}

const shelfOf = (key: string): Shelf => ({
  read: () => attempt(() => sessionStorage.getItem(key)) ?? null,
  write: (text) => {
    attempt(() => {
      sessionStorage.setItem(key, text);
    });
  },
  clear: () => {
    forgetKept(key);
  },
});
