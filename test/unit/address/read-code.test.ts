import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCode } from '../../../src/address/read-code.js';
import { codes, noCodes } from '../../support/typed.js';

describe('a code', () => {
  for (const [what, typed, code] of codes) {
    it(`is read ${what}`, () => {
      assert.equal(readCode(typed), code);
    });
  }

  for (const [what, typed] of noCodes) {
    it(`is not found in ${what}`, () => {
      assert.equal(readCode(typed), undefined);
    });
  }
});
