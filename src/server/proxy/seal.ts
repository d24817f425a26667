import { EncryptJWT } from 'jose/jwt/encrypt';
import { jwtDecrypt } from 'jose/jwt/decrypt';
import { check, isText } from './check-options.js';

const SECRET_LENGTH = 32;

const isSecret = (value: unknown): boolean => isText(value) && value.length >= SECRET_LENGTH;

export function checkSecrets(
  option: string,
  secrets: unknown,
): asserts secrets is readonly [string, ...string[]] {
  check(
    Array.isArray(secrets) && secrets.length > 0 && secrets.every(isSecret),
    option,
    `is an array of texts of at least ${SECRET_LENGTH.toString()} characters, the same on every node; ` +
      'make one with `openssl rand -base64 32`',
  );
}

const algorithms = { alg: 'dir', enc: 'A256GCM' } as const;

export interface Sealed<Content> {
  readonly content: Content;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** Makes a text of something for one purpose, a JWE, that only who has the secrets can read or make. */
export class Seal<Content> {
  readonly #secrets: readonly string[];
  readonly #purpose: string;
  #keys: readonly Promise<CryptoKey>[] | undefined;

  /** The first secret seals, all of them open. */
  constructor(secrets: readonly string[], purpose: string) {
    this.#secrets = secrets;
    this.#purpose = purpose;
  }

  /** `endsAt` is in milliseconds since the epoch, and kept in whole seconds. */
  async close(content: Content, endsAt: number): Promise<string> {
    const [key] = this.#allKeys();
    return new EncryptJWT({ [this.#purpose]: content })
      .setProtectedHeader(algorithms)
      .setExpirationTime(new Date(endsAt))
      .encrypt((await key) as CryptoKey);
  }

  /** What is in it, also where that is over; nothing if it was not sealed with one of the secrets. */
  async open(text: string): Promise<Sealed<Content> | undefined> {
    for (const key of this.#allKeys()) {
      const sealed = await this.#openWith(await key, text);
      if (sealed) return sealed;
    }
    return undefined;
  }

  async #openWith(key: CryptoKey, text: string): Promise<Sealed<Content> | undefined> {
    try {
      const { payload } = await jwtDecrypt(text, key, {
        keyManagementAlgorithms: [algorithms.alg],
        contentEncryptionAlgorithms: [algorithms.enc],
        requiredClaims: [this.#purpose, 'exp'],
        // Whether it is over is for the host's clock to say, each time anew.
        currentDate: new Date(0),
      });
      return { content: payload[this.#purpose] as Content, endsAt: (payload.exp ?? 0) * 1000 };
    } catch {
      // Forged, broken, or of another key: whichever, there is nothing in it.
      return undefined;
    }
  }

  /** Not before the first request: an edge runtime does no work while it loads. */
  #allKeys(): readonly Promise<CryptoKey>[] {
    return (this.#keys ??= this.#secrets.map((secret) => deriveKey(secret, this.#purpose)));
  }
}

/** A key for this purpose alone, so that a host can use its secret for other things as well. */
async function deriveKey(secret: string, purpose: string): Promise<CryptoKey> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  const info = bytes(`glympse-account-link ${purpose}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
