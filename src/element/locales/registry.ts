import { loadLanguage, tags } from './catalogue.js';
import { english } from './english.js';
import { localeOf, nearest } from './language-tag.js';
import type { Locale, Spoken } from './locale.js';
import type { Messages } from './messages.js';

/** The page's own languages. */
const registered = new Map<string, Locale<Partial<Messages>>>();

/** Tells of languages that come while elements are there. */
export const registrations = new EventTarget();

/**
 * Gives the element a language that it has not, or other texts for one that it has. What is left out is
 * said in English. Counts at once for elements that are there.
 *
 * @throws TypeError where `$code` is no language
 */
export function registerLocale(locale: Locale<Partial<Messages>>): void {
  // Pages without types may give anything.
  const $code = localeOf((locale as typeof locale | undefined)?.$code as string)?.baseName;
  if (!$code) throw new TypeError('$code is no language');
  registered.set($code, { ...locale, $code });
  registrations.dispatchEvent(new Event('change'));
}

/** The texts for a language (BCP 47), as near as there are; English where there are none. */
export async function loadLocale(language: string): Promise<Spoken> {
  const tag = nearest(language, [...registered.keys(), ...tags]);
  if (!tag) return english;
  return { ...english, ...(registered.get(tag) ?? (await loadLanguage(tag)).default) };
}
