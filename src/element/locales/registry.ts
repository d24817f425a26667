import { address } from './en/address.js';
import type { Locale } from './locale.js';

/** Comes with the first form; the parts bring the rest of its texts. */
export const english: Locale = { code: 'en', dir: 'ltr', texts: address };

/** Every other language, one file each with all its texts, by its primary subtag: `de: () => import('./de.js')…` */
const languages: Readonly<Record<string, () => Promise<Locale>>> = {};

/** What loads the texts of a language (BCP 47); English where there are none of it. */
export function loaderOf(language: string): () => Promise<Locale> {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  return languages[primary] ?? (() => Promise.resolve(english));
}
