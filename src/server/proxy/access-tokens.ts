import type { AccessToken, Credentials } from '../../api/types.js';
import { BoundedMap } from './bounded-map.js';
import { within } from './within.js';

/** Milliseconds before its end from which on a token is not used any more. */
const MARGIN = 60_000;

/** Beyond that many accounts, the ones known the longest log in again. */
const MOST = 10_000;

/** Milliseconds for which a request waits for the log-in that another has begun. */
const PATIENCE = 2000;

interface Settings {
  readonly logIn: (credentials: Credentials) => Promise<AccessToken>;
  readonly now: () => number;
}

/** The access tokens of this process. Requests that need one at once share one log-in. */
export class AccessTokens {
  readonly #known = new BoundedMap<string, { readonly token: string; readonly until: number }>(
    MOST,
  );
  readonly #logIns = new Map<string, Promise<string>>();
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The token of the account, if it is still good and not `refused`: the service turned that down. */
  known(credentials: Credentials, refused?: string): string | undefined {
    const known = this.#known.get(keyOf(credentials));
    const isGood = known && known.token !== refused && this.#settings.now() < known.until;
    return isGood ? known.token : undefined;
  }

  /**
   * A new token, of the log-in that is under way if there is one. On an edge runtime that ends with the
   * request that began it, and never settles: so nobody waits for somebody else's for long, and nobody
   * for that of a request whose `signal` has fired.
   */
  async logIn(credentials: Credentials, signal: AbortSignal): Promise<string> {
    const key = keyOf(credentials);
    const running = this.#logIns.get(key);
    const token = running && (await within(PATIENCE, running));
    return token ?? this.#begin(key, credentials, signal);
  }

  async #begin(key: string, credentials: Credentials, signal: AbortSignal): Promise<string> {
    const logIn = this.#logIn(key, credentials);
    const forget = () => {
      if (this.#logIns.get(key) === logIn) this.#logIns.delete(key);
    };
    this.#logIns.set(key, logIn);
    signal.addEventListener('abort', forget);
    return logIn.finally(forget);
  }

  async #logIn(key: string, credentials: Credentials): Promise<string> {
    const { accessToken, expiresIn = Infinity } = await this.#settings.logIn(credentials);
    const lifetime = expiresIn * 1000;
    // Of a short life, half is used, so that no call needs a log-in of its own.
    const until = this.#settings.now() + Math.max(lifetime - MARGIN, lifetime / 2);
    this.#known.set(key, { token: accessToken, until });
    return accessToken;
  }
}

const keyOf = ({ id, password }: Credentials): string => JSON.stringify([id, password]);
