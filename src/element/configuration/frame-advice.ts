import { linkedAccounts } from '../../api/calls.js';
import { ApiError } from '../../api/errors.js';
import { isTokenError } from '../../api/token-errors.js';
import type { Transport } from '../../api/transport.js';

/**
 * Tells the page's developer where the endpoint does not know any more who has just logged in: in a frame of
 * another site, browsers drop a cookie that is not made for it, without a word.
 */
export async function adviseOnFrame(call: Transport): Promise<void> {
  const { signal } = new AbortController();
  const error: unknown = await call(linkedAccounts, { method: 'GET', signal }).catch(
    (cause: unknown) => cause,
  );
  const isUnknown = error instanceof ApiError && error.facts.status === 401;
  if (!isUnknown && !isTokenError(error)) return;
  console.warn(
    '<glympse-account-link> The endpoint does not know who has just logged in: this page is in a frame of ' +
      'another site, where browsers drop a SameSite=Lax cookie. Make it SameSite=None; Secure; Partitioned ' +
      '(`partitioned: true` of the sealed cookie; docs/endpoint.md, "In a frame of another site")',
  );
}
