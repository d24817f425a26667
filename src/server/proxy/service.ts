import { logIn } from '../../api/calls.js';
import { isFinalError } from '../../api/is-final-error.js';
import { isTokenError } from '../../api/token-errors.js';
import { exchange, isAccountCall, type Transport } from '../../api/transport.js';
import type { Credentials } from '../../api/types.js';
import { AccessTokens } from './access-tokens.js';
import { bounded } from './bounded-answer.js';
import type { Settings } from './config.js';
import { within } from './within.js';

/** Headers of the page's request that the service gets: the language is for the message it sends. */
const FORWARDED = ['Accept-Language'];

/** Glympse, as this server reaches it. */
export class Service {
  readonly #settings: Settings;
  readonly #tokens: AccessTokens;

  constructor(settings: Settings) {
    this.#settings = settings;
    const { now, timeLimit } = settings;
    const call: Transport = (path, options) => this.#send(path, options, undefined, {});
    this.#tokens = new AccessTokens({
      now,
      // Not the signal of the request that came first: others wait for the same token.
      logIn: (credentials) => logIn(call, credentials, AbortSignal.timeout(timeLimit)),
    });
  }

  /**
   * Sends the calls of one request, in the name of the account, if there is one. A token that the
   * service turns down is renewed once, by whichever request comes first. The account's tokens are added to
   * `secrets`.
   */
  transportFor(
    { headers }: Request,
    account: Credentials | undefined,
    secrets: string[],
  ): Transport {
    const forwarded = Object.fromEntries(
      FORWARDED.flatMap((name) => {
        const value = headers.get(name);
        return value ? [[name, value]] : [];
      }),
    );
    const known = account && this.#tokens.known(account);
    if (known) secrets.push(known);
    return async (path, options) => {
      if (!account || isAccountCall(path)) return this.#send(path, options, undefined, forwarded);
      const token = await this.#tokenFor(account, options.signal);
      secrets.push(token);
      try {
        return await this.#send(path, options, token, forwarded);
      } catch (error) {
        if (!isTokenError(error)) throw error;
        const renewed = await this.#tokenFor(account, options.signal, token);
        secrets.push(renewed);
        return await this.#send(path, options, renewed, forwarded);
      }
    };
  }

  /** Makes sure that the account can be used. Rejects if the service turns it down. */
  async logIn(account: Credentials, signal: AbortSignal): Promise<void> {
    const logIn = this.#tokenFor(account, signal).catch((error: unknown) => {
      if (isTokenError(error) || isFinalError(error)) throw error;
    });
    // A service that cannot be reached, or not in time for the rest of the request, says nothing of the
    // account: the next call logs in.
    await within(this.#settings.timeLimit / 4, logIn);
  }

  async #tokenFor(account: Credentials, signal: AbortSignal, refused?: string): Promise<string> {
    return this.#tokens.known(account, refused) ?? this.#tokens.logIn(account, signal);
  }

  readonly #send = (
    path: string,
    options: Parameters<Transport>[1],
    token: string | undefined,
    forwarded: Readonly<Record<string, string>>,
  ) => {
    const { agent, apiBase: endpoint, apiKey, fetch } = this.#settings;
    return exchange(
      path,
      options,
      {
        endpoint,
        apiKey,
        fetch: (url, { method, headers, body, signal } = {}) =>
          // What else a browser is told, edge runtimes refuse to hear. A redirect that is not followed
          // is no envelope, and so an invalid answer.
          fetch(url, {
            ...(method && { method }),
            ...(body && { body }),
            ...(signal && { signal }),
            headers: {
              ...(headers as Record<string, string>),
              ...forwarded,
              ...(agent && { 'X-GlympseAgent': agent }),
            },
            redirect: 'manual',
          }).then(bounded),
      },
      token,
      options.signal,
    );
  };
}
