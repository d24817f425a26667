import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearest, normalized } from '../../../src/element/locales/language-tag.js';
import { badText, badValue } from '../../support/bad-input.js';
import { tryAll } from '../support/trials.js';

describe('a language tag, normalized', () => {
  for (const [given, language] of [
    ['en', 'en'],
    ['en_US', 'en-US'],
    ['EN-us', 'en-US'],
    ['zh_TW', 'zh-TW'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['zh-hant', 'zh-Hant'],
    ['pt-PT', 'pt-PT'],
    ['no', 'no'],
    ['no_NO', 'no-NO'],
    ['nn', 'nn'],
    // ISO 639 has given these new names.
    ['iw', 'he'],
    ['in-ID', 'id-ID'],
    ['deu', 'de'],
    // How something is sorted or counted is no language.
    ['de-DE-u-co-phonebk', 'de-DE'],
    ['ar-u-nu-latn', 'ar'],
    ['', 'en'],
    [' ', 'en'],
    ['-', 'en'],
    ['_', 'en'],
    ['*', 'en'],
    ['C', 'en'],
    ['en_US.UTF-8', 'en'],
    ['i-klingon', 'en'],
    ['x-private', 'en'],
    ['日本語', 'en'],
    ['de, en;q=0.5', 'en'],
    ['__proto__', 'en'],
  ] as const) {
    it(`is one that the platform takes: ${JSON.stringify(given)}`, () => {
      assert.equal(normalized(given), language);
    });
  }

  it('is English for what is no text at all', async (t) => {
    const noText = badValue.filter((make) => typeof make() !== 'string');
    await tryAll(t, 2000, [noText], (make) => {
      assert.equal(typeof normalized(make() as string), 'string');
    });
    for (const value of [undefined, null, 5, {}, [], Symbol('de'), { __proto__: null }]) {
      assert.equal(normalized(value as unknown as string), 'en');
    }
  });

  it('never throws, nor does the platform on what comes of it', async (t) => {
    const near = fc.stringMatching(/^[a-z]{2,3}([-_][A-Za-z\d]{1,8}){0,3}$/);
    await tryAll(t, 5000, [fc.oneof(badText, near)], (text) => {
      const language = normalized(text);
      assert.equal(normalized(language), language);
      new Intl.RelativeTimeFormat(language).format(1, 'second');
      new Intl.DisplayNames(language, { type: 'region' }).of('DE');
    });
  });
});

describe('the nearest language', () => {
  const tags = ['de', 'en', 'es', 'he', 'id', 'nb', 'pt', 'pt-PT', 'zh', 'zh-Hant'];

  for (const [language, tag] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-CH-1901', 'de'],
    ['DE_de', 'de'],
    ['es-419', 'es'],
    ['en_US', 'en'],
    // Portugal's is another than Brazil's, and everybody else's is nearer to the one without a country.
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-PT', 'pt-PT'],
    ['pt_pt', 'pt-PT'],
    // The script counts, which the place tells where the tag does not.
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh_TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    // Norwegian has three names.
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn', 'nb'],
    ['nn-NO', 'nb'],
    ['nb-NO', 'nb'],
    ['iw', 'he'],
    ['he-IL', 'he'],
    ['in', 'id'],
    // Names that only begin so.
    ['nog', undefined],
    ['nnh', undefined],
    ['dei', undefined],
    ['tlh', undefined],
    ['fr-CA', undefined],
    ['x-de', undefined],
    ['', undefined],
    ['-', undefined],
    ['nonsense!', undefined],
    ['constructor', undefined],
  ] as const) {
    it(`to ${JSON.stringify(language)} is ${tag ?? 'none'}`, () => {
      assert.equal(nearest(language, tags), tag);
      const isLanguage = normalized(language) !== 'en';
      if (isLanguage) assert.equal(nearest(normalized(language), tags), tag);
    });
  }

  it('of none is none', () => {
    const none: readonly string[] = [];
    assert.equal(nearest('de', none), undefined);
  });

  it('is a country’s own before the script’s, and that before the language’s', () => {
    const own = ['sr', 'sr-Latn', 'sr-ME'];
    assert.equal(nearest('sr-Latn-ME', own), 'sr-ME');
    assert.equal(nearest('sr-Latn-RS', own), 'sr-Latn');
    assert.equal(nearest('sr-RS', own), 'sr');
  });

  it('is one of those that there are, or none, whatever is asked for', async (t) => {
    await tryAll(t, 5000, [badText], (text) => {
      const tag = nearest(normalized(text), tags);
      assert.ok(tag === undefined || tags.includes(tag));
    });
  });
});
