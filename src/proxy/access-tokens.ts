import type { AccessToken, Credentials } from '../api/types.js';

/** Milliseconds before its end from which on a token is not used any more. */
const MARGIN = 60_000;

/** Beyond that many accounts, the ones known the longest log in again. */
const MOST = 10_000;

interface Settings {
  readonly logIn: (credentials: Credentials) => Promise<AccessToken>;
  readonly now: () => number;
  /** Milliseconds after which a log-in is not waited for any more. */
  readonly timeLimit: number;
}

/** The access tokens of this process. Requests that need one at once share one log-in. */
export class AccessTokens {
  readonly #known = new Map<string, { readonly token: string; readonly until: number }>();
  readonly #logIns = new Map<string, { readonly token: Promise<string>; readonly since: number }>();
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

  /** A new token. May never settle: on an edge runtime, a log-in can end with the request that began it. */
  async logIn(credentials: Credentials): Promise<string> {
    const { now, timeLimit } = this.#settings;
    const key = keyOf(credentials);
    const running = this.#logIns.get(key);
    if (running && now() - running.since < timeLimit) return running.token;
    const logIn = { token: this.#logIn(key, credentials), since: now() };
    this.#logIns.set(key, logIn);
    try {
      return await logIn.token;
    } finally {
      if (this.#logIns.get(key) === logIn) this.#logIns.delete(key);
    }
  }

  async #logIn(key: string, credentials: Credentials): Promise<string> {
    const { accessToken, expiresIn = Infinity } = await this.#settings.logIn(credentials);
    const lifetime = expiresIn * 1000;
    // Of a short life, half is used, so that no call needs a log-in of its own.
    const until = this.#settings.now() + Math.max(lifetime - MARGIN, lifetime / 2);
    this.#known.delete(key);
    this.#known.set(key, { token: accessToken, until });
    if (this.#known.size > MOST) this.#known.delete([...this.#known.keys()][0] ?? '');
    return accessToken;
  }
}

const keyOf = ({ id, password }: Credentials): string => JSON.stringify([id, password]);
