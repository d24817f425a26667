import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sealedCookie } from 'glympse-account-link/proxy';
import { assertFailure, Browser } from './support/browser.js';
import { proxyOf, secrets, serveSandbox } from './support/servers.js';
import { assertClosed } from './support/cookies.js';

const DAY = 86_400_000;
const OTHER = 'another secret, which is just as good as the first';

/** A clock that only tests move. */
class Clock {
  time = Date.now();
  now = () => this.time;
}

describe('the proxy’s session', async () => {
  const service = await serveSandbox();
  const { sandbox } = service;
  const lastCode = () => sandbox.outbox.at(-1).code;

  /** Somebody who has logged in through a proxy with this configuration. */
  async function signedIn(config) {
    const { proxy } = await proxyOf(service, config);
    const browser = new Browser(proxy);
    const account = await browser.logIn(sandbox);
    return { browser, account };
  }

  /** The same browser in front of a proxy that knows nothing but its configuration. */
  async function elsewhere(browser, config) {
    const { proxy } = await proxyOf(service, config);
    const other = new Browser(proxy);
    other.cookies = new Map(browser.cookies);
    return other;
  }

  it('is in a cookie that scripts and other sites cannot use', async () => {
    const { browser, account } = await signedIn();
    const cookies = browser.answers.flatMap((text) => text.match(/__Host-glympse=[^"]*/g) ?? []);
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      assertClosed(cookie, (30 * DAY) / 1000);
      const decoded = Buffer.from(cookie, 'base64url').toString() + cookie;
      for (const secret of [account.id, account.password]) assert.ok(!decoded.includes(secret));
    }
  });

  it('is in a partitioned cookie where the page is in frames of other sites', async () => {
    const session = { secrets, partitioned: true };
    const { browser, account } = await signedIn({ session });
    const cookies = browser.answers.flatMap((text) => text.match(/__Host-glympse[^"]*/g) ?? []);
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      const [name, ...attributes] = cookie.split('; ');
      assert.match(name, /^__Host-glympse-partitioned=./);
      assert.deepEqual(attributes, [
        'Path=/',
        'HttpOnly',
        'SameSite=None',
        'Partitioned',
        'Secure',
        `Max-Age=${(30 * DAY) / 1000}`,
      ]);
    }
    assert.equal((await browser.list()).status, 200);
    const other = await elsewhere(browser, { session });
    assert.equal((await other.list()).status, 200, account.id);
    // A whole cookie of the time before counts no more, nor does this one elsewhere.
    assert.equal((await (await elsewhere(browser)).list()).status, 401);
  });

  describe('whose answer was lost on the way to the page', () => {
    /** Somebody whose code has been taken, and who has not heard of it. */
    async function forgotten(config) {
      const { proxy } = await proxyOf(service, config);
      const browser = new Browser(proxy);
      const address = `${crypto.randomUUID()}@example.com`;
      await browser.confirm(address);
      const before = new Map(browser.cookies);
      const code = lastCode();
      const { response } = await browser.create(address, code);
      const after = browser.cookies;
      browser.cookies = before;
      return { browser, proxy, address, code, id: response.id, after };
    }

    it('is there when the same code is sent again, once the account is given', async () => {
      const { browser, address, code, id } = await forgotten();
      const again = await browser.create(address, code);
      assert.equal(again.response.id, id);
      assert.equal((await browser.list()).status, 200);
    });

    it('is there as well where the browser has kept the new cookie', async () => {
      const { browser, address, code, id, after } = await forgotten();
      browser.cookies = after;
      assert.equal((await browser.create(address, code)).response.id, id);
    });

    it('is nobody else’s, and opens by no other code', async () => {
      const { browser, proxy, address, code } = await forgotten();
      const stranger = new Browser(proxy);
      await stranger.confirm(`${crypto.randomUUID()}@example.com`);
      assertFailure(await stranger.create(address, code), 'link_failed', 400);
      assertFailure(await new Browser(proxy).create(address, code), 'link_failed', 400);
      assertFailure(await browser.create(address, `${code}1`), 'link_failed', 400);
      assertFailure(await browser.create(`x${address}`, code), 'link_failed', 400);
    });

    it('was none where nobody could have used it', async () => {
      const { proxy } = await proxyOf(service);
      const browser = new Browser(proxy);
      const address = `${crypto.randomUUID()}@example.com`;
      await browser.confirm(address);
      const code = lastCode();
      sandbox.scenarios.script({ call: 'account/create', response: { type: 'account', id: 'x' } });
      assertFailure(await browser.create(address, code), 'invalid_response', 502);
      assertFailure(await browser.create(address, code), 'link_failed', 400);
    });

    it('is gone after a minute', async () => {
      const clock = new Clock();
      const { browser, address, code } = await forgotten({ clock });
      clock.time += 60_000;
      assertFailure(await browser.create(address, code), 'link_failed', 400);
    });
  });

  it('ends a partitioned cookie by one of its kind', async () => {
    const cookie = await sealedCookie({ secrets, partitioned: true }).save(undefined);
    assert.equal(
      cookie['Set-Cookie'],
      '__Host-glympse-partitioned=; Path=/; HttpOnly; SameSite=None; Partitioned; Secure; Max-Age=0',
    );
  });

  it('is anybody’s at first, and gets a new name with the log-in', async () => {
    const sessions = [];
    const sealed = sealedCookie({ secrets });
    const session = {
      load: sealed.load,
      save: (value, request) => {
        sessions.push(value);
        return sealed.save(value, request);
      },
    };
    const { account } = await signedIn({ session });
    const [before, after] = sessions;
    assert.equal(before.account, undefined);
    assert.deepEqual(after.account, { id: account.id, password: account.password });
    assert.notEqual(before.id, after.id);
  });

  it('serves any node that has the secret', async () => {
    const { browser } = await signedIn();
    const other = await elsewhere(browser);
    assert.equal((await other.list()).status, 200);
  });

  it('outlives a change of the secret, and not the old one’s end', async () => {
    const { browser } = await signedIn();
    const during = await elsewhere(browser, { session: { secrets: [OTHER, ...secrets] } });
    assert.equal((await during.list()).status, 200);
    const after = await elsewhere(browser, { session: { secrets: [OTHER] } });
    assertFailure(await after.list(), 'oauth_token', 401);
  });

  it('is sealed with the first secret', async () => {
    const { browser } = await signedIn({ session: { secrets: [OTHER, ...secrets] } });
    const newOnly = await elsewhere(browser, { session: { secrets: [OTHER] } });
    assert.equal((await newOnly.list()).status, 200);
  });

  it('is over after its age, and not before', async () => {
    const clock = new Clock();
    const session = { secrets, maxAge: DAY };
    const { browser } = await signedIn({ clock, session });
    clock.time += DAY - 1000;
    assert.equal((await browser.list()).status, 200);
    clock.time += 1000;
    assertFailure(await browser.list(), 'oauth_token', 401);
  });

  it('is none in a cookie that was forged, cut or changed', async () => {
    const { browser } = await signedIn();
    const [[name, value]] = browser.cookies;
    const parts = value.split('.');
    const header = (fields) => Buffer.from(JSON.stringify(fields)).toString('base64url');
    const session = header({ session: { id: 'x', account: { id: 'account-1', password: 'x' } } });
    const bad = {
      empty: '',
      'of somebody’s own': 'logged-in',
      cut: value.slice(0, -5),
      'cut in the middle': value.slice(0, value.length / 2),
      longer: `${value}A`,
      'changed in its header': `A${value.slice(1)}`,
      'with a part less': parts.slice(1).join('.'),
      'not encrypted': `${header({ alg: 'none' })}.${session}.`,
      'of another algorithm': [
        header({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' }),
        ...parts.slice(1),
      ].join('.'),
      'very long': 'A'.repeat(100_000),
      'not a cookie value': '"; Path=/; =;;;',
    };
    for (const [what, cookie] of Object.entries(bad)) {
      const other = await elsewhere(browser);
      other.cookies.set(name, cookie);
      assertFailure(await other.list(), 'oauth_token', 401);
      assert.equal(other.answers.at(-1).includes('set-cookie'), false, what);
    }
    // Of the changed ones none has done harm to the right one.
    assert.equal((await browser.list()).status, 200);
  });

  it('gives somebody who replays an old cookie the account it was sealed for, and no other', async () => {
    const { browser, account } = await signedIn();
    const replay = await elsewhere(browser);
    const recovered = sandbox.accounts.create({ email: 'replay@example.com' });
    await browser.confirm('replay@example.com');
    await browser.create('replay@example.com', lastCode());
    assert.match((await browser.list()).text, /replay@example\.com/);
    const { text } = await replay.list();
    assert.match(text, new RegExp(account.linked.email));
    assert.doesNotMatch(text, new RegExp(recovered.linked.email));
  });

  it('stays as it was when a recovery fails, at whichever point', async () => {
    let isBroken = false;
    const sealed = sealedCookie({ secrets });
    const session = {
      load: sealed.load,
      save: (value, request) => {
        if (isBroken) throw new Error(`the store is down (${value.account?.password})`);
        return sealed.save(value, request);
      },
    };
    const { proxy, log } = await proxyOf(service, { session });
    const browser = new Browser(proxy);
    const account = await browser.logIn(sandbox);
    const owner = sandbox.accounts.create({ phone: '+12015550177' });
    const recover = () => browser.create('+12015550177', lastCode(), 'phone');

    // The service refuses the code.
    await browser.confirm('+12015550177', 'phone');
    const right = lastCode();
    const wrong = right === '000000' ? '111111' : '000000';
    assertFailure(await browser.create('+12015550177', wrong, 'phone'), 'link_failed', 400);
    assert.match((await browser.list()).text, new RegExp(account.linked.email));

    // The service does not let the recovered account log in.
    sandbox.scenarios.script({
      call: 'account/login',
      failure: { code: 'access_denied', status: 403 },
    });
    assertFailure(await recover(), 'access_denied', 403);
    assert.match((await browser.list()).text, new RegExp(account.linked.email));

    // The host cannot store it.
    isBroken = true;
    await browser.confirm('+12015550177', 'phone');
    const failed = await recover();
    assertFailure(failed, 'internal_error', 500);
    assert.equal(log.at(-1).reason, 'Error');
    assert.ok(!JSON.stringify(log).includes(owner.password));
    isBroken = false;
    assert.match((await browser.list()).text, new RegExp(account.linked.email));

    // The recovered account is not lost either: another code gives it again.
    await browser.confirm('+12015550177', 'phone');
    assert.equal((await recover()).response.id, owner.id);
    assert.match((await browser.list()).text, /\+12015550177/);
    assert.deepEqual(account.linked, { email: account.linked.email });
  });

  it('takes a new account although the log-in cannot be reached, as its code is used up', async () => {
    const { proxy } = await proxyOf(service);
    const browser = new Browser(proxy);
    await browser.confirm('late@example.com');
    sandbox.scenarios.script({ call: 'account/login', drop: 'before' });
    const { response } = await browser.create('late@example.com', lastCode());
    assert.equal(sandbox.accounts.get(response.id).linked.email, 'late@example.com');
    assert.match((await browser.list()).text, /late@example\.com/);
  });

  it('takes a new account although the log-in is slow, and does not change once it has failed', async () => {
    const stored = [];
    const session = { load: () => undefined, save: (value) => void stored.push(value) };
    const { proxy } = await proxyOf(service, { session, timeLimit: 400 });
    const browser = new Browser(proxy);
    await browser.confirm('slow@example.com');
    sandbox.scenarios.script({ call: 'account/login', hold: true });
    const { response } = await browser.create('slow@example.com', lastCode());
    assert.equal(stored.at(-1).account.id, response.id);

    // Here it is the answer with the account that comes too late.
    await browser.confirm('late2@example.com');
    sandbox.scenarios.script({ call: 'account/create', hold: true });
    const { length } = stored;
    assertFailure(await browser.create('late2@example.com', lastCode()), 'timeout', 504);
    sandbox.scenarios.release();
    assert.equal((await browser.confirm('other@example.com')).status, 200);
    assert.ok(stored.slice(length).every(({ account }) => !account));
  });

  it('is refused in words if it is too long for a cookie', async () => {
    const store = sealedCookie({ secrets });
    const account = { id: 'x', password: 'x'.repeat(4000) };
    await assert.rejects(store.save({ id: 'x', account }), /does not fit in a cookie/);
  });

  it('ends when the host says so', async () => {
    const { headers } = await sealedCookie({ secrets })
      .save(undefined)
      .then((value) => ({
        headers: new Headers(value),
      }));
    assert.match(headers.get('Set-Cookie'), /^__Host-glympse=; .*Max-Age=0$/);
  });

  it('can be a store of the host’s own', async () => {
    const stored = new Map();
    const session = {
      load({ headers }) {
        const [, sid] = /(?:^|; )sid=([\w-]+)/.exec(headers.get('Cookie')) ?? [];
        return sid && stored.get(sid);
      },
      save(value) {
        const sid = crypto.randomUUID();
        stored.set(sid, value);
        return { 'Set-Cookie': `sid=${sid}; Path=/; HttpOnly; Secure; SameSite=Lax` };
      },
    };
    const { proxy } = await proxyOf(service, { session });
    const browser = new Browser(proxy);
    const account = await browser.logIn(sandbox);
    assert.equal(stored.get(browser.cookies.get('sid')).account.id, account.id);
    assert.match((await browser.list()).text, new RegExp(account.linked.email));
    assertFailure(await new Browser(proxy).list(), 'oauth_token', 401);
  });

  it('can do without `Secure`, and then has another name', async () => {
    const { browser } = await signedIn({ session: { secrets, secure: false } });
    assert.deepEqual([...browser.cookies.keys()], ['glympse']);
    assert.ok(browser.answers.every((text) => !/Secure|__Host-/.test(text)));
  });
});
