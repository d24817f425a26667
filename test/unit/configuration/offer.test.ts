import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOffer } from '../../../src/element/configuration/offer.js';

const read = (change: object) =>
  readOffer({ types: 'email phone', address: '', country: '', ...change });

describe('what a page offers', () => {
  it('is the types in its order, its address and its country', () => {
    assert.deepEqual(read({ types: 'phone email', address: ' jo@example.com ', country: 'FR' }), {
      types: ['phone', 'email'],
      address: { type: 'email', address: 'jo@example.com' },
      country: 'FR',
    });
  });

  it('is an e-mail address where the types are wrong', () => {
    assert.deepEqual(read({ types: 'fax' }).types, ['email']);
  });

  it('has no address of a type that is not offered', () => {
    assert.equal(read({ types: 'phone', address: 'jo@example.com' }).address, undefined);
    assert.equal(read({ types: 'email', address: '+12015550123' }).address, undefined);
  });

  it('has no address where there is none', () => {
    assert.equal(read({ address: '  ' }).address, undefined);
  });

  it('may be set to anything by a framework', () => {
    assert.deepEqual(read({ types: null, address: 12015550123, country: undefined }), {
      types: ['email'],
      address: undefined,
      country: 'undefined',
    });
  });
});
