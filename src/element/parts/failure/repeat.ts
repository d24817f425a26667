import type { Clock } from '../../../api/clock.js';
import { isInDoubt } from '../../../api/in-doubt.js';
import type { Failed } from '../../flow/logic.js';
import { isRepeatable, type Request, type Retry, type Wait } from '../../flow/requests.js';
import { retryPolicy } from './retry-policy.js';

/** What has failed, once more: after a wait, or when the device is online. */
export function repeat({ request, problem, until = 0, at }: Failed): Request | undefined {
  if (!isRepeatable(request)) return undefined;
  const { offline } = problem;
  const attempt = request.retry?.attempt ?? 1;
  const wait = offline ? undefined : retryPolicy(request, problem, attempt);
  if (!(wait ?? offline) || at + (wait?.most ?? 0) >= until) return undefined;
  const retry: Retry = { wait, attempt: offline ? 1 : attempt + 1, until, problem };
  return request.type === 'list-accounts'
    ? { ...request, retry }
    : { ...request, retry, unconfirmed: isInDoubt(problem, request.unconfirmed) };
}

/** At random, so that pages that have failed together do not come back together. */
export async function pause(
  { least, most }: Wait,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const delay = least + Math.random() * (most - least);
  // Never resolved where nobody waits any more.
  return new Promise((resolve) => {
    signal.addEventListener('abort', clock.after(delay, resolve));
  });
}
