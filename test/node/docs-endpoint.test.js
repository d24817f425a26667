import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createProxy } from 'glympse-account-link/proxy';
import { Sandbox } from 'glympse-account-link/sandbox';
import ts from 'typescript';
import { assertFailure, Browser, PAGE } from './support/browser.js';
import { check } from './support/command.js';
import { hostProject, textOfBlock } from './support/docs/host.js';
import { pages } from './support/docs/pages.js';
import { Clock, formWorld, Visitor } from './support/form-visitor.js';
import { nowhere, secrets, serveSandbox } from './support/servers.js';
import { serveWorker } from './support/workerd.js';

const [SESSION_SECRET] = secrets;
const settings = { GLYMPSE_API_KEY: 'sandbox', SESSION_SECRET };
Object.assign(process.env, settings, { SITE_ORIGIN: PAGE });

const blockWith = (words, language) => textOfBlock('docs/endpoint.md', words, language);
const { write, load } = await hostProject();

/** Stands for the Glympse API, which the endpoints of the page call by its own address. */
function sandboxFor({ mock }) {
  const sandbox = new Sandbox();
  // The failures are wanted.
  mock.method(console, 'error', () => {});
  mock.method(globalThis, 'fetch', (url, init) => {
    assert.equal(new URL(url).origin, 'https://api.glympse.com');
    return sandbox.fetch(new Request(url, init));
  });
  return sandbox;
}

const account = ({ id, password }) => ({ id, password });

/** Runs a server of the page in a process of its own until the tests are over. Gives its origin. */
async function start(text, env) {
  const origin = await nowhere();
  const child = spawn(process.execPath, [await write(text)], {
    env: { ...process.env, ...env, PORT: new URL(origin).port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  after(() => child.kill());
  let told = '';
  child.stderr.on('data', (data) => (told += data));
  const answers = () => fetch(origin).catch(() => undefined);
  while (!(await answers()) && child.exitCode === null) await sleep(50);
  assert.equal(child.exitCode, null, told);
  return origin;
}

describe('the endpoints of docs/endpoint.md', () => {
  it('sign somebody in while a page is developed', async () => {
    const { sandbox, url } = await serveSandbox();
    const text = blockWith('/dev/sign-in');
    const origin = await start(text, { SANDBOX: url.replace(/\/$/, '') });
    const { status, headers } = await fetch(`${origin}/dev/sign-in`, { redirect: 'manual' });
    assert.deepEqual([status, headers.get('Location')], [302, '/']);
    const browser = new Browser((request) => fetch(request), { origin });
    browser.take(headers.getSetCookie()[0]);
    assert.equal((await browser.list()).status, 200);
    assert.equal(sandbox.accounts.all().length, 1);
  });

  it('pass the check in Express', async () => {
    const { url, apiBase } = await serveSandbox();
    const server = blockWith('before express.json()');
    const origin = await start(server, { ...settings, GLYMPSE_API_BASE: apiBase });
    const { code, faults, results } = await check(`${origin}/api/glympse`, url);
    assert.deepEqual(faults, []);
    assert.equal(code, 0);
    const { text } = pages.find(({ path }) => path === 'docs/endpoint.md');
    assert.ok(text.includes(`# ${results.length} findings`), `there are ${results.length}`);
  });

  it('let somebody in as a route of Next.js', async (test) => {
    const sandbox = sandboxFor(test);
    const { outputText } = ts.transpileModule(blockWith('as GET', 'ts'), {
      compilerOptions: { target: 'es2022', module: 'esnext' },
    });
    const route = await load(outputText);
    // Next.js calls itself by another address than the page's.
    const handle = (request) => {
      const { pathname, search } = new URL(request.url);
      const own = new Request(`http://localhost:3000${pathname}${search}`, request);
      return route[request.method](own);
    };
    const browser = new Browser(handle);
    await browser.logIn(sandbox);
    assert.equal((await browser.list()).status, 200);
  });

  it('let somebody in on an edge', async () => {
    const { sandbox, apiBase } = await serveSandbox();
    const file = pathToFileURL(await write(blockWith('fetch(request, env)')));
    const origin = await serveWorker(file, { ...settings, GLYMPSE_API_BASE: apiBase });
    const browser = new Browser((request) => fetch(request), { origin });
    await browser.logIn(sandbox);
    assert.equal((await browser.list()).status, 200);
  });
});

describe('the sessions of docs/endpoint.md', () => {
  it('begin and end where a user signs in to the site and out', async (test) => {
    const sandbox = sandboxFor(test);
    const { session, signIn, signOut } = await load(blockWith('signOut'));
    const options = { apiKey: 'sandbox', session: session(), clientOf: () => undefined };
    const proxy = createProxy(options);
    const browser = new Browser((request) => proxy(request));
    for (const [status, headers] of [
      [200, await signIn(account(sandbox.accounts.create()))],
      [401, await signOut()],
    ]) {
      browser.take(headers['Set-Cookie']);
      assert.equal((await browser.list()).status, status);
    }
  });

  it('keep the account that somebody recovers', async (test) => {
    const sandbox = sandboxFor(test);
    const { proxy, kept } = await load(`
      import { sealedCookie } from 'glympse-account-link/proxy';
      const session = () => sealedCookie({ secrets: [process.env.SESSION_SECRET] });
      export const kept = [];
      const userOf = () => 'jo';
      const keepCredentials = async (user, account) => { kept.push([user, account]); };
      ${blockWith('keepCredentials')}
    `);
    const browser = new Browser(proxy);
    const recovered = await browser.logIn(sandbox);
    assert.deepEqual(kept, [['jo', account(recovered)]]);
    assert.equal((await browser.list()).status, 200);
  });

  describe('of the host’s own making', () => {
    /** The store of the page, with all that it keeps, and by whose clock. */
    const ownStore = () =>
      load(`
        export const sessions = {
          kept: new Map(),
          ends: new Map(),
          now: Date.now,
          async get(name) {
            return this.ends.get(name) <= this.now() ? undefined : this.kept.get(name);
          },
          async set(name, value) { this.kept.set(name, value); },
          async expire(name, within) { this.ends.set(name, this.now() + within); },
        };
        const cookieOf = ({ headers }) => /sid=([^;]*)/.exec(headers.get('Cookie'))?.[1];
        ${blockWith('cookieOf')}
      `);

    it('begin, change with the account, and end', async (test) => {
      const sandbox = sandboxFor(test);
      const clock = new Clock();
      const { session, sessions } = await ownStore();
      sessions.now = clock.now;
      const proxy = createProxy({ apiKey: 'sandbox', session, clock, clientOf: () => undefined });
      const browser = new Browser(proxy);
      const first = await browser.logIn(sandbox);
      const sid = browser.cookies.get('sid');
      assert.deepEqual(sessions.kept.get(sid).account, account(first));
      assert.notEqual(sessions.kept.get(sid).id, sid, 'the counters know it by another name');
      assert.equal((await browser.list()).status, 200);
      await browser.logIn(sandbox);
      assert.notEqual(browser.cookies.get('sid'), sid, 'another account, another session');
      const old = new Browser(proxy);
      old.cookies.set('sid', sid);
      assert.equal((await old.list()).status, 200);
      clock.time += 60_000;
      assertFailure(await old.list(), 'oauth_token', 401);
      await session.save(undefined, new Request(PAGE, { headers: { Cookie: browser.cookie } }));
      assertFailure(await browser.list(), 'oauth_token', 401);
      browser.cookies.clear();
      assertFailure(await browser.list(), 'oauth_token', 401);
    });

    it('give an account again whose answer was lost, cookie and all', async (test) => {
      const sandbox = sandboxFor(test);
      const { session } = await ownStore();
      const proxy = createProxy({ apiKey: 'sandbox', session, clientOf: () => undefined });
      const browser = new Browser(proxy);
      await browser.confirm('jo@example.com');
      const before = browser.cookie;
      const code = sandbox.outbox.at(-1).code;
      const lost = await browser.create('jo@example.com', code);
      assert.equal(lost.status, 200);
      browser.cookies = new Map([before.split('=')]);
      const again = await browser.create('jo@example.com', code);
      assert.equal(again.response?.id, lost.response.id);
      // And once more, where the answer has come and was not heard all the same.
      assert.equal((await browser.create('jo@example.com', code)).response.id, lost.response.id);
      assert.equal((await browser.list()).status, 200);
    });

    it('carry the form, to a log-in and to another account', async () => {
      const { session, sessions } = await ownStore();
      const secrets = ['another secret, which is for the form alone'];
      const world = await formWorld({ secrets }, { session });
      const { sandbox, clock, origin } = world;
      sessions.now = clock.now;
      const code = () => sandbox.outbox.at(-1).code;
      const owner = sandbox.accounts.create({ email: 'jo@example.com' });
      const visitor = new Visitor(origin);
      await visitor.open('login');
      await visitor.press('start', { address: 'mo@example.com' });
      assert.equal(visitor.page.heading, 'Enter your code');
      await visitor.press('submit', { code: code() });
      assert.equal(visitor.page.heading, 'You are logged in');

      await visitor.open('link');
      await visitor.press('start', { address: 'jo@example.com' });
      await visitor.press('submit', { code: code() });
      await visitor.press('recover');
      // Pressed again by somebody who has not heard of the first: with the old cookies.
      const { path, fields } = visitor.fieldsOf('submit', { code: code() });
      const lost = await visitor.send(path, { method: 'POST', fields });
      assert.equal(lost.status, 303);
      const done = await visitor.press('submit', { code: code() });
      assert.equal(done.heading, 'Your account is recovered');
      assert.equal((await session.load(requestOf(visitor))).account.id, owner.id);
    });
  });
});

/** What the visitor's browser would send next. */
const requestOf = ({ origin, cookie }) => new Request(origin, { headers: { Cookie: cookie } });

describe('the sandbox of docs/endpoint.md', () => {
  it('is the service in memory', async () => {
    // Any port that is free.
    const { server, token, code } = await load(blockWith('new Sandbox()').replace('8081', '0'));
    after(() => server.close());
    if (!server.listening) await once(server, 'listening');
    const base = `http://localhost:${server.address().port}/v2`;
    const list = await fetch(`${base}/users/self/linked_accounts`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    assert.equal((await list.json()).response.items[0].type, 'email');
    assert.equal(code(), undefined);
    await fetch(`${base}/account/confirm?api_key=sandbox&type=email`, {
      method: 'POST',
      body: JSON.stringify({ type: 'email', address: 'jo@example.com' }),
    });
    assert.match(code(), /^\w+$/);
  });
});
