import { isForeign } from './is-foreign.js';
import type { Spoken } from './locale.js';
import type { Messages } from './messages.js';

/** What texts are written in, and where. */
export interface Written {
  readonly locale: Spoken;
  /** The language of the page, BCP 47, normalized. */
  readonly language: string;
  /** The page's own wording. */
  readonly messages?: Partial<Messages> | undefined;
}

/**
 * The languages to write a time or a name in that stands in a text, the first that the platform has: the page's,
 * with its region's digits, unless the texts are in another one. By itself it would take the device's in the end.
 */
export const formatTags = ({ locale, language, messages }: Written): string[] => [
  isForeign(locale, language) && !messages ? locale.$code : language,
  locale.$code,
  'en',
];
