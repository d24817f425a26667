import type { AddressType } from '../../../src/api/types.js';
import { Sandbox, type SandboxOptions } from '../../../src/tools/sandbox/index.js';

export const START = 1_700_000_000_000;
export const email = 'jo@example.com';
export const phone = '+12015550123';

/** What the service answered, its envelope opened. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly result: unknown;
  readonly response: Readonly<Record<string, unknown>>;
  readonly error: string | undefined;
  readonly time: unknown;
}

/**
 * A sandbox whose clock only a test moves, and somebody who calls it as the guide says. Failures have
 * statuses of their own, unless the options say otherwise.
 */
export class Caller {
  readonly sandbox: Sandbox;

  constructor(options: SandboxOptions = {}) {
    this.sandbox = new Sandbox({ now: () => START, failures: '4xx', ...options });
  }

  /** Any request at all. */
  request(path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(`https://service.example/v2/${path}`, { method: 'POST', ...init });
    return this.sandbox.fetch(request);
  }

  async send(path: string, body?: object, token?: string): Promise<Reply> {
    const response = await this.request(path, {
      ...(body && { body: JSON.stringify(body) }),
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    });
    return this.#open(response);
  }

  async list(token: string): Promise<Reply> {
    const headers = { Authorization: `Bearer ${token}` };
    return this.#open(await this.request('users/self/linked_accounts', { method: 'GET', headers }));
  }

  async #open(response: Response): Promise<Reply> {
    const { status, headers } = response;
    const {
      result,
      response: content,
      meta,
    } = (await response.json()) as {
      result: unknown;
      response: Record<string, unknown>;
      meta: { error?: string; time: unknown };
    };
    return { status, headers, result, response: content, error: meta.error, time: meta.time };
  }

  confirm(address = email, key = 'sandbox', type: AddressType = typeOf(address)): Promise<Reply> {
    return this.send(`account/confirm?api_key=${key}&type=${type}`, { type, address });
  }

  create(code: string, address = email): Promise<Reply> {
    const type = typeOf(address);
    return this.send(`account/create?api_key=sandbox&type=${type}`, { type, address, code });
  }

  confirmLink(token: string, address = email): Promise<Reply> {
    const type = typeOf(address);
    const path = `users/self/linked_accounts/${type}/confirm?type=${type}`;
    return this.send(path, { type, address }, token);
  }

  link(token: string, code: string, { address = email, force = '' } = {}): Promise<Reply> {
    const type = typeOf(address);
    const query = `type=${type}${force && `&force=${force}`}`;
    const path = `users/self/linked_accounts/${type}/link?${query}`;
    return this.send(path, { type, address, code }, token);
  }

  unlink(token: string, type: string): Promise<Reply> {
    return this.send(`users/self/linked_accounts/${type}/unlink?type=${type}`, undefined, token);
  }

  /** An account that is logged in. */
  logIn(linked: Partial<Record<AddressType, string>> = {}): { id: string; token: string } {
    const { id } = this.sandbox.accounts.create(linked);
    return { id, token: this.sandbox.issueToken(id) };
  }

  linkedTo(id: string) {
    return this.sandbox.accounts.get(id)?.linked;
  }

  /** The code in the newest message. */
  get code(): string {
    const message = this.sandbox.outbox.at(-1);
    if (!message) throw new Error('nothing was sent');
    return message.code;
  }

  /** One that was not sent. */
  get wrongCode(): string {
    return this.code === '000000' ? '111111' : '000000';
  }
}

const typeOf = (address: string): AddressType => (address.includes('@') ? 'email' : 'phone');
