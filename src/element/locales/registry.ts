import { loadLanguage, tags } from './catalogue.js';
import { english } from './english.js';
import { nearest } from './language-tag.js';
import type { Locale, Spoken } from './locale.js';
import type { Messages } from './messages.js';

/** What loads a language, by its tag. */
const languages = new Map<string, () => Promise<{ default: Locale<Partial<Messages>> }>>(
  tags.map((tag) => [tag, () => loadLanguage(tag)]),
);

/** Tells of languages that come while elements are there. */
export const registrations = new EventTarget();

/**
 * Gives the element a language that it has not, or other texts for one that it has. What is left out is
 * said in English. Counts at once for elements that are there.
 */
export function registerLocale(locale: Locale<Partial<Messages>>): void {
  languages.set(locale.$code, () => Promise.resolve({ default: locale }));
  registrations.dispatchEvent(new Event('change'));
}

/** The texts for a language (BCP 47), as near as there are; English where there are none. */
export async function loadLocale(language: string): Promise<Spoken> {
  const load = languages.get(nearest(language, [...languages.keys()]) ?? '');
  return load ? { ...english, ...(await load()).default } : english;
}
