import { numberText } from '../../../address/read-number.js';
import { countryOfDialCode, listCountries } from './phone-number.js';

/** Milliseconds after which a key begins another search, as in a browser's own lists. */
const PAUSE = 1000;

/** Names that no list of names has, or not any more, and what people type of them, in full. */
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  america: 'US',
  uae: 'AE',
  holland: 'NL',
  turkey: 'TR',
  burma: 'MM',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
};

/** As it is compared: without capitals and accents. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimStart();

interface Names {
  readonly code: string;
  /** In the person's language, in English, in the country's own. */
  readonly names: readonly string[];
}

const known = new Map<string, readonly Names[]>();

/** Every country's names, made when somebody first searches in a language. */
function namesIn(language: string): readonly Names[] {
  const made = known.get(language);
  if (made) return made;
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const list = listCountries(language).map(({ code, label }) => {
    const own = new Intl.Locale(`und-${code}`).maximize().language;
    const names = [
      label.replace(/ \([^(]+\)$/, ''),
      english.of(code),
      new Intl.DisplayNames(own, { type: 'region' }).of(code),
    ];
    return { code, names: names.map((name) => fold(name ?? '')) };
  });
  known.set(language, list);
  return list;
}

/**
 * The country that is meant by what was typed: a dial code with or without its plus sign, a name or how it
 * begins, in the person's language, in English or in the country's own, or a code of two letters. `current`
 * stays as long as it fits, and one letter again and again goes from one to the next, as in a browser's own lists.
 */
export function findCountry(typed: string, language: string, current: string): string | undefined {
  const [, dialCode] = /^\+?(\d+)$/.exec(numberText(typed)) ?? [];
  if (dialCode) return countryOfDialCode(dialCode);
  const text = fold(typed);
  const other = Object.hasOwn(otherNames, text) ? otherNames[text] : undefined;
  if (other) return other;
  const list = namesIn(language);
  // One country's name may be the beginning of another's.
  const whole = list.find(({ names }) => names.includes(text))?.code;
  if (whole) return whole;
  const begin = (beginning: string, name: number) =>
    list.filter(({ names }) => names[name]?.startsWith(beginning)).map(({ code }) => code);
  const [letter = ''] = text;
  const same = begin(letter, 0);
  const next = same[(same.indexOf(current) + 1) % same.length];
  if (text === letter && next) return next;
  const found = [0, 1, 2].map((name) => begin(text, name)).find(({ length }) => length > 0);
  if (found) return found.includes(current) ? current : found[0];
  if (next && text === letter.repeat(text.length)) return next;
  return list.find(({ code }) => code.toLowerCase() === text)?.code;
}

/** What has been typed so far, where, and when: milliseconds since the page began. */
let typed = '';
let place: EventTarget | null = null;
let at = 0;

/**
 * The country that is meant by the keys that have been pressed so far, in the place of the browser's own search,
 * which knows nothing but how the labels begin.
 */
export function findByKey(event: KeyboardEvent, language: string): string | undefined {
  const { key, currentTarget, timeStamp, ctrlKey, metaKey, altKey, isComposing } = event;
  // Other keys have names.
  if (!/^.$/u.test(key) || ctrlKey || metaKey || altKey || isComposing) return undefined;
  if (currentTarget !== place || timeStamp - at > PAUSE) typed = '';
  place = currentTarget;
  at = timeStamp;
  // It opens the list.
  if (key === ' ' && !typed) return undefined;
  event.preventDefault();
  typed += key;
  return findCountry(typed, language, (currentTarget as HTMLSelectElement).value);
}
