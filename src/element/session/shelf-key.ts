import type { Settings } from '../configuration/settings.js';

/**
 * What a tab keeps belongs to one flow of one element, with one host and key. An `id` tells several
 * elements on a page apart.
 */
export const shelfKey = ({ flow, endpoint, apiKey = '', id }: Settings & { id: string }): string =>
  ['glympse-account-link', flow, endpoint, apiKey, id].join(' ');

/** Whether there is something to come back to, before anybody reads it. */
export function isSomethingKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
