import type { AddressMessages, Messages } from './messages.js';

/** What a language is to the element: an immutable value, one at a time for each element. */
export interface Locale {
  /** The language of the texts, BCP 47: their pronunciation. */
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  /** What everybody meets; a language that is loaded as one file has all the other texts, too. */
  readonly texts: AddressMessages & Partial<Messages>;
}
