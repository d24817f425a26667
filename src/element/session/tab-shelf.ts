import { attempt } from '../../api/text-of.js';
import type { Shelf } from '../flow/flow-store.js';
import { forgetKept } from './shelf-key.js';

/** Of two elements with the same key on a page, the first one has it; another copy of this script hears it, too. */
const CLAIM = 'glympse-account-link-claim';
/** Its holder has left, and the next one may have it. */
const RELEASE = 'glympse-account-link-release';

/** Whether nobody who hears of it objects. */
const tell = (type: string, key: string): boolean =>
  document.dispatchEvent(new CustomEvent(type, { detail: key, cancelable: true }));

/** Whose step is kept: the element, as far as this is about it. */
export interface Keeper {
  readonly isConnected: boolean;
  readonly persist: string;
}

export interface TabShelf extends Shelf {
  /** Whether another page of this tab has put something here since, or taken away what there was. */
  isOther(): boolean;
}

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
  keeper: Keeper,
  claimed: (shelf: TabShelf) => void,
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
    if (!keeper.isConnected || !tell(CLAIM, key)) return;
    hear(CLAIM, (event) => {
      event.preventDefault();
    });
    claimed(shelfOf(key, keeper));
  };
  hear(RELEASE, claim);
  claim();
  return () => {
    asked.abort();
    tell(RELEASE, key);
  };
}

/** What else the page may have set for `persist` keeps nothing. */
export const isKept = (persist: string): boolean => persist === 'tab';

/** Where the page wants nothing kept, nothing is, and what was there is as good as gone. */
function shelfOf(key: string, keeper: Keeper): TabShelf {
  const read = () => (isKept(keeper.persist) && attempt(() => sessionStorage.getItem(key))) || null;
  let own = read();
  const clear = () => {
    forgetKept(key);
    own = null;
  };
  return {
    read,
    write: (text) => {
      // Where there is no room for the newest step, an older one is no longer true.
      clear();
      if (isKept(keeper.persist)) {
        attempt(() => {
          sessionStorage.setItem(key, text);
        });
      }
      own = read();
    },
    clear,
    isOther: () => read() !== own,
  };
}

/** The person is in another account now: whatever this tab keeps was begun in the former one. */
export const forgetAll = (): unknown =>
  attempt(() => {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith('glympse-account-link ')) forgetKept(key);
  });
