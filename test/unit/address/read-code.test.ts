import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCode } from '../../../src/address/read-code.js';

describe('a code', () => {
  for (const [what, typed, code] of [
    ['as it is', '482915', '482915'],
    ['with a space', '482 915', '482915'],
    ['with a dash', '482-915', '482915'],
    ['with another dash', '482–915', '482915'],
    ['in Arabic digits', '٤٨٢٩١٥', '482915'],
    ['in Persian digits', '۴۸۲۹۱۵', '482915'],
    ['in full-width digits', '４８２９１５', '482915'],
    ['in Devanagari digits', '४८२९१५', '482915'],
    ['in Bengali digits', '৪৮২৯১৫', '482915'],
    ['in Adlam digits, beyond the basic plane', '𞥔𞥘𞥒𞥙𞥑𞥕', '482915'],
    ['in Pa-o Karen digits, beside others', '𑛔𑛘𑛒', '482'],
    ['in bold digits', '𝟒𝟖𝟐𝟗𝟏𝟓', '482915'],
    ['in keycaps', '4\ufe0f\u20e38\ufe0f\u20e32\ufe0f\u20e3', '482'],
    ['behind a zero-width space', '\u200b482915', '482915'],
    ['between marks of direction', '\u2067482915\u2069', '482915'],
    ['with soft hyphens', '482\u00ad915', '482915'],
    ['with a byte order mark', '\ufeff482915', '482915'],
    ['with the picture of a copied message', '\ufffc482915', '482915'],
    ['with a Hangul filler', '482\u3164915', '482915'],
    ['with narrow spaces and tabs', '\t482\u202f915\u00a0\n', '482915'],
    ['at the end of a sentence', '482915.', '482915'],
    ['in quotes', '“482915”', '482915'],
    ['in parentheses', '(482 915)', '482915'],
    ['with a joiner between digits', '٤٨\u200c٢٩\u200d١٥', '482915'],
    ['of letters', 'AB12CD', 'AB12CD'],
    ['of letters in groups', 'WXYZ 1234', 'WXYZ1234'],
    ['of small letters in groups', 'abcd efgh', 'abcdefgh'],
    ['of small letters and digits in groups', 'ab 12 cd', 'ab12cd'],
    ['of wide letters', 'ＡＢ１２', 'AB12'],
    ['with a letter before its dash', 'G-482915', 'G482915'],
    ['that begins with zeros', '000482', '000482'],
    ['with punctuation inside', '482.915', '482.915'],
    ['in a message', 'Your code is 482 915.', '482915'],
    ['at the start of a message', '482915 is your Glympse code', '482915'],
    ['behind a label', 'CODE: 482915', '482915'],
    ['behind a word', 'Code 482915', '482915'],
    ['in a message without spaces', '您的验证码是482915。', '482915'],
    ['in a message from right to left', 'رمزك هو ٤٨٢٩١٥', '482915'],
    ['in a message in Greek', 'Ο κωδικός σας: 482-915', '482915'],
    ['in a message in groups of two', 'Dein Code lautet 48 29 15', '482915'],
    ['in a message with a hash for an app', '<#> Your code: 482915 FA+9qCX9VSu', '482915'],
    ['in what the sandbox sends', 'Your Glympse code is 482915. Nobody asks for it.', '482915'],
  ] as const) {
    it(`is read ${what}`, () => {
      assert.equal(readCode(typed), code);
    });
  }

  for (const [what, typed] of [
    ['nothing', ''],
    ['spaces', ' \t\u00a0'],
    ['dashes', '---'],
    ['what nobody sees', '\u200b\u2060\ufe0f'],
    ['a message without a number', 'See you later'],
    ['a message with two numbers', 'Code 482915, good for 10 minutes'],
    ['a message with a number and a time', 'Your code is 482915 (10:30)'],
    ['a message with a code of letters and digits', 'Your code is AB12CD.'],
  ] as const) {
    it(`is not found in ${what}`, () => {
      assert.equal(readCode(typed), undefined);
    });
  }
});
