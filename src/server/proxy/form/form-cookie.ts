import { MOST_BYTES, readCookie } from '../cookie.js';
import { Seal } from '../seal.js';
import type { FormState } from './form-state.js';

/** Milliseconds for which a step is come back to: longer than any code is good, and not all day. */
const AGE = 30 * 60_000;

/** With a number that changes with what a state consists of: one of another version is none. */
const PURPOSE = 'form 3';

/**
 * Keeps what is under way in the browser, sealed as the session is, in a cookie of its own: a store of the host's
 * need not know of it, and a session is not saved anew with every step.
 */
export class FormCookie {
  readonly #seal: Seal<FormState>;
  readonly #name: string;
  readonly #attributes: string;
  readonly #now: () => number;

  constructor(secrets: readonly string[], secure: boolean, now: () => number) {
    this.#seal = new Seal(secrets, PURPOSE);
    this.#name = secure ? '__Host-glympse-form' : 'glympse-form';
    this.#attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    this.#now = now;
  }

  /** Whether the browser has kept one, whatever is in it. */
  isKept(request: Request): boolean {
    return this.#read(request) !== undefined;
  }

  async load(request: Request): Promise<FormState | undefined> {
    const text = this.#read(request);
    if (!text || text.length > MOST_BYTES) return undefined;
    const sealed = await this.#seal.open(text);
    return sealed && this.#now() < sealed.endsAt ? sealed.content : undefined;
  }

  /** Gives the `Set-Cookie`. */
  async save(state: FormState): Promise<string> {
    const sealed = await this.#seal.close(state, this.#now() + AGE);
    return `${this.#name}=${sealed}${this.#attributes}; Max-Age=${(AGE / 1000).toString()}`;
  }

  #read({ headers }: Request): string | undefined {
    return readCookie(headers.get('Cookie') ?? '', this.#name);
  }
}
