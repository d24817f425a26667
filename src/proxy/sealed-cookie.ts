import { EncryptJWT } from 'jose/jwt/encrypt';
import { jwtDecrypt } from 'jose/jwt/decrypt';
import type { Session, SessionStore } from './session.js';

export interface SealedCookieOptions {
  /**
   * At least 32 characters each, the same on all nodes. The first seals, all of them open: to change
   * the secret, put the new one first, and take the old one away after `maxAge`.
   */
  readonly secrets: readonly [string, ...string[]];
  /** Milliseconds after which the session is over. Default 30 days. */
  readonly maxAge?: number | undefined;
  /** Default `__Host-glympse`; without `secure`, `glympse`. */
  readonly name?: string | undefined;
  /**
   * Default true: the browser sends the cookie over `https:` only. `false` is for development in
   * Safari, which keeps no such cookie of `http://localhost`.
   */
  readonly secure?: boolean | undefined;
  /** Milliseconds since the epoch. Default the machine's clock. */
  readonly now?: (() => number) | undefined;
}

const DAY = 86_400_000;

/** Bytes that every browser keeps of a cookie, with its name and attributes. Source: RFC 6265, 6.1. */
const MOST_BYTES = 4096;

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * Keeps the session in the browser, as a JWE that only the host's server can read: any number of nodes
 * serve it without a shared store. It cannot be ended before its age other than by changing the secret.
 */
export function sealedCookie({
  secrets,
  maxAge = 30 * DAY,
  secure = true,
  name = secure ? '__Host-glympse' : 'glympse',
  now = Date.now,
}: SealedCookieOptions): SessionStore {
  let keys: readonly Promise<Uint8Array>[] | undefined;
  // Not before the first request: an edge runtime does no work while it loads.
  const allKeys = () => (keys ??= secrets.map(deriveKey));
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  return {
    async load(request) {
      const sealed = readCookie(request.headers.get('Cookie') ?? '', name);
      if (!sealed) return undefined;
      for (const key of allKeys()) {
        const session = await open(sealed, await key, new Date(now()));
        if (session) return session;
      }
      return undefined;
    },

    async save(session) {
      if (!session) return { 'Set-Cookie': `${name}=${attributes}; Max-Age=0` };
      const [key] = allKeys();
      const sealed = await new EncryptJWT({ session })
        .setProtectedHeader(algorithms)
        .setExpirationTime(new Date(now() + maxAge))
        .encrypt((await key) as Uint8Array);
      const seconds = Math.floor(maxAge / 1000).toString();
      const cookie = `${name}=${sealed}${attributes}; Max-Age=${seconds}`;
      // A browser would drop it without a word.
      if (cookie.length > MOST_BYTES) throw new RangeError('the session does not fit in a cookie');
      return { 'Set-Cookie': cookie };
    },
  };
}

/** The cookie's session, if it was sealed with this key and is not over. */
async function open(sealed: string, key: Uint8Array, now: Date): Promise<Session | undefined> {
  try {
    const { payload } = await jwtDecrypt<{ session: Session }>(sealed, key, {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
      requiredClaims: ['session', 'exp'],
      currentDate: now,
    });
    return payload.session;
  } catch {
    // Forged, broken, over, or of another key: whichever, there is no session in it.
    return undefined;
  }
}

/** A key for this purpose alone, so that a host can use its secret for other things as well. */
async function deriveKey(secret: string): Promise<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, [
    'deriveBits',
  ]);
  const info = bytes('glympse-account-link session');
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}

function readCookie(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
