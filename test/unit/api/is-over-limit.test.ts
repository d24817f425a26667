import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOverLimit } from '../../../src/api/is-over-limit.js';

describe('a limit of the service', () => {
  for (const code of [
    'too_many_requests',
    'rate_limit_exceeded',
    'rate_limited',
    'rate_exceeded',
    'quota_exceeded',
    'over_limit',
    'limit_exceeded',
    'limit_reached',
    'throttled',
    'too_many_calls',
    'slow_down',
    'requests_exceeded',
    'Too Many Requests',
    'TooManyRequests',
    'over_query_limit',
  ]) {
    it(`is ${code}, with any status`, () => {
      for (const status of [undefined, 200, 403, 429, 503]) {
        assert.equal(isOverLimit(code, status), true, String(status));
      }
    });
  }

  for (const code of [
    'link_limit',
    'account_limit',
    'code_attempt_limit',
    'too_many_attempts',
    'generated',
    'separate_account',
    'link_failed',
    'disabled',
    'server_error',
    '',
  ]) {
    it(`is not ${code || 'an empty code'}, but with HTTP 429`, () => {
      for (const status of [undefined, 200, 400, 403, 500]) {
        assert.equal(isOverLimit(code, status), false, String(status));
      }
      assert.equal(isOverLimit(code, 429), true);
    });
  }
});
