import { Sandbox } from '../dist/sandbox.js';

/** Beyond that many, whoever came first is forgotten: memory is all that a visitor costs. */
const MOST = 200;

const COOKIE = 'harbor-rides';

/** One sandbox a browser, so that two visitors do not disturb each other. */
export class Visitors {
  #visitors = new Map();
  #create;

  /** @param {(id: string) => object} create What a visitor has besides the sandbox. */
  constructor(create) {
    this.#create = create;
  }

  /** Whoever sends the request. Programs that keep no cookie of the page are one visitor. */
  find(request) {
    const cookie = request.headers.get('Cookie');
    const [, id = 'nobody'] = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(cookie) ?? [];
    return this.get(id);
  }

  get(id) {
    if (!this.#visitors.has(id)) {
      if (this.#visitors.size >= MOST) this.#visitors.delete(this.#visitors.keys().next().value);
      this.#visitors.set(id, { sandbox: new Sandbox(), ...this.#create(id) });
    }
    return this.#visitors.get(id);
  }

  /** The `Set-Cookie` that makes a browser a visitor, if it is none yet. */
  welcome(request) {
    return request.headers.get('Cookie')?.includes(`${COOKIE}=`)
      ? undefined
      : `${COOKIE}=${crypto.randomUUID()}; Path=/; HttpOnly; SameSite=Lax`;
  }
}
