import { textOf } from '../../api/text-of.js';
import type { Spoken } from './locale.js';
import type { AddressMessages, Messages } from './messages.js';

/** Gives a text in the person's language: `t('codeSentTo', address)`. */
export type Translate<Texts> = <Key extends keyof Texts>(
  key: Key,
  ...args: Texts[Key] extends (...args: infer Args) => string ? Args : []
) => string;

/**
 * The page's own wording comes before the language's. `partTexts` are the English texts of a part, for where
 * the language has none.
 */
export function translator<Texts extends Partial<Messages>>(
  partTexts: Texts,
  locale: Spoken,
  own: Partial<Messages> | undefined,
): Translate<Texts & AddressMessages> {
  const all: Texts & AddressMessages = { ...partTexts, ...locale };
  // A page may give wording for texts that are not there yet.
  const wording = own as Partial<typeof all> | undefined;
  return (key, ...args) => {
    const message = (wording?.[key] ?? all[key]) as string | ((...args: unknown[]) => unknown);
    // The page's wording may be anything.
    return textOf((typeof message === 'function' ? message(...args) : message) ?? '');
  };
}

/** Keeps an address readable as it is inside a text that runs the other way (Unicode UAX 9, isolates). */
export const isolate = (address: string): string => `\u2068${address}\u2069`;
