import { ApiError } from '../../api/errors.js';
import { isOverLimit } from '../../api/is-over-limit.js';
import { isRefusal } from '../../api/is-refusal.js';
import type { LinkedAccount } from '../../api/types.js';
import { Refusal } from './refusal.js';
import { without } from './secrets.js';

/** Answers are made here and nowhere else: whatever else the service may have said stays behind. */

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Without the secrets, in whatever text the service may have put them. */
export function succeed(response: unknown, time: number, secrets: readonly string[]): Response {
  const body = JSON.stringify({ result: 'ok', response, meta: { time } });
  return new Response(without(secrets, body), {
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}

export function fail(error: ApiError, time: number): Response {
  const { code, facts } = error;
  const retryAfter = facts.retryAfter && Math.ceil(facts.retryAfter / 1000).toString();
  return Response.json(
    { result: 'failure', response: {}, meta: { error: code, time } },
    {
      status: statusOf(error),
      headers: {
        ...headers,
        ...(retryAfter && { 'Retry-After': retryAfter }),
        ...(error instanceof Refusal && error.headers),
      },
    },
  );
}

/** The service's status, unless there is none, or it says that all is well, as Glympse may of failures, too. */
export function statusOf({ code, facts: { status = 0 } }: ApiError): number {
  if (code === 'network_error' || code === 'invalid_response') return 502;
  if (code === 'timeout') return 504;
  if (status >= 400 && status <= 599) return status;
  if (isOverLimit(code, status)) return 429;
  // What may have been done all the same must not look like a refusal.
  return isRefusal(code) ? 400 : 502;
}

/** A linked account in the words of the wire. */
export const toWire = ({ type, id, displayName, authEnabled, status }: LinkedAccount) => ({
  type,
  id,
  displayname: displayName,
  auth_enabled: authEnabled,
  status,
});

/** Lets a page of another origin read the answer, where that origin is allowed. */
export function allowPage(
  request: Request,
  allowedOrigins: readonly string[],
  answer: Response,
): void {
  const origin = request.headers.get('Origin');
  answer.headers.append('Vary', 'Origin');
  if (origin === null || !allowedOrigins.includes(origin)) return;
  answer.headers.set('Access-Control-Allow-Origin', origin);
  answer.headers.set('Access-Control-Allow-Credentials', 'true');
  answer.headers.set('Access-Control-Expose-Headers', 'Retry-After');
}

/** The answer to a browser that asks whether a page of another origin may call. */
export const allowCalls = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '600',
    },
  });
