import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  Metadata,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import {
  countryMeant,
  countryOf,
  countryOfDialCode,
  defaultCountry,
  formatNumber,
  likelyCountries,
  listCountries,
  moveNumber,
  readNumber,
} from '../../../../src/element/parts/phone/phone-number.js';
import { noNumbers, numbers } from '../../../support/typed.js';

// Older versions of Node have none.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-US'] } });
// On a server, the languages would be the machine's.
Object.defineProperty(globalThis, 'document', { value: {} });

const numberOf = (typed: string, country: string) => readNumber(typed, country)?.contact.address;

describe('reading a phone number', () => {
  for (const [what, typed, country, number] of numbers) {
    it(`takes one ${what}`, () => {
      assert.equal(numberOf(typed, country), number);
    });
  }

  for (const [what, typed, country] of noNumbers) {
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

describe('a number of any country', () => {
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples);
    if (!number) continue;
    it(`is spaced out while it is typed, and read as what it is then: ${country}`, () => {
      const ways = [number.formatNational(), number.nationalNumber, number.formatInternational()];
      for (const way of ways) {
        const keys = way.match(/[\d+]/g) ?? [];
        const text = keys.reduce((typed, key) => formatNumber(typed + key, country), '');
        assert.equal(text.replace(/[^\d+]/g, ''), keys.join(''));
        assert.equal(numberOf(text, country), number.number, text);
        assert.equal(numberOf(way, country), number.number, way);
      }
    });
  }

  it('is not spaced out together with what is no part of it', () => {
    assert.equal(formatNumber('+49 30 1234567 (2)', 'US'), '+49 30 1234567 (2)');
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
    ['+44', 'GB'],
    ['+44 7', 'GB'],
    ['+1', 'US'],
    ['+1 4', 'US'],
    ['+7', 'RU'],
    ['+7 7', 'KZ'],
    ['+4', undefined],
    ['+888', undefined],
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

describe('the country of a dial code that several share', () => {
  it('stays the one that is chosen, until the number tells', () => {
    assert.equal(countryOf('+1', 'CA'), 'CA');
    assert.equal(countryOf('+1 4', 'CA'), 'CA');
    assert.equal(countryOf('+1 201 555 0123', 'CA'), 'US');
    assert.equal(countryOf('+1', 'DE'), 'US');
    assert.equal(countryOf('+1', 'XX'), 'US');
  });

  it('is the main one, as the numbering plans have it', (t) => {
    // Not in the types of the library.
    const plans = new Metadata() as unknown as {
      getCountryCodesForCallingCode(dialCode: string): readonly string[];
    };
    const dialCodes = [...new Set(getCountries().map((code) => getCountryCallingCode(code)))];
    for (const dialCode of dialCodes) {
      const [main] = plans.getCountryCodesForCallingCode(dialCode);
      assert.equal(countryOfDialCode(dialCode), main, dialCode);
    }
    t.diagnostic(`${String(dialCodes.length)} dial codes`);
  });
});

describe('the country that a number is typed for', () => {
  for (const [typed, country] of [
    ['201 555', 'GB'],
    ['(020) 7946', 'GB'],
    ['٢٠١', 'GB'],
    ['+1 201', 'US'],
    ['+44 7', 'GB'],
    ['+', undefined],
    ['+999 1', undefined],
    ['call me', undefined],
    ['call +1 201 now', undefined],
    ['()', undefined],
    ['', undefined],
  ] as const) {
    it(`is ${country ?? 'none'} for “${typed}”`, () => {
      assert.equal(countryMeant(typed, 'GB'), country);
    });
  }
});

describe('the likely countries', () => {
  it('are the page’s, the last one and the languages’, each once', () => {
    assert.deepEqual(likelyCountries('gb', 'de-CH', 'PE'), ['GB', 'PE', 'CH', 'US']);
    assert.deepEqual(likelyCountries('US', 'fr', 'US'), ['US', 'FR']);
  });

  it('are such as have a numbering plan', () => {
    assert.deepEqual(likelyCountries('XX', 'eo', 'AQ'), ['US']);
  });
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
  const label = (...tags: string[]) => listCountries(tags).find(({ code }) => code === 'DE')?.label;

  it('names each with its dial code, in the person’s language', () => {
    assert.equal(label('en'), 'Germany (+49)');
    assert.equal(label('fr'), 'Allemagne (+49)');
    assert.equal(label('en_US'), 'Germany (+49)');
  });

  it('is in the first language that the platform has, or else in English', () => {
    assert.equal(label('qax', 'fr', 'de'), 'Allemagne (+49)');
    assert.equal(label('qax'), 'Germany (+49)');
  });

  it('keeps a dial code together where names are written from right to left', () => {
    assert.match(label('ar') ?? '', / \(\u2066\+49\u2069\)$/);
    assert.match(label('he') ?? '', / \(\u2066\+49\u2069\)$/);
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
