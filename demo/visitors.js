import { Sandbox } from '../dist/sandbox.js';

/** Beyond that many, whoever came first is forgotten: memory is all that a visitor costs. */
const MOST = 200;

const COOKIE = 'harbor-rides';

/** One sandbox and one session a browser, so that two visitors do not disturb each other. */
export class Visitors {
  #visitors = new Map();

  /**
   * @param {Request} request
   * @returns The visitor, with the `Set-Cookie` value to send if they are new.
   */
  find(request) {
    const [, id] =
      new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(request.headers.get('Cookie')) ?? [];
    const known = this.#visitors.get(id);
    return known ? { visitor: known } : this.#welcome();
  }

  #welcome() {
    const cookie = `${COOKIE}=${crypto.randomUUID()}`;
    const visitor = { sandbox: new Sandbox(), session: {}, cookie };
    if (this.#visitors.size >= MOST) this.#visitors.delete(this.#visitors.keys().next().value);
    this.#visitors.set(cookie.slice(COOKIE.length + 1), visitor);
    return { visitor, setCookie: `${cookie}; Path=/; HttpOnly; SameSite=Lax` };
  }
}
