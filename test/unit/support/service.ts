import type { AddressType } from '../../../src/api/types.js';
import type { Connection, Handlers, Services } from '../../../src/element/flow/services.js';
import { Sandbox } from '../../../src/tools/sandbox/index.js';

/** The service in memory, and a page that speaks to it for an account of its own. */
export class Service {
  readonly sandbox = new Sandbox();
  readonly account = this.sandbox.accounts.create();
  connection: Connection = {
    endpoint: 'https://service.example/v2/',
    isDirect: true,
    apiKey: 'sandbox',
    withCredentials: false,
  };
  handlers: Handlers = {
    tokenProvider: () => this.sandbox.issueToken(this.account.id),
    credentialsHandler: () => {},
    fetch: async (input, init) => {
      const response = await this.sandbox.fetch(new Request(input, init));
      if (response.type === 'error') throw new TypeError('the connection broke');
      return response;
    },
  };

  readonly services: Services = {
    connection: () => this.connection,
    handlers: () => this.handlers,
    language: () => 'en',
    online: () => Promise.resolve(),
  };

  /** The code that the person would read in their newest message. */
  get lastCode(): string {
    const message = this.sandbox.outbox.at(-1);
    if (!message) throw new Error('nothing was sent');
    return message.code;
  }

  callsTo(name: string): number {
    return this.sandbox.calls.filter(({ call }) => call === name).length;
  }

  linkedTo(id: string): Readonly<Partial<Record<AddressType, string>>> {
    return this.sandbox.accounts.get(id)?.linked ?? {};
  }
}
