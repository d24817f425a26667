import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '../../../../src/element/flow/problem.js';
import type { Request } from '../../../../src/element/flow/requests.js';
import { retryPolicy } from '../../../../src/element/parts/failure/retry-policy.js';
import {
  contact,
  credentials,
  listing,
  loading,
  reading,
  submission,
  unlinking,
} from '../../support/scenery.js';

const SECOND = 1000;

const repeatable: Readonly<Record<string, Request>> = {
  'GET linked_accounts': listing,
  'linked_accounts/link': submission(),
  'linked_accounts/link by force': submission({ force: true }),
  'account/create': submission({ flow: 'login' }),
  'linked_accounts/unlink': unlinking(),
};

const others: Readonly<Record<string, Request>> = {
  'linked_accounts/confirm': { type: 'request-code', contact, flow: 'link' },
  'account/confirm': { type: 'request-code', contact, flow: 'login' },
  'the hand-over to the page': { type: 'hand-over', credentials, reason: 'login' },
  'a part to load': loading('code'),
  'a number to read': reading(),
  'a text to read': { type: 'read-text', as: 'code', typed: '1 2 3' },
};

const passing: readonly Problem[] = [
  { code: 'network_error' },
  { code: 'timeout' },
  { code: 'timeout', status: 504 },
  { code: 'invalid_response' },
  { code: 'invalid_response', status: 200 },
  { code: 'invalid_response', status: 502 },
  { code: 'server_error', status: 500 },
  { code: 'server_error', status: 200 },
  { code: 'internal_error', status: 500 },
  { code: 'busy', status: 503 },
  { code: 'service_unavailable', status: 200 },
  { code: 'anything', status: 408 },
  { code: 'anything', status: 425 },
  { code: 'too_many_requests', status: 429 },
  { code: 'rate_limit_exceeded', status: 200 },
];

const lasting: readonly Problem[] = [
  { code: 'link_failed', status: 400 },
  { code: 'link_failed', status: 200 },
  { code: 'existing_link', status: 409 },
  { code: 'link_mismatch', status: 200 },
  { code: 'not_linked', status: 200 },
  { code: 'invalid_argument', status: 400 },
  { code: 'oauth_token', status: 401 },
  { code: 'access_denied', status: 403 },
  { code: 'invalid_response', status: 404 },
  { code: 'disabled', status: 200 },
  { code: 'disabled', status: 503 },
  { code: 'anything', status: 200 },
  { code: 'anything', status: 418 },
  { code: 'daily_quota', status: 400 },
  { code: 'link_failed', status: 500 },
  { code: 'token_provider_failed' },
  { code: 'invalid_configuration' },
  { code: 'internal_error' },
];

const say = ({ code, status }: Problem) => `${code} ${status?.toString() ?? ''}`.trim();

describe('a failed request', () => {
  for (const [call, request] of Object.entries(repeatable)) {
    for (const problem of passing) {
      it(`${call} is tried twice more after ${say(problem)}`, () => {
        assert.deepEqual(retryPolicy(request, problem, 1), { least: 0, most: SECOND });
        assert.deepEqual(retryPolicy(request, problem, 2), { least: 0, most: 4 * SECOND });
        assert.equal(retryPolicy(request, problem, 3), undefined);
      });
    }
    for (const problem of lasting) {
      it(`${call} is not tried again after ${say(problem)}`, () => {
        assert.equal(retryPolicy(request, problem, 1), undefined);
      });
    }
  }

  for (const [call, request] of Object.entries(others)) {
    it(`${call} is never sent again by itself`, () => {
      for (const problem of passing) assert.equal(retryPolicy(request, problem, 1), undefined);
    });
  }

  it('waits as long as the service asks, and is spread behind that', () => {
    const ask = (retryAfter: number, attempt: number) =>
      retryPolicy(listing, { code: 'busy', status: 503, retryAfter }, attempt);
    assert.deepEqual(ask(2 * SECOND, 1), { least: 2 * SECOND, most: 3 * SECOND });
    assert.deepEqual(ask(10 * SECOND, 1), { least: 10 * SECOND, most: 15 * SECOND });
    assert.deepEqual(ask(2 * SECOND, 2), { least: 2 * SECOND, most: 6 * SECOND });
  });
});
