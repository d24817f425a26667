import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCall } from '../../../src/server/proxy/read-call.js';
import { codes, emails, noCodes, noEmails, noNumbers, numbers } from '../../support/typed.js';

const call = (name: string, body: object) =>
  readCall(
    new Request(`https://example.com/api/account/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
    new AbortController().signal,
  );

const contactOf = async (body: object) => {
  const read = await call('confirm', body);
  return read && 'contact' in read ? read.contact : undefined;
};

const codeOf = async (code: string) => {
  const read = await call('create', { type: 'email', address: 'ann@example.org', code });
  return read && 'code' in read ? read.code : undefined;
};

const refused = { code: 'invalid_argument' };

/** An element that is older, or no element at all, may send what somebody has typed. */
describe('what the proxy is sent', () => {
  for (const [what, address, meant] of emails) {
    it(`is the address that the element would have read: ${what}`, async () => {
      assert.deepEqual(await contactOf({ type: 'email', address }), {
        type: 'email',
        address: meant,
      });
    });
  }

  for (const [what, address] of noEmails) {
    it(`is refused as by the element: ${what}`, async () => {
      await assert.rejects(contactOf({ type: 'email', address }), refused);
    });
  }

  for (const [what, , , address] of numbers) {
    it(`is the number as the element sends it: ${what}`, async () => {
      assert.deepEqual(await contactOf({ type: 'phone', address }), { type: 'phone', address });
    });
  }

  const planned = 'a country code that there is not';
  for (const [what, address] of noNumbers.filter(([name]) => name !== planned)) {
    it(`is refused as by the element: ${what}`, async () => {
      await assert.rejects(contactOf({ type: 'phone', address }), refused);
    });
  }

  it('is no number that has to be interpreted', async () => {
    for (const address of ['201 555 0123', '+49 (0) 151 23456789', '+49 0151 23456789']) {
      await assert.rejects(contactOf({ type: 'phone', address }), refused, address);
    }
  });

  for (const [what, code, meant] of codes) {
    it(`is the code that the element would have read: ${what}`, async () => {
      assert.equal(await codeOf(code), meant);
    });
  }

  for (const [what, code] of noCodes) {
    it(`is no code: ${what}`, async () => {
      await assert.rejects(codeOf(code), refused);
    });
  }
});
