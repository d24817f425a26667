import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { mask } from '../../src/api/mask.js';
import { readAddress, recognizeType } from '../../src/element/address/read-address.js';
import type { AddressType } from '../../src/api/types.js';
import { PhoneField, type PhoneHost } from '../../src/element/views/phone-field.js';
import { LitElement } from 'lit';

class TestPhoneHost extends LitElement implements PhoneHost {
  readonly address = '';
  readonly country = 'US';
}
customElements.define('test-phone-host', TestPhoneHost);

/** What is read of a field into which somebody has typed, as the browser would see it. */
const read = async (typed: string, type: AddressType, phone?: PhoneField) => {
  const inputType = type === 'email' ? 'email' : 'tel';
  const field = await fixture<HTMLInputElement>(html`<input type=${inputType} />`);
  field.value = typed;
  return readAddress(field, type, phone);
};

afterEach(() => {
  fixtureCleanup();
});

describe('an e-mail address', () => {
  for (const [typed, address] of [
    ['jo@example.com', 'jo@example.com'],
    ['  jo@example.com ', 'jo@example.com'],
    ['jo+tag@example.com', 'jo+tag@example.com'],
    ['Jo.Do@Example.COM', 'Jo.Do@Example.COM'],
    ['jo@localhost', 'jo@localhost'],
  ] as const) {
    it(`is taken as typed: ${typed}`, async () => {
      expect(await read(typed, 'email')).to.deep.equal({ type: 'email', address });
    });
  }

  for (const typed of ['jo', 'jo@', '@example.com', 'jo do@example.com', 'a@b@c', '+12015550123']) {
    it(`is not: ${typed}`, async () => {
      expect(await read(typed, 'email')).to.equal('address_invalid');
    });
  }

  for (const typed of ['', '   ']) {
    it(`is missing: ${JSON.stringify(typed)}`, async () => {
      expect(await read(typed, 'email')).to.equal('address_missing');
    });
  }
});

describe('a phone number', () => {
  const phone = new PhoneField(new TestPhoneHost());

  it('is read with the chosen country', async () => {
    const contact = await read(' (201) 555-0123', 'phone', phone);
    expect(contact).to.deep.equal({ type: 'phone', address: '+12015550123' });
  });

  it('is invalid where it cannot be one', async () => {
    expect(await read('12', 'phone', phone)).to.equal('address_invalid');
    expect(await read('jo@example.com', 'phone', phone)).to.equal('address_invalid');
  });

  it('is missing where nothing was typed', async () => {
    expect(await read(' ', 'phone', phone)).to.equal('address_missing');
  });

  describe('while the numbering plans could not be loaded', () => {
    it('is taken with its country code', async () => {
      const contact = await read('+1 (201) 555-0123', 'phone');
      expect(contact).to.deep.equal({ type: 'phone', address: '+12015550123' });
    });

    for (const typed of [
      '201 555 0123',
      '+1 201',
      '+1 201 555 O123',
      '+ ( ) . - ( )',
      '++12015550',
    ]) {
      it(`is invalid: ${typed}`, async () => {
        expect(await read(typed, 'phone')).to.equal('address_invalid');
      });
    }
  });
});

describe('the type of an address', () => {
  for (const [address, type] of [
    ['jo@example.com', 'email'],
    ['+12015550123', 'phone'],
    ['(201) 555-0123', 'phone'],
    ['', 'phone'],
  ] as const) {
    it(`is ${type}: ${address || 'nothing'}`, () => {
      expect(recognizeType(address)).to.equal(type);
    });
  }
});

describe('a masked address', () => {
  for (const [type, address, shown] of [
    ['email', 'jo@example.com', 'j•••@example.com'],
    ['email', 'j@example.com', 'j•••@example.com'],
    ['email', '"a@b"@example.com', '"•••@example.com'],
    ['phone', '+12015550123', '••• 23'],
  ] as const) {
    it(`shows its owner enough: ${address}`, () => {
      expect(mask({ type, address })).to.equal(shown);
    });
  }

  it('does not tell how long the address is', () => {
    const short = mask({ type: 'email', address: 'jo@example.com' });
    expect(mask({ type: 'email', address: 'josephine@example.com' })).to.equal(short);
  });
});
