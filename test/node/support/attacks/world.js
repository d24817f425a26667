import assert from 'node:assert/strict';
import { sealedCookie } from 'glympse-account-link/proxy';
import { Browser } from '../browser.js';
import { proxyOf, serve, serveSandbox } from '../servers.js';

const API_KEY = 'key-of-the-host-that-nobody-else-has';
export const SECRET = 'secret-of-the-host-that-seals-the-cookies';

const off = { most: Infinity, within: 1 };
/** What is attacked here has to hold without them. */
export const noLimits = {
  callsPerClient: off,
  callsPerSession: off,
  codesPerClient: off,
  codesPerSession: off,
  codesPerAddress: off,
  triesPerCode: off,
};

/** Sessions on the host's own server, by a random name in a cookie. */
function ownStore() {
  const sessions = new Map();
  const idOf = ({ headers }) => /(?:^|; )sid=([\w-]+)/.exec(headers.get('Cookie') ?? '')?.[1];
  return {
    load: (request) => sessions.get(idOf(request)),
    save(session) {
      const sid = crypto.randomUUID();
      sessions.set(sid, session);
      return { 'Set-Cookie': `sid=${sid}; Path=/; HttpOnly; Secure; SameSite=Lax` };
    },
  };
}

const stores = {
  sealed: () => sealedCookie({ secrets: [SECRET] }),
  partitioned: () => sealedCookie({ secrets: [SECRET], partitioned: true }),
  own: ownStore,
};

/**
 * The service, proxies in front of it, and people who use them: the states in which an attack can meet
 * somebody. Counts the attacks by kind.
 */
export class World {
  counts = new Map();
  states = [];

  static async start() {
    const world = new World();
    // Guessing is for the proxy to stop, not for the service.
    const options = { apiKeys: { [API_KEY]: true }, codeAttempts: Infinity, codeLifetime: 1e12 };
    world.service = await serveSandbox(options);
    world.sandbox = world.service.sandbox;
    world.states = [
      await world.newState('signed out', 'sealed', 'none'),
      await world.newState('asked for a code', 'sealed', 'session'),
      await world.newState('signed in, sealed cookie', 'sealed', 'account'),
      await world.newState('signed in, in a frame', 'partitioned', 'account'),
      await world.newState('signed in, store of the host', 'own', 'account'),
    ];
    for (const state of world.states) state.origin = await serve(state.proxy);
    const attacker = { type: 'phone', address: '+12015550199' };
    // Codes that work: if an attack came through, something would change.
    await world.sendCode(attacker);
    world.attacker = { ...attacker, code: world.lastCode() };
    world.calls = callsOf(world.attacker);
    return world;
  }

  get signedIn() {
    return this.states.filter(({ account }) => account);
  }

  lastCode() {
    return this.sandbox.outbox.at(-1).code;
  }

  /** A code of the service, without any proxy. */
  async sendCode(contact) {
    const url = `${this.service.apiBase}account/confirm?type=${contact.type}&api_key=${API_KEY}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(contact) });
    assert.equal((await response.json()).result, 'ok');
  }

  proxyOf(config = {}) {
    return proxyOf(this.service, {
      apiKey: API_KEY,
      limits: noLimits,
      session: { secrets: [SECRET] },
      ...config,
    });
  }

  /** Somebody in their browser, in front of a proxy of their own. */
  async newState(name, storeName, what, config = {}) {
    const store = stores[storeName]();
    const parts = await this.proxyOf({ session: store, ...config });
    const browser = new Browser(parts.proxy);
    const account =
      what === 'account'
        ? this.sandbox.accounts.create({
            email: `${crypto.randomUUID()}@example.com`,
            phone: `+1201555${(1000 + this.sandbox.accounts.all().length).toString()}`,
          })
        : undefined;
    if (what !== 'none') {
      const session = {
        id: crypto.randomUUID(),
        ...(account && { account: { id: account.id, password: account.password } }),
      };
      const [, cookieName, value] = /^([^=]+)=([^;]*)/.exec(
        (await store.save(session))['Set-Cookie'],
      );
      browser.cookies.set(cookieName, value);
    }
    return { name, storeName, store, browser, account, ...parts };
  }

  /** The next honest request of the person, as their page sends it. */
  async beHonest({ browser, account }) {
    if (!account) {
      const { status } = await browser.send('users/self/linked_accounts', { method: 'GET' });
      return assert.equal(status, 401);
    }
    const { status, response, text } = await browser.list();
    assert.equal(status, 200, text);
    assert.deepEqual(
      response.linked_accounts.map(({ id }) => id),
      [account.linked.email, account.linked.phone],
    );
  }

  /**
   * One attack that must come to nothing: the right refusal, nothing at the service, nothing changed, no
   * secret in the answer or the log.
   */
  async refuses(kind, state, send, { status, error }) {
    const { sandbox } = this;
    const { browser, log } = state;
    const before = this.#picture(state);
    const length = sandbox.calls.length;
    log.length = 0;
    const answer = await send(browser);
    const seen = `${answer.status} ${answer.text}`;
    assert.equal(answer.status, status, seen);
    if (error) {
      assert.equal(answer.error, error, seen);
      assert.deepEqual(Object.keys(answer.meta), ['error', 'time'], seen);
      assert.deepEqual(answer.response, {}, seen);
    }
    for (const name of ['Set-Cookie', 'Location', 'Access-Control-Allow-Origin']) {
      assert.equal(answer.headers.get(name), null, name);
    }
    assert.equal(sandbox.calls.length, length, 'the service was called');
    assert.deepEqual(this.#picture(state), before, 'something has changed');
    this.findNoSecret(state, browser.answers);
    browser.answers.length = 0;
    this.count(kind);
    return answer;
  }

  /**
   * A row of attacks: those that `of` gives of each call, in every state, and then an honest request of the
   * person. Each is the options of `Browser.send`, and the path where it is another.
   */
  async refusesAll(kind, of, expected, { calls = this.calls, states = this.states } = {}) {
    for (const state of states) {
      for (const call of calls) {
        for (const { path = urlOf(call), ...options } of [of(call, state)].flat()) {
          await this.refuses(kind, state, (browser) => browser.send(path, options), expected);
        }
      }
      await this.beHonest(state);
    }
  }

  count(kind, number = 1) {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + number);
  }

  /** No secret in answers, headers included, or in the log. */
  findNoSecret({ log, account, browser }, answers) {
    const told = JSON.stringify(log);
    const tokens = this.sandbox.secrets.filter((secret) => secret.startsWith('token-'));
    const secrets = [API_KEY, SECRET, ...(account ? [account.password] : []), ...tokens.slice(-20)];
    for (const secret of secrets) {
      for (const text of [...answers, told]) assert.ok(!text.includes(secret), text);
    }
    // A cookie is the person's own, but the log's no less a secret for that; so are codes and addresses.
    const { code, address } = this.attacker;
    for (const secret of [...browser.cookies.values(), address])
      assert.ok(!told.includes(secret), told);
    for (const { reason = '' } of log) assert.ok(!reason.includes(code), reason);
  }

  #picture({ account, browser }) {
    const { accounts, outbox } = this.sandbox;
    return {
      linked: account && { ...accounts.get(account.id).linked },
      accounts: accounts.all().length,
      messages: outbox.length,
      cookies: [...browser.cookies],
    };
  }
}

/** The calls of the guide, with what would work in them. */
function callsOf({ type, address, code }) {
  const contact = { type, address };
  const proof = { ...contact, code };
  const linked = 'users/self/linked_accounts';
  return [
    { name: 'account/confirm', path: 'account/confirm', query: `type=${type}`, body: contact },
    { name: 'account/create', path: 'account/create', query: `type=${type}`, body: proof },
    { name: 'linked_accounts', method: 'GET', path: linked, query: '' },
    { name: 'confirm', path: `${linked}/${type}/confirm`, query: `type=${type}`, body: contact },
    { name: 'link', path: `${linked}/${type}/link`, query: `type=${type}`, body: proof },
    {
      name: 'link by force',
      path: `${linked}/${type}/link`,
      query: `type=${type}&force=true`,
      body: proof,
    },
    { name: 'unlink', path: `${linked}/email/unlink`, query: 'type=email' },
  ].map((call) => ({ method: 'POST', ...call }));
}

export const urlOf = ({ path, query }) => (query ? `${path}?${query}` : path);
