import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
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
    ...['mailto:', 'ann@example.org', 'a@b.c', '💌', '\ud800'],
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
      const bare = lettersAndDigits(seen.replace(/\p{M}/gu, ''));
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

  it('is read plainly only where there is nothing else to be read', (t) => {
    forAny(t, 'email', (text) => {
      const plain = readPlainEmail(text);
      if (plain !== undefined) assert.deepEqual(readEmail(text), { type: 'email', address: plain });
      return plain;
    });
  });
});
