import type { ApiError } from '../../api/errors.js';
import type { Settings } from './config.js';
import type { Call } from './read-call.js';
import type { Session } from './session.js';

/** One request, and what has become known of it so far. */
export class Visit {
  readonly #limit = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  /** What `SessionStore.save` gave to answer with. */
  readonly headers = new Headers();
  asked: Call | undefined;
  session: Session | undefined;
  /** What the log is told of where the person is led on all the same. */
  failure: ApiError | undefined;
  /** Passwords and tokens that have come up. */
  readonly secrets: string[] = [];

  constructor(
    readonly request: Request,
    readonly settings: Settings,
  ) {
    // `AbortSignal.timeout` would keep each of thousands of requests until its time is up.
    this.#timer = setTimeout(() => {
      this.#limit.abort();
    }, settings.timeLimit);
  }

  /** Fires when the time is up. */
  get signal(): AbortSignal {
    return this.#limit.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  async save(session: Session): Promise<void> {
    // The page has been told of a failure: nothing may change behind its back.
    this.signal.throwIfAborted();
    const headers = await this.settings.sessions.save(session, this.request);
    for (const [name, value] of new Headers(headers)) this.headers.append(name, value);
    this.session = session;
  }
}
