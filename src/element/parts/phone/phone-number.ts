import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

/** Everything that needs the world's numbering plans, which outweigh the rest of the element. */

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** In the person's language, with the dial code: `France (+33)`. */
  readonly label: string;
}

const asCountry = (code: string): CountryCode | undefined =>
  isSupportedCountry(code) ? code : undefined;

/** Without what people do not see or mean: full-width characters, and marks of copied contacts. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/\p{Cf}/gu, '');

const lists = new Map<string, readonly Country[]>();

/** What a language tag says; nothing where it is none, as in `lang="en_US"`. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Every country that has a numbering plan, in the alphabetical order of the language. */
export function listCountries(tag: string): readonly Country[] {
  const language = localeOf(tag) ? tag : 'en';
  const known = lists.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const list = getCountries()
    .map((code) => ({ code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  lists.set(language, list);
  return list;
}

/**
 * The country to start with: the page's, else the first region that a language preference names,
 * else where the language is mostly spoken.
 */
export function defaultCountry(country: string, language: string): string {
  const locales = [language, ...navigator.languages].map(localeOf);
  const candidates = [
    country.toUpperCase(),
    ...locales.map((locale) => locale?.region),
    ...locales.map((locale) => locale?.maximize().region),
  ];
  return candidates.find((candidate) => candidate && isSupportedCountry(candidate)) ?? 'US';
}

/** The country that an international number names, if it does so yet. */
export function countryOf(typed: string): string | undefined {
  const formatter = new AsYouType();
  formatter.input(plain(typed));
  return formatter.getCountry();
}

/** Spaces out a number as its country writes it; anything else stays as it is. */
export function formatNumber(typed: string, country: string): string {
  const text = plain(typed);
  return /^[\p{Nd}+\s().\-‐-―/]*$/u.test(text)
    ? new AsYouType(asCountry(country)).input(text)
    : typed;
}

/** The same number under another country's dial code. */
export function moveNumber(typed: string, country: string): string {
  const formatter = new AsYouType();
  formatter.input(plain(typed));
  const isMoving = formatter.isInternational() && formatter.getCountry() !== country;
  return formatNumber(isMoving ? (formatter.getNumber()?.nationalNumber ?? '') : typed, country);
}

/** The number in E.164 notation, or nothing where it cannot be one. */
export function parseNumber(typed: string, country: string): string | undefined {
  const defaultCountry = asCountry(country);
  const number = parsePhoneNumberFromString(plain(typed), {
    ...(defaultCountry && { defaultCountry }),
    // A number inside a sentence is no number.
    extract: false,
  });
  return number?.isPossible() ? number.number : undefined;
}
