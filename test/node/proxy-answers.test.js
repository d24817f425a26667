import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { toNodeHandler } from 'glympse-account-link/node';
import { assertFailure, Browser } from './support/browser.js';
import { listen, proxyOf, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';
const DAY = 86_400_000;

/** What the service may answer beyond what the guide says, and what the page gets of it. */
describe('the proxy', async () => {
  const service = await serveSandbox();
  const { sandbox } = service;
  let browser;
  let requests;

  beforeEach(async () => {
    const parts = await proxyOf(service);
    ({ requests } = parts);
    browser = new Browser(parts.proxy);
    sandbox.scenarios.clear();
    sandbox.calls.length = 0;
    sandbox.speak({ list: 'items', nested: false, otherTypes: [] });
  });

  const lastCode = () => sandbox.outbox.at(-1).code;

  for (const list of ['items', 'named', 'bare']) {
    for (const nested of [false, true]) {
      it(`lists what is linked in its own way: ${list}${nested ? ', nested' : ''}`, async () => {
        await browser.logIn(sandbox, EMAIL);
        sandbox.speak({ list, nested, otherTypes: ['facebook', 'evernote', 'constructor'] });
        const { response } = await browser.list();
        const linked = response.linked_accounts.map(({ type, id }) => [type, id]);
        assert.deepEqual(linked, [['email', EMAIL]]);
        await browser.send('users/self/linked_accounts/email/unlink');
        assert.deepEqual((await browser.list()).response, { linked_accounts: [] });
        sandbox.speak({ otherTypes: [] });
        assert.deepEqual((await browser.list()).response, { linked_accounts: [] });
      });
    }
  }

  it('takes no other answer for an empty list', async () => {
    await browser.logIn(sandbox, EMAIL);
    for (const response of [
      null,
      {},
      { type: '' },
      { type: 'linked_accounts', items: {} },
      { type: 'linked_accounts', total: 2 },
      { type: 'email', id: EMAIL },
      { type: 'linked_account', account: { type: 'email', id: EMAIL } },
    ]) {
      sandbox.scenarios.script({ call: 'linked_accounts', response });
      assertFailure(await browser.list(), 'invalid_response', 502);
    }
  });

  it('says that an address is not for logging in', async () => {
    const account = await browser.logIn(sandbox, EMAIL);
    sandbox.accounts.disableLogIn(account.id, 'email');
    assert.equal((await browser.list()).response.linked_accounts[0].auth_enabled, false);
  });

  describe('tells of an account', () => {
    const create = async (response) => {
      await browser.confirm(EMAIL);
      sandbox.scenarios.script({ call: 'account/create', response });
      const answer = await browser.create(EMAIL, lastCode());
      const { created_time: created, last_modified: modified, ...others } = answer.response;
      const since = (time) => time && Math.round((answer.meta.time - time) / 1000);
      return { age: since(created), unchangedFor: since(modified), others };
    };
    const { id, password } = sandbox.accounts.create();
    const created = { type: 'account', id, password };
    const others = { type: 'account', id };

    it('how old it is, by its own clock, and nothing else', async () => {
      sandbox.advance(DAY);
      const made = { created_time: sandbox.now() - 5000, last_modified: sandbox.now() - 2000 };
      const more = { api_key_id: 7, config: {}, account_created: true };
      const told = { age: 5, unchangedFor: 2, others };
      assert.deepEqual(await create({ ...created, ...made, ...more }), told);
    });

    it('the same of times in seconds', async () => {
      const made = { created_time: Math.floor(sandbox.now() / 1000) - 60 };
      const { age, unchangedFor } = await create({ ...created, ...made });
      assert.ok(age >= 60 && age <= 61);
      assert.equal(unchangedFor, undefined);
    });

    for (const time of [undefined, null, 'today', 0, -1, true, { at: 1 }]) {
      it(`nothing, where the service tells ${JSON.stringify(time)}`, async () => {
        const told = await create({ ...created, created_time: time, last_modified: time });
        assert.deepEqual(told, { age: undefined, unchangedFor: undefined, others });
      });
    }
  });

  for (const code of ['too_many_requests', 'rate_limit_exceeded', 'quota_exceeded', 'over_limit']) {
    it(`tells of a limit with HTTP 429, also where the service does not: ${code}`, async () => {
      const failure = { code, status: 200, retryAfter: 720 };
      sandbox.scenarios.script({ call: 'account/confirm', failure });
      const answer = await browser.confirm(EMAIL);
      assertFailure(answer, code, 429);
      assert.equal(answer.headers.get('Retry-After'), '720');
    });
  }

  it('says with a status of its own what may have been done, where the service has HTTP 200', async () => {
    await browser.logIn(sandbox, EMAIL);
    const path = 'users/self/linked_accounts/email/unlink';
    const failure = { code: 'server_error', status: 200, after: true };
    sandbox.scenarios.script({ call: 'linked_accounts/unlink', failure });
    assertFailure(await browser.send(path), 'server_error', 502);
    assert.deepEqual((await browser.list()).response, { linked_accounts: [] });
    assertFailure(await browser.send(path), 'not_linked', 400);
  });

  const statuses = {
    400: ['existing_link', 'link_failed', 'link_mismatch', 'not_linked', 'invalid_argument'],
    429: ['rate_exceeded', 'throttled', 'slow_down'],
    502: ['server_error', 'moon_phase', 'too_many_attempts', 'link_limit'],
  };
  for (const [status, codes] of Object.entries(statuses)) {
    for (const code of codes) {
      it(`gives ${code} with HTTP 200 the status ${status}, and leaves it that of its own`, async () => {
        await browser.logIn(sandbox, EMAIL);
        for (const [own, told] of [
          [200, Number(status)],
          [409, 409],
          [500, 500],
        ]) {
          const failure = { code, status: own };
          sandbox.scenarios.script({ call: 'linked_accounts/unlink', failure });
          const answer = await browser.send('users/self/linked_accounts/email/unlink');
          assertFailure(answer, code, told);
        }
      });
    }
  }

  for (const status of [200, 403, 503]) {
    it(`asks once of a service that has disabled it, with HTTP ${status}`, async () => {
      await browser.logIn(sandbox, EMAIL);
      sandbox.calls.length = 0;
      const failure = { code: 'disabled', status };
      sandbox.scenarios.script({ call: 'linked_accounts', failure, times: 9 });
      assertFailure(await browser.list(), 'disabled', status === 200 ? 400 : status);
      assert.equal(sandbox.calls.length, 1);
    });
  }

  it('renews a token that is refused with HTTP 200', async () => {
    await browser.logIn(sandbox, EMAIL);
    for (const code of ['oauth_token', 'token_expired', 'access_denied']) {
      sandbox.scenarios.script({ call: 'linked_accounts', failure: { code, status: 200 } });
      assert.equal((await browser.list()).status, 200, code);
    }
  });

  it('says to the service what the host calls itself, and nothing where it has no name', async () => {
    const agent = 'app=Harbor Rides&ver=2.1';
    const named = await proxyOf(service, { agent });
    const visitor = new Browser(named.proxy);
    await visitor.logIn(sandbox, EMAIL);
    await visitor.list();
    const agents = named.requests.map(({ headers }) => headers['X-GlympseAgent']);
    assert.deepEqual([...new Set(agents)], [agent]);
    const page = { headers: { 'X-GlympseAgent': 'app=page' } };
    await browser.send('account/confirm?type=email', {
      ...page,
      body: { type: 'email', address: EMAIL },
    });
    assert.equal('X-GlympseAgent' in requests[0].headers, false);
  });

  describe('finds the service', async () => {
    const paths = [];
    const origin = await listen(
      toNodeHandler((request) => {
        const { pathname, search } = new URL(request.url);
        paths.push(pathname);
        const path = pathname.replace(/^.*\/(account|users)\//, '/v2/$1/');
        return sandbox.fetch(new Request(`${origin}${path}${search}`, request));
      }),
    );
    for (const [base, path] of [
      ['/v2/', '/v2/'],
      ['/v2', '/v2/'],
      ['/v2//', '/v2/'],
      ['', '/'],
      ['/', '/'],
      ['/gateway/glympse/v2', '/gateway/glympse/v2/'],
      ['/a%20b/', '/a%20b/'],
    ]) {
      it(`at ${base || 'an origin alone'}`, async () => {
        const { proxy } = await proxyOf({ apiBase: origin + base });
        assert.equal((await new Browser(proxy).confirm(EMAIL)).status, 200);
        assert.equal(paths.at(-1), `${path}account/confirm`);
      });
    }
  });
});
