import type { ApiError } from '../../../api/errors.js';
import { isFinal } from '../../../api/is-final.js';
import type { Problem } from '../../flow/problem.js';
import type { Request } from '../../flow/requests.js';

/** What went wrong with a request, as a page may hear it. */
export function problemOf({ code, facts }: ApiError, request: Request): Problem {
  // Logging in carries no token, so it is the API key that was denied.
  if (code === 'access_denied' && 'flow' in request && request.flow === 'login') {
    return { ...facts, code, fatal: true, detail: 'API key without account-linking permission' };
  }
  // The service may repeat in its explanation what it was sent; the page's log must not.
  const secret = request.type === 'submit-code' ? request.code : undefined;
  const detail = secret ? facts.detail?.replaceAll(secret, '…') : facts.detail;
  if (!isFinal({ code })) return { ...facts, code, detail, fatal: false };
  const told = `Glympse has disabled this version of your application. ${detail ?? ''}`.trim();
  return { ...facts, code, fatal: true, detail: told };
}
