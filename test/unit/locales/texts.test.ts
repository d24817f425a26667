import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/element/locales/en.js';
import type { Messages } from '../../../src/element/locales/messages.js';
import { english, loaderOf } from '../../../src/element/locales/registry.js';
import { isolate, translator } from '../../../src/element/locales/translate.js';
import type { AddressType } from '../../../src/api/types.js';

const address = isolate('jo@example.com');
const old = isolate('old@example.com');

/** What a text may be given, by how much it takes. */
const given: readonly (readonly (readonly unknown[])[])[] = [
  [[]],
  [['email'], ['phone'], [address], ['5:00'], ['']],
  [[old, address]],
  [
    ['email', old, address],
    ['phone', undefined, address],
  ],
];

const textsOf = (key: string): readonly string[] => {
  const text: unknown = Object.entries(en).find(([name]) => name === key)?.[1];
  if (typeof text !== 'function') return [String(text)];
  const say = text as (...args: readonly unknown[]) => string;
  return (given[text.length] ?? []).map((args) => say(...args));
};

describe('every English text', () => {
  for (const key of Object.keys(en)) {
    it(`says something: ${key}`, () => {
      for (const text of textsOf(key)) {
        assert.equal(typeof text, 'string');
        assert.notEqual(text.trim(), '');
        assert.doesNotMatch(text, /undefined|null|\[object|NaN|\$\{/);
      }
    });
  }

  it('keeps an address apart from what is around it', () => {
    const withAddress = [
      en.codeSentTo(address),
      en.conflictIntro(address),
      en.linkedText(address),
      en.recoveredText(address),
      en.loggedInText(address),
      en.replaceIntro(address),
      en.unlinkText(address),
      en.unlinkLastText(address),
      en.stillLinked(address),
      en.stillLinkedUnknown(address),
      en.replaceText('email', old, address),
      en.replaceText('email', undefined, address),
      en.halfReplacedText(old, address),
      en.halfReplacedWaiting(old, address),
      en.halfReplacedUnknown(old, address),
    ];
    for (const text of withAddress) assert.ok(text.includes('\u2068jo@example.com\u2069'), text);
  });

  it('tells the types apart where it is given one', () => {
    const byType = Object.keys(en).filter((key) =>
      /^(addressLabel|useInstead|changeAddress)$/.test(key),
    );
    assert.equal(byType.length, 3);
    for (const key of byType as ('addressLabel' | 'useInstead' | 'changeAddress')[]) {
      const say = (type: AddressType) => en[key](type);
      assert.notEqual(say('email'), say('phone'), key);
    }
  });
});

describe('the words of a page', () => {
  const t = (own: Partial<Messages> | undefined) => translator(en, english, own);

  it('come before the language’s', () => {
    assert.equal(t({ sendCode: 'Go' })('sendCode'), 'Go');
    assert.equal(t({ codeSentTo: (to) => `Sent: ${to}` })('codeSentTo', 'x'), 'Sent: x');
  });

  it('may be a plain text where the language’s is a function', () => {
    const own: object = { codeSentTo: 'Sent.' };
    assert.equal(t(own)('codeSentTo', 'x'), 'Sent.');
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
    const locale = { ...english, texts: { ...english.texts, codeHeading: 'Code eingeben' } };
    assert.equal(translator(en, locale, undefined)('codeHeading'), 'Code eingeben');
  });

  for (const tag of ['en', 'en-GB', 'EN', 'tlh', '']) {
    it(`is English where there are no texts: ${JSON.stringify(tag)}`, async () => {
      assert.equal(await loaderOf(tag)(), english);
    });
  }
});
