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
   * host has answered. Ends the watch, which began when the page was opened. For a test that does
   * not ask, it is asked in the end.
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

type Look = () => Promise<readonly string[]>;

/** What ends the watches that nobody has ended yet, and tells what has leaked. */
const looks = new Set<Look>();

/** Begins a watch over the window. What has a host looks through that as well. */
function watch(service: SandboxClient, lookAtHost: Look = () => Promise.resolve([])): Look {
  const watcher = new SecretWatcher(window);
  const look = async () => {
    looks.delete(look);
    return [...(await watcher.leaks(service)), ...(await lookAtHost())];
  };
  looks.add(look);
  return look;
}

/** Ends the watches that are left: each would look at all that comes after its own page. */
export async function leaksLeft(): Promise<readonly string[]> {
  const leaks: string[] = [];
  for (const look of looks) leaks.push(...(await look()));
  return leaks;
}

const found: string[] = [];

afterEach(async function () {
  const title = String(this.currentTest?.fullTitle());
  for (const leak of await leaksLeft()) found.push(`${title}: ${leak}`);
});

// Not at once: a hook that fails ends the file.
after(() => {
  expect(found).to.deep.equal([]);
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
    let answers = 0;
    const look = watch(service, async () => {
      const transcript = await service.transcript();
      ({ answers } = transcript);
      return transcript.leaks;
    });
    const { id } = await service.createAccount();
    await service.signIn(id);
    return {
      service,
      accountId: id,
      currentAccount: service.session.bind(service),
      link: (type, address) => service.link(id, type, address),
      leaks: async () => {
        const leaks = await look();
        if (answers === 0) throw new Error('the page did not talk to the host');
        return leaks;
      },
      properties: { endpoint: service.host },
    };
  },
};
