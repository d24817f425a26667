import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findByKey, findCountry } from '../../../../src/element/parts/phone/find-country.js';
import { listCountries } from '../../../../src/element/parts/phone/phone-number.js';

describe('the country that is meant by what is typed', () => {
  for (const [typed, language, found] of [
    ['UK', 'en', 'GB'],
    ['uk', 'de', 'GB'],
    ['ukr', 'en', 'UA'],
    ['USA', 'en', 'US'],
    ['usa', 'ja', 'US'],
    ['us', 'en', 'US'],
    ['44', 'en', 'GB'],
    ['+44', 'en', 'GB'],
    ['٤٤', 'ar', 'GB'],
    ['1', 'de', 'US'],
    ['7', 'en', 'RU'],
    ['599', 'en', 'CW'],
    ['33', 'en', 'FR'],
    ['999', 'en', undefined],
    ['united k', 'en', 'GB'],
    ['vereinigtes k', 'de', 'GB'],
    ['germany', 'fr', 'DE'],
    ['deutsch', 'en', 'DE'],
    ['allemagne', 'fr', 'DE'],
    ['osterr', 'en', 'AT'],
    ['österr', 'de', 'AT'],
    ['cote d', 'fr', 'CI'],
    ['росс', 'en', 'RU'],
    ['日本', 'en', 'JP'],
    ['ελλ', 'de', 'GR'],
    ['مصر', 'en', 'EG'],
    ['holland', 'en', 'NL'],
    ['turkey', 'en', 'TR'],
    ['czech rep', 'en', undefined],
    ['czech republic', 'en', 'CZ'],
    ['de', 'ja', 'DK'],
    ['dominica', 'ar', 'DM'],
    ['dominican', 'ar', 'DO'],
    ['qqx', 'en', undefined],
    ['constructor', 'en', undefined],
  ] as const) {
    it(`is ${found ?? 'none'} for “${typed}” in ${language}`, () => {
      assert.equal(findCountry(typed, language, 'FR'), found);
    });
  }

  for (const language of ['en', 'de', 'ar', 'ja', 'th']) {
    it(`is each one for its name in ${language}, in English and in its own language`, (t) => {
      const named = (locale: string, code: string) =>
        new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? '';
      const list = listCountries(language);
      for (const { code } of list) {
        const own = new Intl.Locale(`und-${code}`).maximize().language;
        for (const locale of [language, 'en', own]) {
          assert.equal(findCountry(named(locale, code), language, ''), code, `${code}, ${locale}`);
        }
      }
      t.diagnostic(`${String(list.length)} countries`);
    });
  }

  it('stays the one that is chosen, as long as it fits', () => {
    assert.equal(findCountry('united', 'en', 'GB'), 'GB');
    assert.equal(findCountry('united', 'en', ''), 'AE');
  });

  it('goes from one to the next by one letter, and round', () => {
    const round = listCountries('en').filter(({ label }) => label.startsWith('U'));
    let current = '';
    const seen = [];
    for (let press = 1; press <= round.length + 1; press++) {
      current = findCountry('u'.repeat(press), 'en', current) ?? '';
      seen.push(current);
    }
    const codes = round.map(({ code }) => code);
    assert.deepEqual(seen, [...codes, codes[0]]);
  });
});

describe('the keys that are pressed in the list of countries', () => {
  /** A key, milliseconds after the page began. */
  const keyAt = (select: { value: string }, timeStamp: number, key: string, also: object = {}) => {
    let isTaken = false;
    const event = {
      key,
      timeStamp,
      currentTarget: select,
      preventDefault: () => (isTaken = true),
      ...also,
    };
    return { found: findByKey(event as unknown as KeyboardEvent, 'en'), isTaken };
  };

  it('are one search, until there is a pause', () => {
    const select = { value: 'FR' };
    keyAt(select, 10_000, '4');
    assert.equal(keyAt(select, 10_900, '4').found, 'GB');
    assert.equal(keyAt(select, 12_000, '7').found, 'RU');
  });

  it('are searches of their own in another list', () => {
    keyAt({ value: 'FR' }, 20_000, '4');
    assert.equal(keyAt({ value: 'FR' }, 20_010, '7').found, 'RU');
  });

  it('are left to the browser where they mean something else', () => {
    const select = { value: 'FR' };
    for (const [key, also] of [
      ['ArrowDown', {}],
      ['Enter', {}],
      ['Tab', {}],
      [' ', {}],
      ['r', { ctrlKey: true }],
      ['r', { metaKey: true }],
      ['r', { altKey: true }],
      ['Dead', {}],
    ] as const) {
      assert.deepEqual(keyAt(select, 30_000, key, also), { found: undefined, isTaken: false }, key);
    }
  });

  it('have a space among them that is part of a name', () => {
    const select = { value: 'FR' };
    const found = 'united k'
      .split('')
      .map((key, index) => keyAt(select, 40_000 + index, key).found);
    assert.equal(found.at(-1), 'GB');
  });
});
