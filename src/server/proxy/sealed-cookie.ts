import { BoundedMap } from './bounded-map.js';
import { check, checkNames, isBetween } from './check-options.js';
import { MOST_BYTES, readCookie } from './cookie.js';
import { checkSecrets, Seal, type Sealed } from './seal.js';
import type { Session } from './session.js';

export interface SealedCookieOptions {
  /**
   * At least 32 characters each, the same on all nodes. The first seals, all of them open: to change
   * the secret, put the new one first, and take the old one away after `maxAge`.
   */
  readonly secrets: readonly [string, ...string[]];
  /** Milliseconds after which the session is over, 400 days at most. Default 30 days. */
  readonly maxAge?: number | undefined;
  /** Default `__Host-glympse`; `partitioned`, `__Host-glympse-partitioned`; without `secure`, `glympse`. */
  readonly name?: string | undefined;
  /**
   * Default true: the browser keeps the cookie over `https:` and on `http://localhost` only. `false` is for
   * development over `http:` on other hosts, and in Safari, which makes no exception for localhost.
   */
  readonly secure?: boolean | undefined;
  /**
   * Default false: the cookie is `SameSite=Lax`, which browsers drop in a frame of another site, and with a page
   * of another site. `true` makes it `SameSite=None; Secure; Partitioned`: kept there, too, once for each
   * site that the frame is in. Needs `secure`.
   */
  readonly partitioned?: boolean | undefined;
  /** Milliseconds since the epoch. Default the machine's clock. */
  readonly now?: (() => number) | undefined;
}

/** A `SessionStore`, of use in the host's own log-in as well. */
export interface SealedCookie {
  load(request: Pick<Request, 'headers'>): Promise<Session | undefined>;
  /** Rejects with a `RangeError` if the session is too long for a cookie. */
  save(session: Session | undefined): Promise<{ 'Set-Cookie': string }>;
}

const DAY = 86_400_000;

/** Cookies whose content is kept, as opening one takes as long as the rest of a request. */
const MOST_OPENED = 10_000;

/**
 * Keeps the session in the browser, as a JWE that only the host's server can read: any number of nodes
 * serve it without a shared store. It cannot be ended before its age other than by changing the secret.
 * Throws a `TypeError` for options that are not safe.
 */
export function sealedCookie(options: SealedCookieOptions): SealedCookie {
  checkNames('', options, ['secrets', 'maxAge', 'name', 'secure', 'partitioned', 'now']);
  const { secrets, maxAge = 30 * DAY, now = Date.now } = options;
  const { secure = true, partitioned = false } = options;
  // Of two cookies of one name, whole and partitioned, the older would count.
  const { name = `${secure ? '__Host-' : ''}glympse${partitioned ? '-partitioned' : ''}` } =
    options;
  checkSecrets('secrets', secrets);
  check(
    isBetween(maxAge, 1000, 400 * DAY),
    'maxAge',
    'is a number of milliseconds, 400 days at most',
  );
  const isName = /^[\w-]+$/.test(name) && (secure || !name.startsWith('__'));
  check(isName, 'name', 'is a cookie name, and begins with __ only where it is secure');
  const isPartitionable = typeof partitioned === 'boolean' && (secure || !partitioned);
  check(
    isPartitionable,
    'partitioned',
    'is true or false, and true only where the cookie is secure',
  );
  const seal = new Seal<Session>(secrets, 'session');
  const opened = new BoundedMap<string, Sealed<Session>>(MOST_OPENED);
  const reach = partitioned ? 'None; Partitioned' : 'Lax';
  const attributes = `; Path=/; HttpOnly; SameSite=${reach}${secure ? '; Secure' : ''}`;

  return {
    async load(request) {
      const sealed = readCookie(request.headers.get('Cookie') ?? '', name);
      if (!sealed || sealed.length > MOST_BYTES) return undefined;
      const known = opened.get(sealed) ?? (await seal.open(sealed));
      if (!known || now() >= known.endsAt) return undefined;
      opened.set(copy(sealed), known);
      return known.content;
    },

    async save(session) {
      if (!session) return { 'Set-Cookie': `${name}=${attributes}; Max-Age=0` };
      const sealed = await seal.close(session, now() + maxAge);
      const seconds = Math.floor(maxAge / 1000).toString();
      const cookie = `${name}=${sealed}${attributes}; Max-Age=${seconds}`;
      // A browser would drop it without a word.
      if (cookie.length > MOST_BYTES) throw new RangeError('the session does not fit in a cookie');
      return { 'Set-Cookie': cookie };
    },
  };
}

/** A part of a text keeps all of it in memory: here, whatever other cookies the page has. */
const copy = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
