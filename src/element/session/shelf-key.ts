import { attempt, textOf } from '../../api/text-of.js';
import type { Settings } from '../configuration/settings.js';

/**
 * What a tab keeps belongs to one flow of one element, with one host. An `id` tells several elements on a
 * page apart.
 */
export const shelfKey = ({ flow, endpoint, id }: Settings & { id: string }): string =>
  ['glympse-account-link', flow, attempt(() => new URL(endpoint, document.baseURI)), id]
    .map(textOf)
    .join(' ');

/** Whether there is something to come back to, before anybody reads it. */
export const isSomethingKept = (host: Settings & { id: string; persist: string }): boolean =>
  Boolean(host.persist === 'tab' && attempt(() => sessionStorage.getItem(shelfKey(host))));

/** Starting anew leaves nothing to come back to. */
export const forgetKept = (key: string): unknown =>
  attempt(() => {
    sessionStorage.removeItem(key);
  });
