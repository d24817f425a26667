import type { AddressMessages, Messages } from './messages.js';

/**
 * A language: how it is written, and its texts. The names of what is no text begin with `$`.
 *
 * @typeParam Texts which texts it has; a page's own language may leave some in English
 */
export type Locale<Texts extends Partial<Messages> = Messages> = Texts & {
  /** BCP 47: `de`, `pt-PT`, `zh-Hant`. */
  readonly $code: string;
  readonly $dir: 'ltr' | 'rtl';
};

/** What the element speaks: what everybody meets, at least. A language that was loaded has all texts. */
export type Spoken = Locale<AddressMessages & Partial<Messages>>;
