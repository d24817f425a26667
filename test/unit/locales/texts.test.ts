import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tags } from '../../../src/element/locales/catalogue.js';
import { en } from '../../../src/element/locales/en.js';
import { english } from '../../../src/element/locales/english.js';
import type { Messages } from '../../../src/element/locales/messages.js';
import { translator } from '../../../src/element/locales/translate.js';
import { sentence } from '../../../src/element/parts/manage/sentence.js';
import { count, files, keys, languages, saidIn, scriptOf, type Key } from './languages.js';

/** Texts that are the same word in English, by the language. */
const sameAsInEnglish: Readonly<Record<string, readonly Key[]>> = {
  de: ['codeLabel'],
  fr: ['codeLabel'],
  nl: ['codeLabel'],
  da: ['stop'],
};

/** Languages that write “your” with a capital also in the middle of a sentence: to be polite. */
const capitals = new Set(['de', 'pl']);

/** Scripts that are written from right to left. */
const rightToLeft = ['Arab', 'Hebr'];

/** What shows that a text is written in its language, for those in other letters than English. */
const letters: Readonly<Record<string, RegExp>> = {
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Kore: /\p{Script=Hangul}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
};

/** Thai puts a space where others end a sentence. */
const hasFullStops = (tag: string) => !tag.startsWith('th');

/** A semicolon asks in Greek. */
const endsSentence = (text: string) => /[.?!。？！؟।…;][\u2069]?$/u.test(text.trim());

it('every language that has a file is offered, and no other', () => {
  assert.deepEqual([...tags].sort(), files);
});

/** Texts that are in the letters of English where the language is not, by the language. */
const inForeignLetters: Readonly<Record<string, readonly Key[]>> = {
  ru: ['addressLabel'],
  uk: ['addressLabel'],
};

/** Words that no other language has. */
const ENGLISH = /(?<!\p{L})(the|your|you|isn’t|didn’t|couldn’t|can’t|with)(?!\p{L})/iu;

for (const [tag, locale] of languages) {
  describe(`the language ${tag}`, () => {
    const script = scriptOf(tag);
    const said = keys.flatMap((key) => {
      const inEnglish = saidIn(en, key, tag);
      return saidIn(locale, key, tag).map((one, index) => ({
        key,
        ...one,
        english: inEnglish[index]?.text ?? '',
      }));
    });

    type One = (typeof said)[number];

    /** All texts of which this is so: there should be none. */
    const expectNone = (isWrong: (one: One) => boolean): void => {
      const wrong = said.filter(isWrong).map(({ key, text }) => `${key}: ${text}`);
      assert.deepEqual([...new Set(wrong)], []);
    };

    /** The keys of the texts of which this is so. */
    const keysOf = (is: (one: One) => boolean): Key[] => [
      ...new Set(said.filter(is).map(({ key }) => key)),
    ];

    it('is what it is called, and written in its direction', () => {
      assert.equal(locale.$code, tag);
      assert.equal(Intl.getCanonicalLocales(tag)[0], tag);
      assert.deepEqual(Intl.RelativeTimeFormat.supportedLocalesOf(tag), [tag]);
      assert.equal(locale.$dir, rightToLeft.includes(script) ? 'rtl' : 'ltr');
    });

    it('has every text, and none that nobody asks for', () => {
      const own = Object.keys(locale).filter((key) => !key.startsWith('$'));
      assert.deepEqual(own.sort(), [...keys].sort());
    });

    it('says something with all that it is given', () => {
      expectNone(({ text }) => typeof text !== 'string' || text.trim() === '');
      for (const key of keys) assert.equal(typeof locale[key], typeof en[key], key);
    });

    it('says nothing that is a slip of the program', () => {
      expectNone(({ text }) => /\b(undefined|null|NaN)\b|\[object|\$\{|=>|<\/?\w/.test(text));
    });

    it('is set as print is: its spaces, dots and quotation marks', () => {
      expectNone(({ text }) => text !== text.trim() || /\s\s|\s[.,](\s|$)|\.\./u.test(text));
      expectNone(({ text }) => /["']/.test(text) || text !== text.normalize('NFC'));
      // Isolates are set around what is put in; all other directions follow from the letters.
      expectNone(({ text }) => /[\u200e\u200f\u061c\u202a-\u202e\u2066\u2067]/.test(text));
    });

    it('begins with a capital, where it does not begin with an address', () => {
      expectNone(
        ({ key, text }) =>
          key !== 'oldAddress' &&
          /^[\p{P}\p{S}]*\p{Ll}/u.test(sentence({ locale }, text)) &&
          !/^\S+@/.test(text),
      );
    });

    it('begins with a capital by itself, where it does not begin with words for an old address', () => {
      const words = (['email', 'phone'] as const).map((type) => locale.oldAddress(type));
      expectNone(
        ({ key, text }) =>
          sentence({ locale }, text) !== text &&
          !/^\S+@/.test(text) &&
          key !== 'oldAddress' &&
          !words.some((word) => text.startsWith(word)),
      );
    });

    it('has words for an old address that can stand in the middle of a sentence', () => {
      if (capitals.has(tag)) return;
      expectNone(({ key, text }) => key === 'oldAddress' && /^\p{Lu}/u.test(text));
    });

    it('says every address, number, country and time that English says, as it is given', () => {
      // Hebrew words for one minute say its number once more, which nobody reads aloud.
      const once = (part: string) => (tag === 'he' ? part.replace(' (1)', '') : part);
      const isWrong = ({ text, english, named }: One) =>
        ['\u2068', '\u2069', ...named].some(
          (part) => count(text, once(part)) !== count(english, part),
        );
      expectNone(isWrong);
    });

    it('tells apart what English tells apart: types, choices, whether a time is known', () => {
      const plain = (text: string, { named }: One) =>
        named.reduce((rest, name) => rest.replaceAll(name, '#'), text);
      expectNone((one) =>
        said.some(
          (other) =>
            other.key === one.key &&
            plain(other.english, other) !== plain(one.english, one) &&
            plain(other.text, other) === plain(one.text, one),
        ),
      );
    });

    it('ends as a sentence what is one in English, and only that', () => {
      if (!hasFullStops(tag)) return;
      expectNone(({ text, english }) => endsSentence(text) !== endsSentence(english));
    });

    it('keeps the name of the service', () => {
      expectNone(({ text, english }) => count(text, 'Glympse') < count(english, 'Glympse'));
    });

    if (tag === 'en') return;

    it('has left no English', () => {
      const same = keysOf(({ text, english }) => text === english);
      assert.deepEqual(same, sameAsInEnglish[tag] ?? []);
      expectNone(({ text }) => ENGLISH.test(text));
    });

    it('is written in its own letters', () => {
      const own = letters[script] ?? new RegExp(`\\p{Script=${script}}`, 'u');
      const foreign = keysOf(
        ({ text, named }) =>
          !own.test(named.reduce((rest, name) => rest.replaceAll(name, ''), text)),
      );
      assert.deepEqual(foreign, inForeignLetters[tag] ?? []);
    });

    if (tag === 'fr') {
      it('has narrow spaces before its double marks', () => {
        expectNone(({ text }) => /[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]/u.test(text));
      });
    }
  });
}

describe('the words of a page', () => {
  const t = (own: Partial<Messages> | undefined) => translator(en, english, own);

  it('come before the language’s', () => {
    assert.equal(t({ sendCode: 'Go' })('sendCode'), 'Go');
    assert.equal(t({ codeSentTo: (to) => `Sent: ${to}` })('codeSentTo', 'x', 'email'), 'Sent: x');
  });

  it('may be a plain text where the language’s is a function', () => {
    const own: object = { codeSentTo: 'Sent.' };
    assert.equal(t(own)('codeSentTo', 'x', 'email'), 'Sent.');
  });

  for (const [what, own] of [
    ['missing', {}],
    ['undefined', { sendCode: undefined }],
    ['null', { sendCode: null }],
  ] as readonly [string, object][]) {
    it(`give way to the language’s where they are ${what}`, () => {
      assert.equal(t(own)('sendCode'), 'Send code');
    });
  }

  it('need not be there', () => {
    assert.equal(t(undefined)('sendCode'), 'Send code');
  });
});

describe('a language', () => {
  it('comes before the English of a part', () => {
    const locale = { ...english, codeHeading: 'Code eingeben' };
    assert.equal(translator(en, locale, undefined)('codeHeading'), 'Code eingeben');
  });

  it('gives way to the words of a page', () => {
    const locale = { ...english, codeHeading: 'Code eingeben' };
    assert.equal(translator(en, locale, { codeHeading: 'Los' })('codeHeading'), 'Los');
  });
});
