import { EncryptJWT } from 'jose/jwt/encrypt';
import { jwtDecrypt } from 'jose/jwt/decrypt';
import { BoundedMap } from './bounded-map.js';
import { check, checkNames, isBetween, isText } from './check-options.js';
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

const SECRET_LENGTH = 32;

const isSecret = (value: unknown): boolean => isText(value) && value.length >= SECRET_LENGTH;

/** Bytes that every browser keeps of a cookie, with its name and attributes. Source: RFC 6265, 6.1. */
const MOST_BYTES = 4096;

/** Cookies whose content is kept, as opening one takes as long as the rest of a request. */
const MOST_OPENED = 10_000;

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

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
  check(
    Array.isArray(secrets) && secrets.length > 0 && secrets.every(isSecret),
    'secrets',
    `is an array of texts of at least ${SECRET_LENGTH.toString()} characters, the same on every node; ` +
      'make one with `openssl rand -base64 32`',
  );
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
  let keys: readonly Promise<CryptoKey>[] | undefined;
  // Not before the first request: an edge runtime does no work while it loads.
  const allKeys = () => (keys ??= secrets.map(deriveKey));
  const opened = new BoundedMap<string, Content>(MOST_OPENED);
  const reach = partitioned ? 'None; Partitioned' : 'Lax';
  const attributes = `; Path=/; HttpOnly; SameSite=${reach}${secure ? '; Secure' : ''}`;

  return {
    async load(request) {
      const sealed = readCookie(request.headers.get('Cookie') ?? '', name);
      if (!sealed || sealed.length > MOST_BYTES) return undefined;
      let content = opened.get(sealed);
      for (const key of content ? [] : allKeys()) content ??= await open(sealed, await key);
      if (!content || now() >= content.endsAt) return undefined;
      opened.set(copy(sealed), content);
      return content.session;
    },

    async save(session) {
      if (!session) return { 'Set-Cookie': `${name}=${attributes}; Max-Age=0` };
      const [key] = allKeys();
      const sealed = await new EncryptJWT({ session })
        .setProtectedHeader(algorithms)
        .setExpirationTime(new Date(now() + maxAge))
        .encrypt((await key) as CryptoKey);
      const seconds = Math.floor(maxAge / 1000).toString();
      const cookie = `${name}=${sealed}${attributes}; Max-Age=${seconds}`;
      // A browser would drop it without a word.
      if (cookie.length > MOST_BYTES) throw new RangeError('the session does not fit in a cookie');
      return { 'Set-Cookie': cookie };
    },
  };
}

interface Content {
  readonly session: Session;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** What is in the cookie, if it was sealed with this key. */
async function open(sealed: string, key: CryptoKey): Promise<Content | undefined> {
  try {
    const { payload } = await jwtDecrypt<{ session: Session }>(sealed, key, {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      requiredClaims: ['session', 'exp'],
      // Whether it is over is for the host's clock to say, each time anew.
      currentDate: new Date(0),
    });
    return { session: payload.session, endsAt: (payload.exp ?? 0) * 1000 };
  } catch {
    // Forged, broken, or of another key: whichever, there is no session in it.
    return undefined;
  }
}

/** A key for this purpose alone, so that a host can use its secret for other things as well. */
async function deriveKey(secret: string): Promise<CryptoKey> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  const info = bytes('glympse-account-link session');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** A part of a text keeps all of it in memory: here, whatever other cookies the page has. */
const copy = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

function readCookie(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
