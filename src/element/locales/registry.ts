import { address } from './en/address.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** Comes with the first form; the parts bring the rest of its texts. */
export const english: Locale = { code: 'en', dir: 'ltr', texts: address };

/** A language that is one file, with all its texts. */
interface WholeLocale extends Locale {
  readonly texts: Messages;
}

/**
 * Every other language, by its primary subtag. German would be `de.ts`, with `export const de: Messages`,
 * and here `['de', lazy('locale-de', () => import('./de.js').then(({ de }) => ({ code: 'de', dir: 'ltr', texts: de })))]`.
 */
const languages = new Map<string, () => Promise<WholeLocale>>([]);

/** What loads the texts of a language (BCP 47); English where there are none of it. */
export function loaderOf(language: string): () => Promise<Locale> {
  const [primary = ''] = language.toLowerCase().split('-');
  return languages.get(primary) ?? (() => Promise.resolve(english));
}
