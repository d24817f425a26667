import { readdirSync } from 'node:fs';
import { loadLanguage, tags } from '../../../src/element/locales/catalogue.js';
import { en } from '../../../src/element/locales/en.js';
import type { Locale } from '../../../src/element/locales/locale.js';
import type { Messages } from '../../../src/element/locales/messages.js';
import { isolate } from '../../../src/element/locales/translate.js';

/** Every language, by the tag that it is loaded by. */
export const languages: ReadonlyMap<string, Locale> = new Map([
  ['en', en],
  ...(await Promise.all(
    tags.map(async (tag) => [tag, (await loadLanguage(tag)).default] as const),
  )),
]);

/** The languages that have a file, English left out. */
export const files = readdirSync(new URL('../../../src/element/locales/', import.meta.url))
  .filter((name) => /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?\.ts$/.test(name) && name !== 'en.ts')
  .map((name) => name.replace('.ts', ''))
  .sort();

export type Key = keyof Messages;

/** The names of all texts. */
export const keys = Object.keys(en).filter((key) => !key.startsWith('$')) as Key[];

export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? '';

const address = isolate('jo@example.com');
const number = isolate('+12015550123');
const old = isolate('old@example.com');
const country = isolate('Åland (+358)');

const types = ['email', 'phone'] as const;
const byType = types.map((type) => [type]);

/** Times as they reach the texts, in the language's words. */
const times = (tag: string) => {
  const words = new Intl.RelativeTimeFormat(tag);
  return (
    [
      [1, 'second', 1],
      [2, 'second', 2],
      [21, 'second', 21],
      [59, 'second', 59],
      [60, 'minute', 1],
      [120, 'minute', 2],
      [300, 'minute', 5],
      [600, 'minute', 10],
      [86_400, 'hour', 24],
    ] as const
  ).map(([seconds, unit, length]) => [seconds, words.format(length, unit)]);
};

/** What was linked, as a text is given it: also the language’s words for it, where it is not known. */
const olds = (tag: string): readonly string[] => [
  old,
  number,
  ...types.flatMap((type) => languages.get(tag)?.oldAddress(type) ?? []),
];

type Arguments = readonly (readonly unknown[])[];

/** What each text that is a function is given. The type asks for all of them. */
const given: Readonly<
  Record<
    { [K in Key]: Messages[K] extends string ? never : K }[Key],
    Arguments | ((tag: string) => Arguments)
  >
> = {
  linkIntro: byType,
  loginIntro: byType,
  addressLabel: byType,
  useInstead: byType,
  address_missing: byType,
  address_invalid: byType,
  numberHint: [[number]],
  numberInvalid: [[country]],
  codeSentTo: [
    [address, 'email'],
    [number, 'phone'],
  ],
  timeLeft: times,
  notReceived: byType,
  newCodeIn: times,
  newCodeSent: byType,
  changeAddress: byType,
  linkedHeading: byType,
  linkedText: [[address], [number]],
  recoveredHeading: byType,
  recoveredText: [[address], [number]],
  loggedInHeading: byType,
  loggedInText: [[address], [number]],
  unlinkedText: byType,
  conflictHeading: byType,
  conflictIntro: [[address], [number]],
  otherAccount: byType,
  force: byType,
  choiceUnknown: [
    [true, address],
    [false, address],
  ],
  useAnother: byType,
  tooManyRequests: (tag) => [[undefined, ''], ...times(tag)],
  confirmAgain: byType,
  addAddress: byType,
  replaceAddress: byType,
  unlinkAddress: byType,
  addHeading: byType,
  addIntro: byType,
  replaceIntro: [
    [address, 'email'],
    [number, 'phone'],
  ],
  unlinkHeading: byType,
  stillLinked: (tag) => olds(tag).map((one) => [one]),
  stillLinkedUnknown: (tag) => olds(tag).map((one) => [one]),
  replaceHeading: byType,
  replaceText: types.flatMap((type) => [
    [type, old, address],
    [type, undefined, address],
  ]),
  keepOld: byType,
  oldAddress: byType,
  halfReplacedHeading: byType,
  halfReplacedText: (tag) => olds(tag).map((one) => [one, address]),
  halfReplacedWaiting: (tag) => olds(tag).map((one) => [one, address]),
  halfReplacedUnknown: (tag) => olds(tag).map((one) => [one, address]),
  linkNow: byType,
};

export interface Said {
  readonly text: string;
  /** What the text was given to say: addresses, countries, times. */
  readonly named: readonly string[];
  readonly args: readonly unknown[];
}

/** A text of a language with everything that it may be given; the times in the words of `timesOf`. */
export function saidIn(locale: Partial<Messages>, key: Key, timesOf: string): readonly Said[] {
  const text = locale[key] as string | ((...args: readonly unknown[]) => string);
  const every = key in given ? given[key as keyof typeof given] : [[]];
  const all = typeof every === 'function' ? every(timesOf) : every;
  return all.map((args) => ({
    text: typeof text === 'function' ? text(...args) : text,
    named: args.filter(
      (arg): arg is string =>
        typeof arg === 'string' && arg !== '' && !(types as readonly string[]).includes(arg),
    ),
    args,
  }));
}

/** How often a part stands in a text. */
export const count = (text: string, part: string): number => text.split(part).length - 1;
