import assert from 'node:assert/strict';

/**
 * A cookie that neither scripts nor other sites can use, in the page of one site and over HTTPS alone.
 *
 * @param {string} cookie the value of `Set-Cookie`
 * @param {number} maxAge in seconds
 */
export function assertClosed(cookie, maxAge) {
  const [, ...attributes] = cookie.split('; ');
  assert.deepEqual(attributes, [
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    'Secure',
    `Max-Age=${maxAge}`,
  ]);
}
