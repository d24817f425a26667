import { ApiError } from './errors.js';

/** Milliseconds after which a request, a token provider or a credentials handler is given up. */
const LIMIT = 15_000;

/**
 * Runs `work` with a signal that fires when the caller leaves or the time is up, and settles then
 * even if the work ignores its signal: a host's function that never settles must not stop the flow.
 */
export async function withTimeLimit<T>(
  work: (signal: AbortSignal) => T | Promise<T>,
  outer: AbortSignal,
  limit = LIMIT,
): Promise<T> {
  const signal = AbortSignal.any([outer, AbortSignal.timeout(limit)]);
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      reject(outer.aborted ? (outer.reason as Error) : new ApiError('timeout'));
    };
    signal.addEventListener('abort', stop);
  });
  // Called by `then`, so that a function that throws at once rejects like any other.
  return Promise.race([stopped, Promise.resolve(signal).then(work)]).finally(() => {
    // Nothing keeps what has left in memory until the time would be up.
    signal.removeEventListener('abort', stop);
  });
}
