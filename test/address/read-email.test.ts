import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { readEmail } from '../../src/element/address/read-email.js';

/** What is read of a field into which somebody has typed, as the browser would see it. */
const read = async (typed: string) => {
  const field = await fixture<HTMLInputElement>(html`<input type="email" />`);
  field.value = typed;
  return readEmail(field);
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
      expect(await read(typed)).to.equal(address);
    });
  }

  for (const typed of [
    ...['jo', 'jo@', '@example.com', 'jo do@example.com', 'a@b@c', '+12015550123'],
    ...['', '   '],
  ]) {
    it(`is not: ${JSON.stringify(typed)}`, async () => {
      expect(await read(typed)).to.equal(undefined);
    });
  }
});
