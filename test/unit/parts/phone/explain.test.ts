import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowState } from '../../../../src/element/flow/states.js';
import { explain as explainFirst } from '../../../../src/element/parts/address/explain.js';
import { explain as explainFailure } from '../../../../src/element/parts/failure/explain.js';
import { explain as explainFlow } from '../../../../src/element/parts/flow/explain.js';
import { explain } from '../../../../src/element/parts/phone/explain.js';
import { places } from '../../support/places.js';
import { speech } from '../../support/speech.js';

// Older versions of Node have none.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-US'] } });

/** As the element asks its parts: the latest that has words has the last one. */
function say(typed: string, change: object = {}, code = 'address_invalid'): string | undefined {
  const place = places['address, of a phone'];
  const state = { ...place, addresses: { email: '', phone: typed }, ...change } as FlowState;
  return [explainFirst, explainFlow, explain, explainFailure]
    .map((part) => part({ code }, state, speech))
    .findLast(Boolean)
    ?.replace(/[\u2068\u2069]/g, '');
}

const general = explainFirst({ code: 'address_invalid' }, places['address, of a phone'], speech);

describe('what is wrong with a number', () => {
  it('names the country that it is none of', () => {
    assert.match(say('201 555') ?? '', /United States \(\+1\)/);
    assert.match(say('201 555', { country: 'GB' }) ?? '', /United Kingdom \(\+44\)/);
    // The number itself says so.
    assert.match(say('+1 201', { country: 'GB' }) ?? '', /United States \(\+1\)/);
  });

  it('is in the page’s words where it has some', () => {
    const words = { ...speech, messages: { numberInvalid: (country: string) => `No ${country}` } };
    const state = { ...places['address, of a phone'], addresses: { email: '', phone: '12' } };
    assert.equal(
      explain({ code: 'address_invalid' }, state as FlowState, words),
      'No \u2068United States (+1)\u2069',
    );
  });

  it('names the country as the texts do that it stands in', () => {
    const state = { ...places['address, of a phone'], addresses: { email: '', phone: '+98 1' } };
    const inPersian = { ...speech, language: 'fa' };
    assert.match(explain({ code: 'address_invalid' }, state, inPersian) ?? '', /Iran \(\+98\)/);
  });

  for (const [what, typed] of [
    ['of no country', '+999 1'],
    ['that is none at all', 'call me'],
  ] as const) {
    it(`is in general words for one ${what}`, () => {
      assert.equal(say(typed), general);
    });
  }

  it('is nothing else than that', () => {
    assert.notEqual(say('', {}, 'address_missing'), general);
    assert.doesNotMatch(say('201', {}, 'address_missing') ?? '', /United/);
    assert.doesNotMatch(say('201', { type: 'email' }) ?? '', /United/);
    assert.doesNotMatch(say('201', {}, 'busy') ?? '', /United/);
  });
});
