import { expect } from '@open-wc/testing';
import type { AddressType } from '../../src/api/types.js';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import type { Dialect } from '../../src/tools/sandbox/index.js';
import { SandboxClient } from '../support/sandbox-client.js';
import { SecretWatcher } from '../support/secret-watcher.js';

/** A fresh address of each type; every test has a sandbox of its own. */
export const addresses = { email: 'jo@example.com', phone: '+12015550123' } as const;

export const types: readonly AddressType[] = ['email', 'phone'];

/** A page that embeds the element: whose account it is for, and what it has been given. */
export interface Page {
  readonly service: SandboxClient;
  readonly properties: Partial<GlympseAccountLinkElement>;
  /** The account that the person is signed in with at first. */
  readonly accountId: string;
  /** Links an address to that account. */
  readonly link: (type: AddressType, address: string) => Promise<void>;
  /** The account that the page ends up with. */
  readonly currentAccount: () => Promise<string | undefined>;
  /**
   * The secrets that have been where none should be, with the place: anywhere in the window, and in what the
   * host has answered. Ends the watch, which began when the page was opened. A test that does not ask is asked
   * for it in the end, for the window.
   */
  readonly leaks: () => Promise<readonly string[]>;
}

/**
 * Failures come with HTTP 200, or with a status of their own. Where a suite goes through both types, each
 * has one of the two, so that it need not run twice.
 */
export const failuresOf = { email: '200', phone: '4xx' } as const satisfies Record<
  AddressType,
  Dialect['failures']
>;

/** What watches over the test that is under way, with the services that know the secrets. */
const watched = new Map<SecretWatcher, SandboxClient>();

/** Begins a watch. Gives what ends it, and tells what has leaked. */
function watch(service: SandboxClient): Page['leaks'] {
  const watcher = new SecretWatcher(window);
  watched.set(watcher, service);
  return () => {
    watched.delete(watcher);
    return watcher.leaks(service);
  };
}

// Where the test has not looked itself. A watcher that is left behind would look at every test after its own.
afterEach(async () => {
  const left = [...watched];
  watched.clear();
  for (const [watcher, service] of left) {
    expect(await watcher.leaks(service)).to.deep.equal([]);
  }
});

/** A service of its own, which speaks in this way. */
async function openService(dialect: Partial<Dialect>): Promise<SandboxClient> {
  const service = new SandboxClient();
  await service.speak(dialect);
  return service;
}

/** A page that talks to the service itself. */
export async function openDirectPage(dialect: Partial<Dialect> = {}): Promise<Page> {
  const service = await openService(dialect);
  const leaks = watch(service);
  const { id } = await service.createAccount();
  let current = id;

  return {
    service,
    accountId: id,
    currentAccount: () => Promise.resolve(current),
    link: (type, address) => service.link(id, type, address),
    leaks,
    properties: {
      endpoint: service.endpoint,
      apiKey: 'sandbox',
      tokenProvider: () => service.issueToken(current),
      credentialsHandler: (credentials) => {
        current = credentials.id;
      },
    },
  };
}

/** The two hosts of the contract: the page itself, and the page's own server. */
export const modes: Readonly<Record<string, (dialect?: Partial<Dialect>) => Promise<Page>>> = {
  'direct mode': openDirectPage,
  async 'endpoint mode'(dialect = {}) {
    const service = await openService(dialect);
    const leaksInPage = watch(service);
    const { id } = await service.createAccount();
    await service.signIn(id);
    return {
      service,
      accountId: id,
      currentAccount: service.session.bind(service),
      link: (type, address) => service.link(id, type, address),
      leaks: async () => {
        const { answers, leaks } = await service.transcript();
        if (answers === 0) throw new Error('the page did not talk to the host');
        return [...leaks, ...(await leaksInPage())];
      },
      properties: { endpoint: service.host },
    };
  },
};
