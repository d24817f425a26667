import { ApiError, type ErrorFacts } from './errors.js';
import { text } from './text.js';
import { withTimeLimit } from './time-limit.js';
import { isTokenError } from './token-errors.js';
import type { TokenProvider } from './types.js';

/** Where and how the service is reached. */
export interface Exchange {
  /** Base URL with a trailing slash. */
  readonly endpoint: string;
  /** Sent as `api_key` on `account/…` calls; left out when not set. */
  readonly apiKey?: string | undefined;
  /** Send cookies to another origin too. Default false: the page's own origin only. */
  readonly withCredentials?: boolean | undefined;
  /** BCP 47, sent as `Accept-Language`, so that the message with the code may come in it. */
  readonly language?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
}

/** Read anew for every request, so a host may change it. */
export interface TransportSettings extends Exchange {
  readonly tokenProvider?: TokenProvider | undefined;
}

export interface CallOptions {
  /** Sent as JSON. Its `type` goes into the query as well, as the guide wants it. */
  readonly body?: { readonly type: string };
  readonly query?: Readonly<Record<string, string>>;
  /** Default POST. */
  readonly method?: 'GET' | 'POST';
  readonly signal: AbortSignal;
}

/** What the service's success envelope holds. */
export interface Answer {
  readonly response: unknown;
  /** The service's clock, `meta.time`. */
  readonly time: unknown;
}

/**
 * Sends a call to a path below the base URL, its parts already encoded. Calls to `account/…` carry
 * the API key, all others the access token. Rejects with an `ApiError`, unless `signal` has fired.
 */
export type Transport = (path: string, options: CallOptions) => Promise<Answer>;

/**
 * Speaks to the service for one user. A token that the service refuses is asked for anew, once, and the
 * call sent again.
 */
export function createTransport(settings: () => TransportSettings): Transport {
  return async (path, options) => {
    const { signal } = options;
    const askForToken = (refresh: boolean): Promise<string | undefined> => {
      const { tokenProvider } = settings();
      const ask = (inner: AbortSignal) => tokenProvider?.({ refresh, signal: inner });
      return withTimeLimit(ask, signal).catch((cause: unknown) => {
        throw new ApiError('token_provider_failed', offlineFacts(), { cause });
      });
    };
    const send = (token?: string) => {
      const work = (inner: AbortSignal) => exchange(path, options, settings(), token, inner);
      return withTimeLimit(work, signal);
    };
    if (isAccountCall(path)) return send();
    try {
      return await send(await askForToken(false));
    } catch (error) {
      if (!settings().tokenProvider || !isTokenError(error)) throw error;
      return send(await askForToken(true));
    }
  };
}

/** Whether the device has no connection. A server knows nothing of it. */
function offlineFacts(): ErrorFacts {
  const { navigator } = globalThis as { readonly navigator?: Partial<Navigator> };
  return navigator?.onLine === false ? { offline: true } : {};
}

export const isAccountCall = (path: string): boolean => path.startsWith('account/');

/** Sends one call with one token, and rejects with an `ApiError`, also if `signal` fires. */
export async function exchange(
  path: string,
  { body, query, method = 'POST' }: CallOptions,
  { endpoint, apiKey, withCredentials, language, fetch = globalThis.fetch }: Exchange,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const url = new URL(path, endpoint);
  url.search = new URLSearchParams({
    ...(apiKey && isAccountCall(path) && { api_key: apiKey }),
    ...(body && { type: body.type }),
    ...query,
  }).toString();
  let response: Response;
  let payload: string;
  try {
    response = await fetch(url.href, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(language && { 'Accept-Language': language }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      credentials: withCredentials ? 'include' : 'same-origin',
      cache: 'no-store',
      // The service never redirects; a code must not travel to wherever somebody else sends it.
      redirect: 'error',
      signal,
    });
    payload = await response.text();
  } catch (cause) {
    throw new ApiError('network_error', offlineFacts(), { cause });
  }
  // The service may repeat the token in its explanation; the page's log must not.
  return openEnvelope(response, token ? payload.replaceAll(token, '…') : payload);
}

interface Envelope {
  readonly result?: unknown;
  readonly response?: unknown;
  readonly meta?: {
    readonly error?: unknown;
    readonly error_detail?: unknown;
    readonly time?: unknown;
  };
}

function openEnvelope({ ok, status, headers }: Response, body: string): Answer {
  let envelope: Envelope | null | undefined;
  try {
    envelope = JSON.parse(body) as Envelope | null;
  } catch {
    // Whatever it is, it is not the service that speaks.
  }
  const { error, error_detail: detail, time } = envelope?.meta ?? {};
  if (ok && envelope?.result === 'ok') return { response: envelope.response, time };
  // A gateway has no envelope, and counts requests all the same.
  const unknown = status === 429 ? 'too_many_requests' : 'invalid_response';
  throw new ApiError(text(error) ?? unknown, {
    status,
    detail: text(detail),
    retryAfter: readRetryAfter(headers.get('Retry-After')),
  });
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(value: string | null): number | undefined {
  const wait = Number(value) * 1000 || Date.parse(value ?? '') - Date.now();
  return wait > 0 && wait < Infinity ? wait : undefined;
}
