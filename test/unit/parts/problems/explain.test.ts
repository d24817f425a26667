import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientErrorCode, ServiceErrorCode } from '../../../../src/api/errors.js';
import type { InputProblem, Problem } from '../../../../src/element/flow/problem.js';
import { en } from '../../../../src/element/locales/en.js';
import { english } from '../../../../src/element/locales/registry.js';
import { explain as explainFirst } from '../../../../src/element/parts/address/explain.js';
import { explain } from '../../../../src/element/parts/problems/explain.js';
import { places } from '../../support/places.js';

const speech = { locale: english, messages: undefined, language: 'en' };
const say = (problem: Problem, place: keyof typeof places = 'code') =>
  explain(problem, places[place], speech);

/** The type asks for every code that is known. */
const words: Readonly<Record<ClientErrorCode | ServiceErrorCode | InputProblem, string>> = {
  address_missing: en.address_missing('email'),
  address_invalid: en.address_invalid('email'),
  code_missing: en.code_missing,
  link_failed: en.link_failed,
  invalid_argument: en.invalid_argument,
  oauth_token: en.oauth_token,
  token_expired: en.oauth_token,
  access_denied: en.oauth_token,
  token_provider_failed: en.oauth_token,
  credentials_handler_failed: en.credentials_handler_failed,
  network_error: en.network_error,
  timeout: en.timeout,
  invalid_configuration: en.invalid_configuration,
  internal_error: en.internal_error,
  invalid_response: en.unknown,
  existing_link: en.unknown,
  link_mismatch: en.unknown,
  not_linked: en.unknown,
  disabled: en.unknown,
};

describe('a problem in words', () => {
  for (const [code, text] of Object.entries(words)) {
    it(`is plain: ${code}`, () => {
      assert.equal(say({ code }), text);
    });
  }

  // The service may use any word for its code, also one that is a text of ours or a name of JavaScript.
  for (const code of [
    'some_new_word',
    'constructor',
    'toString',
    '__proto__',
    'linkHeading',
    'unknown',
    '',
  ]) {
    it(`is general: ${JSON.stringify(code)}`, () => {
      assert.equal(say({ code }), en.unknown);
    });
  }

  it('is about the type that is asked for', () => {
    assert.equal(
      say({ code: 'address_invalid' }, 'address, of a phone'),
      en.address_invalid('phone'),
    );
  });

  it('is the site’s where its developer has to act', () => {
    assert.equal(say({ code: 'access_denied', fatal: true }), en.invalid_configuration);
  });

  it('is a code that is good no more, as opposed to mistyped', () => {
    assert.equal(say({ code: 'link_failed', expired: true }), en.code_expired);
  });

  it('is how long to wait after too many tries', () => {
    assert.equal(say({ code: 'x', status: 429, retryAfter: 90_000 }), en.tooManyRequests('1:30'));
    assert.equal(say({ code: 'x', status: 429 }), en.tooManyRequests(''));
  });

  it('is in the words of the page', () => {
    const messages = { unknown: 'Oops' };
    assert.equal(explain({ code: 'x' }, places.code, { ...speech, messages }), 'Oops');
  });
});

describe('a problem of the first form in words', () => {
  const first = (code: string) => explainFirst({ code }, places.address, speech);

  for (const [code, text] of [
    ['address_missing', en.address_missing('email')],
    ['address_invalid', en.address_invalid('email')],
    ['network_error', en.network_error],
    ['internal_error', en.internal_error],
    // What has no words here is left to a part that could not be had.
    ['constructor', en.network_error],
  ] as const) {
    it(`is plain: ${code}`, () => {
      assert.equal(first(code), text);
    });
  }
});
