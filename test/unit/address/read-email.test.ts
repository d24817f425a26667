import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail } from '../../../src/address/read-email.js';
import { readPlainEmail } from '../../../src/address/read-plain-email.js';
import { emails, noEmails } from '../../support/typed.js';

describe('an e-mail address', () => {
  for (const [what, typed, address] of emails) {
    it(`is read ${what}`, () => {
      assert.equal(readEmail(typed)?.address, address);
    });
  }

  for (const [what, typed] of noEmails) {
    it(`is not found in ${what}`, () => {
      assert.equal(readEmail(typed), undefined);
    });
  }

  it('is shown as it was typed where its domain is in other letters', () => {
    assert.equal(readEmail('Ann <ann@Straße.org>')?.shown, 'ann@Straße.org');
    assert.equal(readEmail('ann@Example.org')?.shown, undefined);
    assert.equal(readEmail('ann@xn--strae-oqa.org')?.shown, undefined);
  });

  it('is left to the reader where it is not plain', () => {
    for (const typed of [
      'ann@Example.org',
      'ann@straße.org',
      'ann@localhost',
      `${'x'.repeat(100)}@example.org`,
    ]) {
      assert.equal(readPlainEmail(typed), undefined, typed);
    }
    assert.equal(readPlainEmail(' Ann@my-mail.example.org '), 'Ann@my-mail.example.org');
  });
});
