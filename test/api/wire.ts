import { ApiError } from '../../src/api/errors.js';
import {
  createTransport,
  type Transport,
  type TransportSettings,
} from '../../src/api/transport.js';
import { SandboxClient } from '../support/sandbox-client.js';

/** A request as it went over the wire. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly credentials: RequestCredentials;
  readonly redirect: RequestRedirect;
  readonly cache: RequestCache;
  /** Empty where there was none. */
  readonly body: string;
}

/** A service of a test's own, the client that speaks to it, and a record of what went between. */
export class Wire {
  readonly service = new SandboxClient();
  readonly sent: Sent[] = [];
  /** Calls of the token provider, oldest first, by whether a fresh token was wanted. */
  readonly asked: boolean[] = [];
  readonly signal: AbortSignal;
  readonly #stop = new AbortController();
  settings: Partial<TransportSettings> = {};
  token = '';

  constructor() {
    this.signal = this.#stop.signal;
  }

  /** With an account, logged in. */
  static async open(): Promise<Wire> {
    const wire = new Wire();
    wire.token = await wire.service.issueToken((await wire.service.createAccount()).id);
    return wire;
  }

  readonly transport: Transport = createTransport(() => ({
    endpoint: this.endpoint,
    apiKey: 'sandbox',
    fetch: this.fetch,
    tokenProvider: ({ refresh }) => {
      this.asked.push(refresh);
      return this.token;
    },
    ...this.settings,
  }));

  get endpoint(): string {
    return new URL(this.service.endpoint, location.href).href;
  }

  /** The same service where another origin is, as seen from this page. */
  get foreignEndpoint(): string {
    const url = new URL(this.endpoint);
    url.hostname = '127.0.0.1';
    return url.href;
  }

  /** Notes what is sent, and really sends it. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers, credentials, redirect, cache } = request;
    const body = await request.clone().text();
    this.sent.push({ method, url: new URL(url), headers, credentials, redirect, cache, body });
    return fetch(request);
  };

  get lastSent(): Sent {
    const last = this.sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    return last;
  }

  /** The path below the base URL, and the query. */
  get lastCall(): string {
    const { url } = this.lastSent;
    return url.href.replace(this.endpoint, '').replace(this.foreignEndpoint, '');
  }

  leave(reason: Error): void {
    this.#stop.abort(reason);
  }
}

/** The error that a call ends with; anything but the client's own error fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    (value) => new Error(`it succeeded: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw error;
}
