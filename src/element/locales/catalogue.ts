import type { Locale } from './locale.js';

/**
 * Every language but English, each a file of its own, so that bundlers find them. In the files for `<script>`
 * `build/languages.js` puts names that follow a rule in the place of this list, which would weigh 100 bytes more there.
 */
const languages = {
  de: () => import('./de.js'),
} satisfies Record<string, () => Promise<{ default: Locale }>>;

type Tag = keyof typeof languages;

/** BCP 47. */
export const tags = Object.keys(languages) as Tag[];

export const loadLanguage = async (tag: Tag): Promise<{ default: Locale }> => languages[tag]();
