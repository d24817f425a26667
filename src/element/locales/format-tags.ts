import { isForeign } from './is-foreign.js';
import type { Spoken } from './locale.js';

/** What texts are written in, and where. */
export interface Written {
  readonly locale: Spoken;
  /** The language of the page, BCP 47, normalized. */
  readonly language: string;
}

/**
 * The languages to write a time or a name in that stands in a text, the first that the platform has: the page's,
 * with its region's digits, unless the texts are in another one. By itself it would take the device's in the end.
 */
export const formatTags = ({ locale, language }: Written): string[] => [
  isForeign(locale, language) ? locale.$code : language,
  locale.$code,
  'en',
];
