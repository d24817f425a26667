import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { readCode } from '../../../src/address/read-code.js';
import { readEmail } from '../../../src/address/read-email.js';
import { isE164, readBareNumber } from '../../../src/address/read-number.js';
import { readPlainEmail } from '../../../src/address/read-plain-email.js';
import { asciiDigits, readable } from '../../../src/address/readable.js';
import { listCountries, readNumber } from '../../../src/element/parts/phone/phone-number.js';

/** Texts for which something is read, and near ones, beside texts of any characters. */

const numRuns = 20_000;

const pieces = {
  email: [
    ...[
      'ann',
      'Lee',
      'jörg',
      'straße',
      'example',
      'org',
      'EXAMPLE',
      'xn--',
      'ß',
      '例え',
      'ａ',
      '1',
    ],
    ...['@', '@', '@', '.', '.', '-', '+', '_', "'", '"', ',', ';', ':', '<', '>', '(', ')', '?'],
    ...[' ', '\t', '\u00a0', '\u200b', '\u200c', '\u00ad', '\ufe0f', '\u202e', '。', '＠', '%40'],
    ...['mailto:', 'ann@example.org', 'ann.@b.c', '.a@b.c', 'a@b.c', '💌', '\ud800'],
  ],
  code: [
    ...['482', '915', '482915', '1', '٤٨', '４', 'A', 'bc', 'code', 'Your', 'is', '验证码', 'Код'],
    ...[' ', '-', '–', '.', ':', ',', '(', ')', '\t', '\u200b', '\ufe0f', '\u20e3', '\u2060', '#'],
  ],
  phone: [
    ...[
      '+',
      '+1',
      '+49',
      '00',
      '0',
      '(0)',
      '206',
      '555',
      '0123',
      '176',
      '12345678',
      '4917612345678',
    ],
    ...['٢٠١', '９', '९८७', ' ', '-', '–', '.', '/', '(', ')', '\t', '\u00a0', '\u200b', '\ufe0f'],
    ...['tel:', 'ext. 5', ';ext=5', ',', 'x', 'Mobile: ', '📱', '+39 06', '+1 '],
  ],
};

const cores = {
  email: ['ann@example.org', 'Ann.Lee+1@my-mail.example.org', 'ann@Straße.example'],
  code: ['482915', '482 915', 'AB12CD', 'Your code is 482915'],
  phone: ['+1 206 555 0123', '(206) 555-0123', '0176 12345678', '+4917612345678'],
};

const textOf = (kind: keyof typeof pieces): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', ...pieces[kind]),
        fc.constantFrom(...cores[kind]),
        fc.constantFrom('', ...pieces[kind]),
      )
      .map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces[kind]), { maxLength: 9 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

/** Tries every text, and says how many there were and from how many something was read. */
function forAny(
  t: TestContext,
  kind: keyof typeof pieces,
  check: (text: string) => string | undefined,
): void {
  let read = 0;
  const property = fc.property(textOf(kind), (text) => {
    if (check(text) !== undefined) read++;
  });
  fc.assert(property, { numRuns });
  t.diagnostic(`${numRuns.toString()} texts, ${read.toString()} of them read`);
  assert.ok(read > 50, 'too few texts say anything');
}

const lettersAndDigits = (text: string): string =>
  text.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();

/** Area codes that are left out at home, and that the plan adds: of a whole country, or of an island. */
const addedAreaCode = { '1': /^\d{3}$/, other: /^(3|8|20|0549|1481|1534|1624)$/ };

/** Every digit of the number within its country stands in the text, in that order. */
function assertDialled(text: string, national: string, code: string): void {
  const typed = asciiDigits(readable(text)).replace(/\D/g, '');
  if (typed.includes(national)) return;
  const local = national.endsWith(typed) ? typed : typed.replace(new RegExp(`^(${code}|0)`), '');
  assert.ok(national.endsWith(local), `${typed} has ${national}`);
  const added = national.slice(0, -local.length);
  assert.match(added, code === '1' ? addedAreaCode[code] : addedAreaCode.other);
}

describe('whatever is typed', () => {
  it('is no e-mail address, or one that stands in it whole, in one spelling', (t) => {
    forAny(t, 'email', (text) => {
      const contact = readEmail(text);
      if (!contact) return undefined;
      const { address, shown = address } = contact;
      assert.equal(readEmail(address)?.address, address, 'read twice');
      assert.equal(readEmail(shown)?.address, address, 'read as it is shown');
      assert.match(address, /^[^\s\p{C}@]+@[\da-z.-]+$/u);
      assert.ok(new TextEncoder().encode(address).length <= 254);
      if (/%|mailto:/i.test(text)) return address;
      const seen = readable(text.replaceAll('。', '.')).toLowerCase();
      const start = seen.lastIndexOf(shown.toLowerCase());
      assert.ok(start >= 0, 'stands in the text');
      const beside = [seen.slice(0, start).slice(-1), seen.slice(start + shown.length).slice(0, 1)];
      assert.doesNotMatch(beside.join(''), /[\p{L}\p{N}]/u, 'is whole');
      return address;
    });
  });

  it('is no code, or all the letters and digits in it, or the one number in a message', (t) => {
    forAny(t, 'code', (text) => {
      const code = readCode(text);
      if (code === undefined) return undefined;
      assert.equal(readCode(code), code, 'read twice');
      const seen = asciiDigits(readable(text));
      // This letter is what Japanese keyboards have for a dash.
      const bare = lettersAndDigits(seen.replace(/[\p{M}ー]/gu, ''));
      if (lettersAndDigits(code) === bare) return code;
      assert.match(code, /^\d+$/);
      assert.ok(bare.includes(code) || seen.replace(/\p{M}|[ \p{Pd}]/gu, '').includes(code));
      assert.match(seen, /\p{L}/u, 'is a message');
      return code;
    });
  });

  it('is no phone number, or one in E.164 with every digit but those of home', (t) => {
    const countries = listCountries('en').map(({ code }) => code);
    const country = fc.constantFrom(...countries, '');
    let read = 0;
    const property = fc.property(textOf('phone'), country, (text, home) => {
      const { contact } = readNumber(text, home) ?? {};
      if (!contact) return;
      read++;
      const { address, shown = '' } = contact;
      assert.ok(isE164(address), address);
      assert.equal(readNumber(address, home)?.contact.address, address, 'read twice');
      assert.equal(readNumber(shown, home)?.contact.address, address, 'read as it is shown');
      assert.doesNotMatch(readable(text).replace(/^.*?: ?/, ''), /\p{L}/u, 'has no letters');
      const { nationalNumber, countryCallingCode } = parsePhoneNumberFromString(address) ?? {};
      assertDialled(text, nationalNumber ?? '', countryCallingCode ?? '');
    });
    fc.assert(property, { numRuns });
    t.diagnostic(`${numRuns.toString()} texts, ${read.toString()} of them read`);
    assert.ok(read > 50);
  });

  it('is no number without a numbering plan, or the one that it is with it', (t) => {
    forAny(t, 'phone', (text) => {
      const bare = readBareNumber(text)?.address;
      // The plan knows more: that there is no such number, for instance.
      const planned = bare && readNumber(text, 'US')?.contact.address;
      if (planned !== undefined) assert.equal(bare, planned);
      return bare;
    });
  });

  it('is no number of any country without a numbering plan, or the one that it is with it', (t) => {
    const codes = [...new Set(getCountries().map((country) => getCountryCallingCode(country)))];
    const separator = fc.constantFrom('', '', ' ', '-', '.', '\u00a0', '–');
    const digits = fc.integer({ min: 0, max: 9 }).map(String);
    const rest = fc.array(fc.tuple(separator, digits), { minLength: 4, maxLength: 13 });
    // Every code as often as the others, and numbers that the plan knows beside any digits.
    const examples = getCountries().flatMap((country) => {
      const example = getExampleNumber(country, mobileExamples);
      return example ? [example] : [];
    });
    const written = fc
      .constantFrom(...examples)
      .chain((number) =>
        fc.constantFrom(
          number.number,
          number.formatInternational(),
          `+${number.countryCallingCode} ${number.formatNational()}`,
          number.number.slice(0, -1),
          `${number.number}0`,
        ),
      );
    // What some plans take for dialled at home only.
    const home = fc.constantFrom('', '', '1', '8', '15', '90', '183', '1001', '1901', '180020');
    const any = fc
      .tuple(fc.constantFrom(...codes), home, rest)
      .map(([code, before, parts]) => `+${code}${before}${parts.flat().join('')}`);
    let read = 0;
    let agreed = 0;
    const property = fc.property(fc.oneof(any, written), (text) => {
      const bare = readBareNumber(text)?.address;
      if (bare === undefined) return;
      read++;
      // The plan knows more: that there is no such number, for instance.
      const planned = readNumber(text, 'US')?.contact.address;
      if (planned === undefined) return;
      agreed++;
      assert.equal(bare, planned);
    });
    fc.assert(property, { numRuns });
    t.diagnostic(
      `${codes.length.toString()} codes, ${read.toString()} read, ${agreed.toString()} with the plan`,
    );
    assert.ok(agreed > 1000);
  });

  it('is read plainly only where there is nothing else to be read', (t) => {
    forAny(t, 'email', (text) => {
      const plain = readPlainEmail(text);
      if (plain !== undefined) assert.deepEqual(readEmail(text), { type: 'email', address: plain });
      return plain;
    });
  });
});
