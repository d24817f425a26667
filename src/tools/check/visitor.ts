import { linkedAccounts, pathOf } from '../../api/calls.js';
import type { AddressType, Contact } from '../../api/types.js';
import { Limited, Unanswered } from './types.js';

/** What came back, whatever it is. */
export interface Answer {
  /** The request, as in `POST account/confirm`. */
  readonly to: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed, if it is JSON. */
  readonly envelope: Envelope | undefined;
}

interface Envelope {
  readonly result?: unknown;
  readonly response?: Readonly<Record<string, unknown>>;
  readonly meta?: { readonly error?: unknown; readonly time?: unknown };
}

export interface Place {
  /** Base URL of the endpoint, with a trailing slash. */
  readonly endpoint: URL;
  /** The origin of the page that embeds the element. */
  readonly origin: string;
  /** `Cookie` that every visitor starts with. */
  readonly cookie?: string | undefined;
  /** Hears of every answer. */
  readonly record: (answer: Answer) => void;
}

interface Options {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is if it is text. */
  readonly body?: unknown;
  /** The service has been told to answer 429. */
  readonly isLimited?: boolean;
  /** Over those that a page's request has; without a value, left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Milliseconds. */
const TIME_LIMIT = 20_000;

/** A browser with the element in it, as far as an endpoint can tell: its requests and its cookies. */
export class Visitor {
  readonly #place: Place;
  readonly #cookies = new Map<string, string>();

  constructor(place: Place) {
    this.#place = place;
    for (const pair of place.cookie?.split(';') ?? []) this.#keep(pair);
  }

  /** Changes a character in the middle of each cookie's value. */
  tamper(): void {
    for (const [name, value] of this.#cookies) {
      const middle = Math.floor(value.length / 2);
      const other = value[middle] === 'A' ? 'B' : 'A';
      this.#cookies.set(name, value.slice(0, middle) + other + value.slice(middle + 1));
    }
  }

  async send(path: string, options: Options = {}): Promise<Answer> {
    const { method = 'POST', query = {}, body, headers = {}, isLimited = false } = options;
    const url = new URL(this.#place.endpoint.href + path);
    url.search = new URLSearchParams(query).toString();
    const request = {
      method,
      headers: this.#headers(method, body, headers),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(TIME_LIMIT),
    };
    const to = `${method} ${path}`;
    const answer = await fetch(url, request)
      .then((response) => read(to, response))
      .catch((error: unknown) => {
        throw new Unanswered(`no answer to ${to}: ${reasonOf(error)}`);
      });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    this.#place.record(answer);
    if (answer.status === 429 && !isLimited) {
      const wait = answer.headers.get('Retry-After');
      throw new Limited(`${to} was answered 429${wait ? `, for ${wait} seconds` : ''}`);
    }
    return answer;
  }

  readonly confirm = (contact: Contact, isLimited = false): Promise<Answer> =>
    this.send('account/confirm', { query: { type: contact.type }, body: contact, isLimited });

  readonly create = (contact: Contact, code: string): Promise<Answer> =>
    this.send('account/create', { query: { type: contact.type }, body: { ...contact, code } });

  readonly list = (): Promise<Answer> => this.send(linkedAccounts, { method: 'GET' });

  readonly confirmLink = (contact: Contact): Promise<Answer> =>
    this.send(pathOf(contact.type, 'confirm'), { query: { type: contact.type }, body: contact });

  readonly link = (contact: Contact, code: string, force = false): Promise<Answer> =>
    this.send(pathOf(contact.type, 'link'), {
      query: { type: contact.type, ...(force && { force: 'true' }) },
      body: { ...contact, code },
    });

  readonly unlink = (type: AddressType): Promise<Answer> =>
    this.send(pathOf(type, 'unlink'), { query: { type } });

  /** What a browser sends for a page; `Origin` is left out of its own origin's `GET`. */
  #headers(method: string, body: unknown, more: Options['headers']): Headers {
    const { endpoint, origin } = this.#place;
    const isSameOrigin = endpoint.origin === origin;
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = {
      Accept: '*/*',
      'Accept-Language': 'en',
      'Sec-Fetch-Dest': 'empty',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': isSameOrigin ? 'same-origin' : 'same-site',
      Origin: method === 'GET' && isSameOrigin ? undefined : origin,
      Cookie: cookie || undefined,
      'Content-Type': body === undefined ? undefined : 'application/json',
      ...more,
    };
    const given = Object.entries(all).filter(([, value]) => value !== undefined);
    return new Headers(given as [string, string][]);
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const [name = '', ...rest] = pair.split('=');
    const isOver = attributes.some((attribute) => /^max-age=(0|-.*)$/i.test(attribute));
    if (isOver) this.#cookies.delete(name);
    else if (name) this.#cookies.set(name, rest.join('='));
  }
}

async function read(to: string, response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  let envelope: Envelope | undefined;
  try {
    envelope = Object(JSON.parse(text)) as Envelope;
  } catch {
    // What it is instead, the checks tell.
  }
  return { to, status, headers, text, envelope };
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? message;
}
