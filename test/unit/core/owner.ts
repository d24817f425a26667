import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import {
  createAccountLink,
  type AccountLinkEvent,
  type AccountLinkOptions,
  type AccountLinkState,
} from '../../../src/core/index.js';
import { toNodeHandler } from '../../../src/server/to-node-handler.js';
import { Sandbox } from '../../../src/tools/sandbox/index.js';
import { ManualClock } from '../../support/manual-clock.js';

export type StateIn<Scene extends AccountLinkState['scene']> = Extract<
  AccountLinkState,
  { readonly scene: Scene }
>;

/** The service over HTTP, until the tests are over. */
export async function serveSandbox(): Promise<{ sandbox: Sandbox; endpoint: string }> {
  const sandbox = new Sandbox();
  const listener = toNodeHandler((request) => sandbox.fetch(request));
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { sandbox, endpoint: `http://localhost:${port.toString()}/v2/` };
}

/** Somebody who shows a link in a way of their own: hears everything, and does what can be done. */
export class Owner {
  readonly clock = new ManualClock();
  readonly events: AccountLinkEvent[] = [];
  readonly states: AccountLinkState[] = [];
  readonly credentials: string[] = [];
  readonly account;
  readonly link;

  constructor(
    readonly sandbox: Sandbox,
    options: AccountLinkOptions,
    linked: Readonly<Record<string, string>> = {},
  ) {
    this.account = sandbox.accounts.create(linked);
    this.link = createAccountLink({
      apiKey: 'sandbox',
      tokenProvider: () => sandbox.issueToken(this.account.id),
      credentialsHandler: ({ id }) => {
        this.credentials.push(id);
      },
      clock: this.clock,
      onEvent: (event) => this.events.push(event),
      ...options,
    });
    this.link.subscribe((state) => {
      this.states.push(state);
    });
  }

  get state(): AccountLinkState {
    return this.link.state;
  }

  /** The state as soon as the person is there and nothing is under way. */
  arrive<Scene extends AccountLinkState['scene']>(
    scene: Scene,
    isThere: (state: StateIn<Scene>) => boolean = () => true,
  ): Promise<StateIn<Scene>> {
    return new Promise((resolve) => {
      let end = () => {};
      const look = (state: AccountLinkState) => {
        if (state.scene !== scene || state.busy || !isThere(state as StateIn<Scene>)) return;
        resolve(state as StateIn<Scene>);
        queueMicrotask(() => {
          end();
        });
      };
      end = this.link.subscribe(look);
    });
  }

  /** Comes from the first form to where the code is typed. */
  async askForCode(address: string): Promise<StateIn<'code'>> {
    const asking = await this.arrive('address');
    asking.submit?.(address);
    return this.arrive('code');
  }

  /** What the person would read in their newest message. */
  get lastCode(): string {
    const message = this.sandbox.outbox.at(-1);
    if (!message) throw new Error('nothing was sent');
    return message.code;
  }

  get told(): readonly string[] {
    return this.events.map(({ type }) => type);
  }
}
