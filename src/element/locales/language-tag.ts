import { attempt } from '../../api/text-of.js';

/** What a language tag says; nothing where it is none. */
export const localeOf = (language: string): Intl.Locale | undefined =>
  attempt(() => new Intl.Locale(language.replaceAll('_', '-')));

/** A language as the platform can be asked about it, BCP 47; also of `en_US`. English where it is no language at all. */
export const normalized = (language: string): string => localeOf(language)?.baseName ?? 'en';

/** The nearest to a normalized language that there is: `pt-PT` for itself, `pt` for `pt-AO`, `zh-Hant` for `zh-TW`. */
export function nearest(language: string, tags: readonly string[]): string | undefined {
  const locale = localeOf(language)?.maximize();
  if (!locale) return undefined;
  const { language: primary, script = '', region = '' } = locale;
  return [
    // All of it, as `zh-Hant-HK`; a mere `pt` is that of where it is mostly spoken first.
    language === primary ? '' : language,
    `${primary}-${region}`,
    `${primary}-${script}`,
    primary,
    // Norwegian has three names, and one written form that all read.
    primary.replace(/^n[no]$/, 'nb'),
  ].find((tag) => tags.includes(tag));
}
