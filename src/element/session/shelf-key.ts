import type { Settings } from '../configuration/settings.js';

/**
 * What a tab keeps belongs to one flow of one element, with one host. An `id` tells several elements on a
 * page apart.
 */
export const shelfKey = ({ flow, endpoint, id }: Settings & { id: string }): string =>
  ['glympse-account-link', flow, endpoint, id].join(' ');

/** Whether there is something to come back to, before anybody reads it. */
export const isSomethingKept = (key: string): boolean =>
  attempt(() => sessionStorage.getItem(key)) != null;

/** Starting anew leaves nothing to come back to. */
export const forgetKept = (key: string): unknown =>
  attempt(() => {
    sessionStorage.removeItem(key);
  });

/** Without storage a reload starts anew. */
export function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
