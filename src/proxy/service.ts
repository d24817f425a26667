import { logIn } from '../api/calls.js';
import { ApiError } from '../api/errors.js';
import { createTransport, type Transport } from '../api/transport.js';
import type { Credentials, TokenRequest } from '../api/types.js';
import { AccessTokens } from './access-tokens.js';
import type { Settings } from './config.js';

/** Headers of the page's request that the service gets: the language is for the message it sends. */
const FORWARDED = ['Accept-Language'];

/** Glympse, as this server reaches it. */
export class Service {
  readonly #settings: Settings;
  readonly #tokens: AccessTokens;

  constructor(settings: Settings) {
    this.#settings = settings;
    const { now, timeLimit } = settings;
    const call = this.#transport(new Headers());
    this.#tokens = new AccessTokens({
      now,
      timeLimit,
      // Not the signal of the request that came first: others wait for the same token.
      logIn: (credentials) => logIn(call, credentials, AbortSignal.timeout(timeLimit)),
    });
  }

  /** Sends the calls of one request, in the name of the account, if there is one. */
  transportFor({ headers }: Request, account: Credentials | undefined): Transport {
    const forwarded = FORWARDED.map((name) => [name, headers.get(name)]).filter(isPresent);
    let last: string | undefined;
    return this.#transport(new Headers(forwarded), async ({ refresh }) => {
      if (!account) throw new ApiError('oauth_token', { status: 401 });
      last = await this.#tokens.get(account, refresh ? last : undefined);
      return last;
    });
  }

  /** Makes sure that the account can be used. Rejects if the service turns it down. */
  async logIn(account: Credentials): Promise<void> {
    await this.#tokens.get(account).catch((error: unknown) => {
      const { status = 500 } = error instanceof ApiError ? error.facts : {};
      // A service that cannot be reached says nothing of the account: the next call logs in.
      if (status < 500) throw error;
    });
  }

  #transport(
    forwarded: Headers,
    tokenProvider?: (request: TokenRequest) => Promise<string>,
  ): Transport {
    const { apiBase: endpoint, apiKey, timeLimit, fetch } = this.#settings;
    return createTransport(() => ({
      endpoint,
      apiKey,
      timeLimit,
      tokenProvider,
      fetch: (url, { method, headers, body, signal } = {}) => {
        const all = new Headers(headers);
        for (const [name, value] of forwarded) all.set(name, value);
        // What else a browser is told, edge runtimes refuse to hear. A redirect that is not followed
        // is no envelope, and so an invalid answer.
        return fetch(url, {
          ...(method && { method }),
          ...(body && { body }),
          ...(signal && { signal }),
          headers: all,
          redirect: 'manual',
        });
      },
    }));
  }
}

const isPresent = (header: (string | null | undefined)[]): header is [string, string] =>
  Boolean(header[1]);
