import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import { isE164, numberText } from '../../../address/read-number.js';
import { plainText } from '../../../address/readable.js';
import type { TypedContact } from '../../../address/typed-contact.js';
import { localeOf, normalized } from '../../locales/language-tag.js';

/** Everything that needs the world's numbering plans, which outweigh the rest of the element. */

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** In the person's language, with the dial code: `France (+33)`, which is isolated where texts run the other way. */
  readonly label: string;
}

const asCountry = (code: string): CountryCode | undefined =>
  isSupportedCountry(code) ? code : undefined;

/** Left to right, isolated from what is around it (Unicode UAX 9). */
const ltr = (text: string): string => `\u2066${text}\u2069`;

const lists = new Map<string, readonly Country[]>();

/** What countries are named in: a language, or several, of which the first counts that the platform has. */
type Tags = string | readonly string[];

/** Every country that has a numbering plan, in the alphabetical order of the language. */
export function listCountries(tags: Tags): readonly Country[] {
  const [language = 'en'] = Intl.DisplayNames.supportedLocalesOf([tags].flat().map(normalized));
  const known = lists.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const isRtl = /Arab|Hebr|Thaa|Nkoo|Adlm|Syrc/.test(localeOf(language)?.maximize().script ?? '');
  const list = getCountries()
    .map((code) => {
      const dialCode = `+${getCountryCallingCode(code)}`;
      // Amid letters that run the other way, a plus sign goes to the other side of its digits.
      return { code, label: `${names.of(code) ?? code} (${isRtl ? ltr(dialCode) : dialCode})` };
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
  lists.set(language, list);
  return list;
}

/** A country as the list names it. */
export const labelOf = (country: string, tags: Tags): string =>
  listCountries(tags).find(({ code }) => code === country)?.label ?? country;

/** How many countries stand above the list: more would have to be looked through themselves. */
const MOST = 5;

/**
 * Countries that the number is likely of, likeliest first: the page's, the one of the last number that was read,
 * the regions that language preferences name, and where those languages are mostly spoken.
 */
export function likelyCountries(country: string, language: string, last = ''): readonly string[] {
  // On a server they would be those of the machine.
  const preferred = typeof document === 'undefined' ? [] : navigator.languages;
  const locales = [language, ...preferred].map(localeOf);
  const candidates = [
    country.toUpperCase(),
    last,
    ...locales.map((locale) => locale?.region ?? ''),
    ...locales.map((locale) => locale?.maximize().region ?? ''),
  ];
  return [...new Set(candidates.filter(asCountry))].slice(0, MOST);
}

/**
 * The country to start with: the page's, else the first region that a language preference names,
 * else where the language is mostly spoken.
 */
export const defaultCountry = (country: string, language: string): string =>
  likelyCountries(country, language)[0] ?? 'US';

/** Of countries that share a dial code, the one whose code it is to most people. */
const main = ['US', 'RU', 'IT', 'GB', 'NO', 'AU', 'MA', 'RE', 'GP', 'CW', 'FI', 'SH'] as const;

/** The country of a dial code, without its plus sign. */
export const countryOfDialCode = (dialCode: string): string | undefined =>
  [...main, ...getCountries()].find((country) => getCountryCallingCode(country) === dialCode);

/**
 * The country that an international number names, as soon as its dial code is there. Where several share that,
 * it is `current`, if it is one of them, or else the main one, until the number itself tells.
 */
export function countryOf(typed: string, current = ''): string | undefined {
  const formatter = new AsYouType();
  formatter.input(numberText(typed));
  const told = formatter.getCountry();
  const dialCode = formatter.getCallingCode();
  if (told || !dialCode) return told;
  const shown = asCountry(current);
  return shown && getCountryCallingCode(shown) === dialCode ? shown : countryOfDialCode(dialCode);
}

/** Nothing but digits, and what people put between them; a number in a list is not the number. */
const isNumber = (text: string): boolean =>
  /^\(?\+?[\d ().\-/·•\p{Pd}]*$/u.test(text) && !/^\d{1,2}[.)] /.test(text);

/** The country that a number was typed for: its own, else the one that is chosen. None for what is no number at all. */
export function countryMeant(typed: string, chosen: string): string | undefined {
  const text = numberText(typed);
  if (!/\d/.test(text) || !isNumber(text)) return undefined;
  return text.includes('+') ? countryOf(typed, chosen) : chosen;
}

/** Parentheses hold a country code, the zero that is left out, or an area code at the beginning. */
const hasOtherGroup = (text: string): boolean =>
  /[()]/.test(
    text
      .replace('(0)', '')
      .replace(/^\((\+\d+)\)/, '$1')
      .replace(/^(\+?\d{0,4}[ .\-/]*)\((\d[\d-]{0,6})\)/, '$1$2'),
  );

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Characters beyond which nothing is spaced out. */
const LONGEST = 40;

/** Spaces out a number as its country writes it. Anything else stays as it is, and every digit does. */
export function formatNumber(typed: string, country: string): string {
  const text = plainText(typed);
  // Spaced out, a group that is no part of the number would become one.
  const hasOther = /\(.*\)/.test(text) && hasOtherGroup(text);
  if (!isNumber(text) || hasOther || typed.length > LONGEST) return typed;
  const formatted = new AsYouType(asCountry(country)).input(text);
  return digitsOf(formatted) === digitsOf(text) ? formatted : typed;
}

/** The same number under another country's dial code. What is no number yet stays as it is. */
export function moveNumber(typed: string, country: string): string {
  const formatter = new AsYouType();
  const text = numberText(typed);
  formatter.input(text);
  const isMoving =
    isNumber(text) && formatter.isInternational() && formatter.getCountry() !== country;
  if (!isMoving) return formatNumber(typed, country);
  const number = formatter.getNumber();
  if (digitsOf(text) === formatter.getCallingCode()) return '';
  return number?.isPossible() ? formatNumber(number.nationalNumber, country) : typed;
}

/** What somebody has meant who has typed a number. */
export interface NumberReading {
  readonly contact: TypedContact;
  /** The same digits may be taken for another number: which one is meant had better be seen. */
  readonly isAmbiguous: boolean;
}

/**
 * A number in E.164 notation, or nothing where it cannot be one. Digits are read as they are dialled at home,
 * where that makes a number; but those that begin with the country's own code, as if a plus sign stood
 * before them: to leave that out is more common than to leave out the zero of a number at home.
 */
export function readNumber(typed: string, country: string): NumberReading | undefined {
  const text = numberText(typed);
  if (!isNumber(text) || hasOtherGroup(text)) return undefined;
  const digits = digitsOf(text);
  const home = asCountry(country);
  const abroad = parse(`+${digits}`);
  const isAbroad = abroad?.isValid() === true;
  const isInternational = text.includes('+');
  const hasOwnCode =
    !isInternational && home !== undefined && digits.startsWith(getCountryCallingCode(home));
  const national = isInternational ? undefined : parse(digits, home);
  const isHome =
    national?.isValid() === true && !(hasOwnCode && isAbroad && abroad.country === home);
  const number = [
    isHome ? national : undefined,
    // Of two readings, the one that makes a number of its country.
    isInternational || (isAbroad && national?.isPossible()) ? abroad : undefined,
    national,
    // Where calls abroad begin otherwise, many people type the zeros of other countries all the same.
    digits.startsWith('00') ? parse(`+${digits.slice(2)}`) : undefined,
  ].find(isWhole);
  // What begins with its own beginning was probably pasted behind it.
  const isRepeated = /^(\+?\d{2,})\D+\1/.test(text);
  return (
    number && {
      contact: { type: 'phone', address: number.number, shown: number.formatInternational() },
      isAmbiguous: isInternational
        ? isRepeated || digits !== digitsOf(number.number)
        : isRepeated || hasOwnCode || isAbroad,
    }
  );
}

/** A number in full: read again, it is the same. */
function isWhole(number: PhoneNumber | undefined): boolean {
  const again = number && parse(number.number);
  return again?.isPossible() === true && again.number === number?.number && isE164(again.number);
}

const parse = (text: string, defaultCountry?: CountryCode) =>
  parsePhoneNumberFromString(text, { ...(defaultCountry && { defaultCountry }), extract: false });
