import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mask } from '../../../src/address/mask.js';
import { readBareNumber } from '../../../src/address/read-number.js';
import { recognizeType } from '../../../src/address/recognize-type.js';
import { shown } from '../../../src/element/views/shown.js';

describe('a phone number, while the numbering plans could not be loaded', () => {
  for (const typed of ['+12015550123', '+1 201 555 0123', '+1-201-555-0123', '+1.201.555.0123']) {
    it(`is taken with its country code: ${typed}`, () => {
      assert.deepEqual(readBareNumber(typed), {
        type: 'phone',
        address: '+12015550123',
        shown: '+1 2015550123',
      });
    });
  }

  for (const typed of [
    '201 555 0123',
    '+1 201',
    '+1 201 555 O123',
    '+ ( ) . - ( )',
    '++12015550',
    // Parentheses may hold what is left out.
    '+44 (0)20 7946 0018',
    '+1234567890123456',
    // Something amid it is not dialled from abroad.
    '+54 11 15 1234 5678',
    '+672 50000',
    '+61 1831 6606 151',
    '+506 1910 72832113',
    '+298 1001 211234',
    '+423 1001 234 5678',
    '+44 180020 20 7946',
    '+49 0151 23456789',
    '+7 8 912 345-67-89',
    '+1 1 201 555 0123',
    '',
  ]) {
    it(`is not read: ${JSON.stringify(typed)}`, () => {
      assert.equal(readBareNumber(typed), undefined);
    });
  }
});

describe('the type of an address', () => {
  for (const [address, type] of [
    ['jo@example.com', 'email'],
    ['+12015550123', 'phone'],
    ['(201) 555-0123', 'phone'],
    ['', 'phone'],
  ] as const) {
    it(`is ${type}: ${address || 'nothing'}`, () => {
      assert.equal(recognizeType(address), type);
    });
  }
});

describe('a masked address', () => {
  for (const [type, address, text] of [
    ['email', 'jo@example.com', 'j•••@example.com'],
    ['email', 'j@example.com', 'j•••@example.com'],
    ['email', '"a@b"@example.com', '"•••@example.com'],
    ['phone', '+12015550123', '••• 23'],
  ] as const) {
    it(`shows its owner enough: ${address}`, () => {
      assert.equal(mask({ type, address }), text);
    });
  }

  it('does not tell how long the address is', () => {
    const short = mask({ type: 'email', address: 'jo@example.com' });
    assert.equal(mask({ type: 'email', address: 'josephine@example.com' }), short);
  });
});

describe('an address in a text', () => {
  for (const [contact, text] of [
    [{ type: 'email', address: 'jo@example.com' }, 'jo@example.com'],
    [
      { type: 'email', address: 'ann@xn--strae-oqa.example', shown: 'ann@straße.example' },
      'ann@straße.example',
    ],
    [{ type: 'phone', address: '+12015550123', shown: '+1 2015550123' }, '+12015550123'],
  ] as const) {
    it(`is in full, as its owner knows it, and isolated: ${text}`, () => {
      assert.equal(shown(contact), `\u2068${text}\u2069`);
    });
  }
});
