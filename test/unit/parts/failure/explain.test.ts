import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientErrorCode, ServiceErrorCode } from '../../../../src/api/errors.js';
import type { InputProblem, Problem } from '../../../../src/element/flow/problem.js';
import { en } from '../../../../src/element/locales/en.js';
import { english } from '../../../../src/element/locales/english.js';
import { explain as explainFirst } from '../../../../src/element/parts/address/explain.js';
import { explain } from '../../../../src/element/parts/failure/explain.js';
import { places } from '../../support/places.js';
import { speech } from '../../support/speech.js';

const say = (problem: Problem, place: keyof typeof places = 'code') =>
  explain(problem, places[place], speech) ?? explainFirst(problem, places[place], speech);

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
  invalid_response: en.invalid_response,
  existing_link: en.unknown,
  link_mismatch: en.unknown,
  not_linked: en.unknown,
  disabled: en.disabled,
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

  it('is that the site has to be updated, where this version of it is disabled', () => {
    assert.equal(say({ code: 'disabled', fatal: true, status: 200 }), en.disabled);
  });

  it('is a code that is good no more, as opposed to mistyped', () => {
    assert.equal(say({ code: 'link_failed', expired: true }), en.code_expired);
  });

  for (const [retryAfter, wait] of [
    [undefined, 'in a few minutes'],
    [1, 'in 10 seconds'],
    [10_000, 'in 10 seconds'],
    [10_001, 'in 20 seconds'],
    [20_001, 'in 30 seconds'],
    [30_001, 'in 40 seconds'],
    [59_001, 'in 1 minute'],
    [90_000, 'in 2 minutes'],
    [120_000, 'in 2 minutes'],
    [120_001, 'in 3 minutes'],
    [720_000, 'in 12 minutes'],
    [3_540_001, 'in 60 minutes'],
    [7_140_000, 'in 119 minutes'],
    [7_140_001, 'in 2 hours'],
    [86_400_000, 'in 24 hours'],
  ] as const) {
    it(`is how long the service takes no more: ${wait}`, () => {
      const text = say({ code: 'x', status: 429, retryAfter });
      assert.equal(text, `Too many tries for now. Try again ${wait}.`);
    });
  }

  it('is said anew in coarse steps, and is over by itself', () => {
    const said = new Set<string>();
    const until = 715_000;
    for (let now = 0; now <= until; now += 1000) {
      said.add(
        explain({ code: 'x', status: 429, retryAfter: until, until }, places.code, {
          ...speech,
          now,
        }) ?? '?',
      );
    }
    assert.deepEqual(
      [...said],
      [
        'in 12 minutes',
        ...[10, 9, 8, 7, 6, 5, 4, 3, 2].map((minutes) => `in ${minutes.toString()} minutes`),
        'in 1 minute',
        'in 30 seconds',
        'in 20 seconds',
        'in 10 seconds',
      ]
        .map((wait) => `Too many tries for now. Try again ${wait}.`)
        .concat(''),
    );
  });

  it('gives the page whole seconds besides their words, or none', () => {
    const messages = { tooManyRequests: (...args: unknown[]) => JSON.stringify(args) };
    const own = (retryAfter?: number) =>
      explain({ code: 'x', status: 429, retryAfter }, places.code, { ...speech, messages });
    assert.equal(own(29_001), '[30,"in 30 seconds"]');
    assert.equal(own(), '[null,""]');
  });

  for (const [what, $code, language, time] of [
    ['in the language of the texts', 'de', 'de-AT', 'in 2 Minuten'],
    ['in the digits of the page’s region', 'ar', 'ar-EG', 'خلال دقيقتين'],
    ['in that of the texts, where the page’s is another', 'en', 'fa', 'in 2 minutes'],
    ['in English, where the platform has not heard of it', 'qax', 'qax', 'in 2 minutes'],
  ] as const) {
    it(`says times ${what}`, () => {
      const tooManyRequests = (_: unknown, inTime: string) => inTime;
      const locale = { ...english, tooManyRequests, $code };
      const problem = { code: 'x', status: 429, retryAfter: 90_000 };
      assert.equal(explain(problem, places.code, { ...speech, locale, language }), time);
    });
  }

  // Each is the code of a public API; with HTTP 200, too, nothing else says so.
  for (const code of [
    'too_many_requests',
    'TooManyRequests',
    'rate_limit',
    'rate_limited',
    'ratelimited',
    'rate_limit_exceeded',
    'rateLimitExceeded',
    'over_limit',
    'over_query_limit',
    'limit_reached',
    'quota_exceeded',
    'insufficient_quota',
    'throttled',
    'ThrottlingException',
  ]) {
    it(`is that the service has a limit: ${code}`, () => {
      assert.equal(say({ code, status: 200 }), en.tooManyRequests(undefined, ''));
      assert.equal(say({ code }, 'list'), en.tooManyRequests(undefined, ''));
    });
  }

  for (const code of ['too_many_attempts', 'too_many_accounts', 'busy', 'link_failed']) {
    it(`is not that the service has a limit: ${code}`, () => {
      assert.notEqual(say({ code, status: 200 }), en.tooManyRequests(undefined, ''));
    });
  }

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
