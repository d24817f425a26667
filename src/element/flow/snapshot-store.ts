import type { Snapshot } from './types.js';

/**
 * Keeps where the person is while they are in their mail app. Per tab (`sessionStorage`), so that no
 * other person at the device comes upon it. Storage may be switched off, full, or written to by
 * somebody else: then there is nothing to come back to.
 */

/**
 * Milliseconds for which a step is worth coming back to. A code that has run out meanwhile can be
 * replaced with one press; a screen of days ago would only confuse.
 */
const KEPT_FOR = 30 * 60_000;

interface Entry {
  readonly keepUntil: number;
  readonly snapshot: Snapshot;
}

export function loadSnapshot(key: string, now: number): Snapshot | undefined {
  try {
    const { keepUntil, snapshot } = JSON.parse(sessionStorage.getItem(key) ?? '') as Entry;
    // What somebody else has written has no address, or not even fields to ask for one.
    return now < keepUntil && snapshot.sent.contact.address ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

export function saveSnapshot(key: string, snapshot: Snapshot | undefined, now: number): void {
  try {
    if (snapshot) {
      const entry: Entry = { keepUntil: now + KEPT_FOR, snapshot };
      sessionStorage.setItem(key, JSON.stringify(entry));
    } else sessionStorage.removeItem(key);
  } catch {
    // Without storage a reload starts anew.
  }
}
