import type { Contact } from '../../api/types.js';

interface SentCode {
  readonly code: string;
  readonly expiresAt: number;
  attemptsLeft: number;
}

/**
 * The codes under way. A new one replaces the old one; a code is used up by success, by too many
 * wrong tries, or by time, and by nothing else: after `existing_link` it still works.
 */
export class Codes {
  readonly #codes = new Map<string, SentCode>();
  readonly #now: () => number;
  readonly #lifetime: number;
  readonly #attempts: number;
  readonly #keyOf: (contact: Contact) => string;

  constructor(
    now: () => number,
    lifetime: number,
    attempts: number,
    keyOf: (contact: Contact) => string,
  ) {
    this.#now = now;
    this.#keyOf = keyOf;
    this.#lifetime = lifetime;
    this.#attempts = attempts;
  }

  send(contact: Contact): { code: string; expiresAt: number } {
    const number = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const code = (number % 1_000_000).toString().padStart(6, '0');
    const expiresAt = this.#now() + this.#lifetime;
    this.#codes.set(this.#keyOf(contact), { code, expiresAt, attemptsLeft: this.#attempts });
    return { code, expiresAt };
  }

  /** Whether the code is the one that was sent and is still good. A wrong one costs a try. */
  verify(contact: Contact, code: unknown): boolean {
    const sent = this.#codes.get(this.#keyOf(contact));
    if (!sent || this.#now() >= sent.expiresAt || sent.attemptsLeft <= 0) return false;
    if (sent.code === code) return true;
    sent.attemptsLeft--;
    return false;
  }

  use(contact: Contact): void {
    this.#codes.delete(this.#keyOf(contact));
  }
}
