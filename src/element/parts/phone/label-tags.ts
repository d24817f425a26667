import { isForeign } from '../../locales/is-foreign.js';
import type { Speech } from '../../views/view.js';

/**
 * The languages to name countries in, the first that the platform has: the page's, unless the texts are in another one.
 * What the flow words times by is not to be waited for: the list is there before it.
 */
export const labelTags = ({ locale, language }: Pick<Speech, 'locale' | 'language'>): string[] => [
  isForeign(locale, language) ? locale.$code : language,
  locale.$code,
];
