import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countryOf,
  defaultCountry,
  formatNumber,
  listCountries,
  moveNumber,
  readNumber,
} from '../../../../src/element/parts/phone/phone-number.js';

// Older versions of Node have none.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-US'] } });

const numberOf = (typed: string, country: string) => readNumber(typed, country)?.contact.address;

describe('reading a phone number', () => {
  for (const [what, typed, country, number] of [
    ['as written at home', '(201) 555-0123', 'US', '+12015550123'],
    ['with a trunk zero', '020 7946 0018', 'GB', '+442079460018'],
    ['with the zero that Italy keeps', '06 1234 5678', 'IT', '+390612345678'],
    ['with a plus, whatever the country', '+44 20 7946 0018', 'US', '+442079460018'],
    ['with a plus and no country', '+33612345678', '', '+33612345678'],
    ['with the prefix for calls abroad', '011 44 20 7946 0018', 'US', '+442079460018'],
    ['with the prefix of another country', '00 1 201 555 0123', 'DE', '+12015550123'],
    ['with the code of the country in brackets', '+44 (0)20 7946 0018', 'US', '+442079460018'],
    ['with dots', '201.555.0123', 'US', '+12015550123'],
    ['in Arabic digits', '٠٥٠١٢٣٤٥٦٧', 'SA', '+966501234567'],
    ['in Arabic digits with a plus', '+٩٦٦٥٠١٢٣٤٥٦٧', 'US', '+966501234567'],
    ['in wide digits with a wide plus', '＋４４２０７９４６００１８', 'US', '+442079460018'],
    // Taken for one at home, this would send the code to somebody else.
    ['with a wide plus, short enough for home', '＋45 32 12 34 56', 'US', '+4532123456'],
    ['with spaces around', '  201 555 0123 ', 'US', '+12015550123'],
    ['with invisible marks of a copied contact', '\u202a+12015550123\u202c', 'US', '+12015550123'],
    ['with a variation selector', '+1\ufe0f-206-555-0123', 'US', '+12065550123'],
    ['with a tab', '030 123456\t789', 'DE', '+4930123456789'],
    ['with a soft hyphen', '206\u00ad5550123', 'US', '+12065550123'],
    ['with narrow spaces', '030\u202f123\u2009456\u00a0789', 'DE', '+4930123456789'],
    ['with the picture of a copied message', '\ufffc +1 206 555 0123', 'US', '+12065550123'],
    ['in Devanagari digits', '९८७६५४३२१०', 'IN', '+919876543210'],
    ['in Bengali digits', '০১৭১২৩৪৫৬৭৮', 'BD', '+8801712345678'],
    ['in Thai digits with a plus', '+๖๖๘๑๒๓๔๕๖๗๘', 'US', '+66812345678'],
    ['in Persian digits', '۰۹۱۲۳۴۵۶۷۸۹', 'IR', '+989123456789'],
    ['in keycaps', '2\ufe0f\u20e30\ufe0f\u20e36\ufe0f\u20e35550123', 'US', '+12065550123'],
    ['in its link', 'tel:+1-206-555-0123,', 'US', '+12065550123'],
    ['behind a label', 'Mobile: +49 151 23456789', 'US', '+4915123456789'],
    ['behind a picture', '📱 (206) 555-0123', 'US', '+12065550123'],
    ['at the end of a sentence', '206-555-0123.', 'US', '+12065550123'],
    ['pasted behind its beginning', '+1 +1 206 555 0123', 'US', '+12065550123'],
    ['with the zero that is left out', '+49 (0) 151 23456789', 'US', '+4915123456789'],
    ['with that zero without parentheses', '+49 0151 23456789', 'US', '+4915123456789'],
    ['with zeros in the place of a plus', '0049 151 23456789', 'US', '+4915123456789'],
    ['with its own code and no plus', '4917612345678', 'DE', '+4917612345678'],
    ['with its own code, no plus and no second meaning', '919876543210', 'IN', '+919876543210'],
    ['at home, with the digits of its code', '3912345678', 'IT', '+393912345678'],
    ['at home, short, with the digits of its code', '45 12 34 56', 'DK', '+4545123456'],
    ['at home, with the digits of another code', '(201) 555-0123', 'CA', '+12015550123'],
    ['with dots in the middle', '206·555·0123', 'US', '+12065550123'],
  ] as const) {
    it(`takes one ${what}`, () => {
      assert.equal(numberOf(typed, country), number);
    });
  }

  for (const [what, typed, country] of [
    ['nothing', '', 'US'],
    ['words', 'call me', 'US'],
    ['a number inside a sentence', 'my number is 201 555 0123', 'US'],
    ['too few digits', '555 01', 'US'],
    ['too many digits', '201 555 0123 4567', 'US'],
    ['a number at home where no country is known', '201 555 0123', ''],
    ['a number at home in a country that there is not', '201 555 0123', 'XX'],
    ['an e-mail address', 'jo@example.com', 'US'],
    ['a plus alone', '+', 'US'],
    ['a country code that there is not', '+999 1234567', 'US'],
    ['an extension, to which no code goes', '+1 206 555 0123 ext. 5', 'US'],
    ['an extension in a link', 'tel:+12065550123;ext=5', 'US'],
    ['an extension behind a mark', '206 555 0123 x5', 'US'],
    ['an extension behind a comma', '206 555 0123,5', 'US'],
    ['two numbers', '206 555 0123 / 206 555 0124', 'US'],
    ['a number with words behind it', '206 555 0123 (home)', 'US'],
    ['letters for digits', '1-800-FLOWERS', 'US'],
    ['fewer digits than E.164 has', '+49 1234', 'US'],
    ['sixteen digits', '+49 12345678901234', 'US'],
    ['another country’s number without its plus', '4917612345678', 'US'],
  ] as const) {
    it(`does not take ${what}`, () => {
      assert.equal(numberOf(typed, country), undefined);
    });
  }
});

describe('which number is meant', () => {
  for (const [what, typed, country, isAmbiguous] of [
    ['a number at home', '07911 123456', 'GB', false],
    ['a number with a plus', '+49 176 12345678', 'DE', false],
    ['a number that begins with the country’s own code', '4917612345678', 'DE', true],
    ['one that begins with it, where it can have one meaning', '12065550123', 'US', true],
    ['one at home that could be one of another country', '4915112345678', 'AT', true],
    ['one at home that begins with the digits of its code', '3912345678', 'IT', true],
    ['one at home with its zero', '0176 12345678', 'DE', false],
    ['no number yet', '4917', 'DE', undefined],
  ] as const) {
    it(`is ${isAmbiguous ? 'to be said' : 'plain or unknown'}: ${what}`, () => {
      assert.equal(readNumber(typed, country)?.isAmbiguous, isAmbiguous);
    });
  }

  it('is written with its country code first, in groups', () => {
    assert.equal(readNumber('4917612345678', 'DE')?.contact.shown, '+49 176 12345678');
  });
});

describe('spacing out a phone number', () => {
  for (const [typed, country, shown] of [
    ['2015550123', 'US', '(201) 555-0123'],
    ['201555', 'US', '(201) 555'],
    ['+12015550123', 'US', '+1 201 555 0123'],
    ['+442079460018', '', '+44 20 7946 0018'],
    ['02079460018', 'GB', '020 7946 0018'],
    ['(201) 555-0123', 'US', '(201) 555-0123'],
    ['٢٠١٥٥٥٠١٢٣', 'US', '(201) 555-0123'],
    ['＋442079460018', 'JP', '+44 20 7946 0018'],
    ['＋', 'JP', '+'],
    ['', 'US', ''],
    ['jo@example.com', 'US', 'jo@example.com'],
    ['201555012x', 'US', '201555012x'],
    ['९८७६५४३२१०', 'IN', '98765 43210'],
    ['+1+1 206 555 0123', 'US', '+1+1 206 555 0123'],
    ['+1 206 555 0123 +', 'US', '+1 206 555 0123 +'],
    ['12345678901234567890', 'US', '1 2345678901234567890'],
  ] as const) {
    it(`shows ${typed || 'nothing'} as ${shown || 'nothing'} (${country || 'no country'})`, () => {
      assert.equal(formatNumber(typed, country), shown);
    });
  }

  it('does not change the number', () => {
    for (const typed of ['2015550123', '+442079460018', '011442079460018']) {
      const shown = formatNumber(typed, 'US');
      assert.equal(numberOf(shown, 'US'), numberOf(typed, 'US'), shown);
    }
  });
});

describe('the country of a phone number', () => {
  for (const [typed, country] of [
    ['+33', 'FR'],
    ['+33 6 12', 'FR'],
    ['+44 20 7946 0018', 'GB'],
    ['+1 201 555 0123', 'US'],
    ['+1 416 555 0123', 'CA'],
    ['+٩٦٦', 'SA'],
    ['2015550123', undefined],
    ['+', undefined],
    ['', undefined],
    ['jo@example.com', undefined],
  ] as const) {
    it(`is ${country ?? 'unknown'} in ${typed || 'nothing'}`, () => {
      assert.equal(countryOf(typed), country);
    });
  }
});

describe('changing the country', () => {
  for (const [what, typed, country, moved] of [
    ['puts the dial code of another country away', '+44 20 7946 0018', 'FR', '2079460018'],
    ['keeps an international number of that country', '+1 201 555 0123', 'US', '+1 201 555 0123'],
    ['spaces out a number as that country does', '(201) 555-0123', 'GB', '2015550123'],
    ['leaves an empty field empty', '', 'FR', ''],
    ['drops a dial code that stands alone', '+44', 'FR', ''],
    ['leaves what is no number', 'abc', 'FR', 'abc'],
  ] as const) {
    it(what, () => {
      const result = moveNumber(typed, country);
      const bare = (text: string) => text.replace(/[\s().-]/g, '');
      assert.equal(bare(result), bare(moved));
    });
  }

  it('lets the number be read under the new country', () => {
    assert.equal(numberOf(moveNumber('+1 201 555 0123', 'CA'), 'CA'), '+12015550123');
  });

  it('is stable: the same country twice changes nothing more', () => {
    const once = moveNumber('+44 20 7946 0018', 'FR');
    assert.equal(moveNumber(once, 'FR'), once);
  });
});

describe('the country to start with', () => {
  it('is the page’s, in capitals or not', () => {
    assert.equal(defaultCountry('FR', 'en-US'), 'FR');
    assert.equal(defaultCountry('fr', 'en-US'), 'FR');
  });

  it('is the language’s where the page names none, or one that there is not', () => {
    assert.equal(defaultCountry('', 'de-CH'), 'CH');
    assert.equal(defaultCountry('XX', 'de-CH'), 'CH');
  });

  it('is never one without a numbering plan', () => {
    assert.ok(
      listCountries('en')
        .map(({ code }) => code)
        .includes(defaultCountry('', 'eo')),
    );
    // A region of the world, as in `es-419`, has none.
    assert.ok(
      listCountries('en')
        .map(({ code }) => code)
        .includes(defaultCountry('', 'es-419')),
    );
  });
});

describe('the list of countries', () => {
  it('names each with its dial code, in the person’s language', () => {
    const label = (language: string) =>
      listCountries(language).find(({ code }) => code === 'DE')?.label;
    assert.equal(label('en'), 'Germany (+49)');
    assert.equal(label('fr'), 'Allemagne (+49)');
  });

  it('is in the order of that language', () => {
    const labels = listCountries('de').map(({ label }) => label);
    assert.deepEqual(
      labels,
      [...labels].sort((a, b) => a.localeCompare(b, 'de')),
    );
    assert.ok(labels.indexOf('Österreich (+43)') < labels.indexOf('Polen (+48)'));
  });

  it('has no country twice', () => {
    const codes = listCountries('en').map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    assert.ok(codes.length > 200);
  });
});
