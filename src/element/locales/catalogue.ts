import type { Locale } from './locale.js';

/**
 * Every language but English, each a file of its own, so that bundlers find them. In the files for `<script>`
 * `build/languages.js` puts names that follow a rule in the place of this list, which would weigh 100 bytes more there.
 */
const languages = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  es: () => import('./es.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  hu: () => import('./hu.js'),
  id: () => import('./id.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nb: () => import('./nb.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  'pt-PT': () => import('./pt-PT.js'),
  ro: () => import('./ro.js'),
  ru: () => import('./ru.js'),
  sv: () => import('./sv.js'),
  th: () => import('./th.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  vi: () => import('./vi.js'),
  zh: () => import('./zh.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
} satisfies Record<string, () => Promise<{ default: Locale }>>;

/** BCP 47. */
export const tags = Object.keys(languages);

/** Only for what is in `tags`. */
export const loadLanguage = async (tag: string): Promise<{ default: Locale }> =>
  languages[tag as keyof typeof languages]();
