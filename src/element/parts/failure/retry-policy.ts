import { isFinal } from '../../../api/is-final.js';
import { isOverLimit } from '../../../api/is-over-limit.js';
import { isRefusal } from '../../../api/is-refusal.js';
import type { Problem } from '../../flow/problem.js';
import { isRepeatable, type Request, type Wait } from '../../flow/requests.js';
import { isBug } from '../../views/problem-text.js';

const MOST_TRIES = 3;

/** Milliseconds before the second try, at most; before the third, four times as long. */
const FIRST_WAIT = 1000;

/**
 * What may pass, by its code: no answer, one that nobody can read, and what services call their own
 * trouble. Glympse may answer failures with HTTP 200, so the status does not always tell.
 */
const PASSING =
  /^(network_error|timeout|invalid_response)$|busy|unavailable|overload|maintenance|server_error|internal_error/i;

/** The other side had no time for it, not yet, or too many (RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4). */
const PASSING_STATUS = [408, 425, 429];

function mayPass({ code, status = 0 }: Problem): boolean {
  if (status >= 400 && status < 500) return PASSING_STATUS.includes(status);
  return isOverLimit(code, status) || (!isRefusal(code) && (status >= 500 || PASSING.test(code)));
}

/**
 * Whether a request that has failed may be sent again without asking the person, and when. Never what
 * sends a message, nor what was refused: the same again would be refused again.
 *
 * @param attempt the try that has failed: 1 for the first
 */
export function retryPolicy(request: Request, problem: Problem, attempt: number): Wait | undefined {
  if (!isRepeatable(request) || attempt >= MOST_TRIES) return undefined;
  if (isBug(problem) || isFinal(problem) || !mayPass(problem)) return undefined;
  const { retryAfter: least = 0 } = problem;
  return { least, most: least + Math.max(FIRST_WAIT * 4 ** (attempt - 1), least / 2) };
}
