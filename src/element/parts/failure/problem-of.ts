import type { ApiError } from '../../../api/errors.js';
import { isOverLimit } from '../../../api/is-over-limit.js';
import { isFinal } from '../../../api/is-final.js';
import { isTokenError } from '../../../api/token-errors.js';
import type { Problem } from '../../flow/problem.js';
import type { Request } from '../../flow/requests.js';

/** An endpoint does not tell why: it keeps what the service says to itself. */
const NOBODY = 'Nobody is signed in, as far as the service, or your endpoint, knows';

/**
 * What went wrong with a request, as a page may hear it.
 *
 * @param at now, by the page's own clock
 */
export function problemOf(error: ApiError, request: Request, at: number): Problem {
  const { code, facts } = error;
  // Logging in carries no token, so it is the API key that was denied.
  if (code === 'access_denied' && 'flow' in request && request.flow === 'login') {
    return { ...facts, code, fatal: true, detail: 'API key without account-linking permission' };
  }
  // The service may repeat in its explanation what it was sent; the page's log must not.
  const secret = request.type === 'submit-code' ? request.code : undefined;
  const detail = secret ? facts.detail?.replaceAll(secret, '…') : facts.detail;
  const nobody = isTokenError(error) ? NOBODY : undefined;
  if (!isFinal({ code })) {
    const told = { ...facts, code, detail: detail ?? nobody, fatal: false };
    const { retryAfter, status } = facts;
    return retryAfter && isOverLimit(code, status)
      ? { ...told, until: at + retryAfter, isOfSending: request.type === 'request-code' }
      : told;
  }
  const told = `Glympse has disabled this version of your application. ${detail ?? ''}`.trim();
  return { ...facts, code, fatal: true, detail: told };
}
