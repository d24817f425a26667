import assert from 'node:assert/strict';
import { Readable, pipeline } from 'node:stream';
import { beforeEach, describe, it } from 'node:test';
import { createGzip } from 'node:zlib';
import { assertFailure, Browser } from './support/browser.js';
import { listen, nowhere, proxyOf, serve, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';

describe('the service behind the proxy', async () => {
  const service = await serveSandbox({ tokenLifetime: 3_600_000 });
  const { sandbox } = service;
  let browser;
  let log;

  beforeEach(async () => {
    const parts = await proxyOf(service);
    ({ log } = parts);
    browser = new Browser(parts.proxy);
    sandbox.scenarios.clear();
    sandbox.calls.length = 0;
  });

  const envelope = (response) => ({
    body: JSON.stringify({ result: 'ok', response, meta: {} }),
    contentType: 'application/json',
  });
  const logIns = () => sandbox.calls.filter(({ call }) => call === 'account/login').length;

  it('that is down is a failure', async () => {
    const parts = await proxyOf({ apiBase: `${await nowhere()}/v2/` });
    const answer = await new Browser(parts.proxy).confirm(EMAIL);
    assertFailure(answer, 'network_error', 502);
    assert.equal(parts.log.at(-1).reason, 'ECONNREFUSED');
  });

  it('that does not answer is a failure in time', async () => {
    const silence = await listen(() => {});
    const parts = await proxyOf({ apiBase: `${silence}/v2/` }, { timeLimit: 100 });
    assertFailure(await new Browser(parts.proxy).confirm(EMAIL), 'timeout', 504);
  });

  it('is not the only one that may be slow', async () => {
    const never = () => new Promise(() => {});
    for (const config of [
      { counters: { add: never, end: never } },
      { session: { load: never, save: never } },
    ]) {
      const parts = await proxyOf(service, { timeLimit: 100, ...config });
      assertFailure(await new Browser(parts.proxy).confirm(EMAIL), 'timeout', 504);
    }
  });

  it('that breaks off is a failure', async () => {
    await browser.logIn(sandbox);
    sandbox.scenarios.script({ call: 'linked_accounts', drop: 'after' });
    assertFailure(await browser.list(), 'network_error', 502);
    assert.equal((await browser.list()).status, 200);
  });

  it('that speaks of other things is a failure, and not repeated', async () => {
    for (const raw of [
      { body: '<h1>Bad Gateway</h1>', status: 502 },
      { body: '<h1>Welcome</h1>' },
      { body: '' },
      { body: 'null', contentType: 'application/json' },
      { body: '[]', contentType: 'application/json' },
      { body: '{"result":"ok"}', contentType: 'application/json' },
      { body: '{"result":"fine","response":{}}', contentType: 'application/json' },
    ]) {
      sandbox.scenarios.script({ call: 'account/create', raw });
      await browser.confirm(EMAIL);
      assertFailure(await browser.create(EMAIL, '1'), 'invalid_response', 502);
    }
  });

  it('that redirects is a failure, and not followed', async () => {
    let isCalled = false;
    const elsewhere = await serve(async () => {
      isCalled = true;
      return Response.json({ result: 'ok', response: {}, meta: {} });
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const raw = { status, body: '', location: elsewhere };
      sandbox.scenarios.script({ call: 'account/confirm', raw });
      const answer = await browser.confirm(`${status}@example.com`);
      assertFailure(answer, 'invalid_response', 502);
      assert.equal(answer.headers.get('Location'), null);
    }
    assert.equal(isCalled, false);
  });

  for (const [what, size, encoding] of [
    ['20 MB', 20_000_000, undefined],
    ['200 MB in a small file', 200_000_000, 'gzip'],
  ]) {
    it(`that answers ${what} is a failure, and not read to its end`, async () => {
      let written = 0;
      const origin = await listen((_, outgoing) => {
        const block = Buffer.alloc(100_000, ' ');
        const source = Readable.from(
          (function* () {
            for (; written < size; written += block.length) yield block;
          })(),
        );
        outgoing.writeHead(200, {
          'Content-Type': 'application/json',
          ...(encoding && { 'Content-Encoding': encoding }),
        });
        pipeline([source, ...(encoding ? [createGzip()] : []), outgoing], () => {});
      });
      let read = 0;
      const parts = await proxyOf(
        { apiBase: `${origin}/v2/` },
        {
          fetch: async (...request) => {
            const answer = await fetch(...request);
            const counted = new TransformStream({
              transform: (chunk, controller) => {
                read += chunk.length;
                controller.enqueue(chunk);
              },
            });
            return new Response(answer.body.pipeThrough(counted), answer);
          },
        },
      );
      const answer = await new Browser(parts.proxy).confirm(EMAIL);
      assertFailure(answer, 'invalid_response', 502);
      assert.ok(read > 0 && read < 1_000_000, String(read));
    });
  }

  it('that puts a password where none belongs does not get it through', async () => {
    const account = await browser.logIn(sandbox);
    const secret = {
      password: account.password,
      access_token: 'a token',
      more: [account.password],
    };
    const linked = {
      type: 'email',
      id: 'x',
      displayname: `of ${account.password}`,
      status: account.password.toUpperCase(),
      ...secret,
    };
    const odd = [
      ['account/confirm', { expires: account.password, ...secret }, () => browser.confirm(EMAIL)],
      ['account/create', { id: account.id, ...secret }, () => browser.create(EMAIL, lastCode())],
      [
        'linked_accounts',
        { secret, list: [linked, { type: 'facebook', ...secret }] },
        () => browser.list(),
      ],
      [
        'linked_accounts/link',
        { account: linked, ...secret },
        () => browser.link('+12015550123', lastCode()),
      ],
      [
        'linked_accounts/unlink',
        secret,
        () => browser.send('users/self/linked_accounts/email/unlink'),
      ],
    ];
    const lastCode = () => sandbox.outbox.at(-1).code;
    for (const [call, response, send] of odd) {
      if (call === 'account/create') await browser.confirm(EMAIL);
      if (call === 'linked_accounts/link') await browser.confirmLink('+12015550123');
      sandbox.scenarios.script({ call, response });
      const { status, text } = await send();
      assert.equal(status, 200, `${call}: ${text}`);
    }
    for (const [call] of odd) {
      const failure = { code: `no ${account.password}`, detail: account.password, status: 400 };
      sandbox.scenarios.script({ call, failure });
    }
    for (const [, , send] of odd) assertFailure(await send(), 'invalid_response', 502);
    for (const answer of browser.answers) {
      assert.ok(!/password/i.test(answer), answer);
      assert.ok(!answer.includes('access_token'), answer);
    }
    assert.ok(!JSON.stringify(log).includes(account.password));
  });

  it('that puts a password where JSON has to spell it otherwise does not get it through', async () => {
    const password = 'quoted " and \\ and \u2028';
    const session = {
      load: () => ({ id: 'x', account: { id: 'account-1', password } }),
      save: () => {},
    };
    const linked = { type: 'email', id: 'x', displayname: `of ${password}`, status: 'ok' };
    sandbox.scenarios.script({ call: 'account/login', raw: envelope({ access_token: 'token' }) });
    sandbox.scenarios.script({ call: 'linked_accounts', raw: envelope([linked]) });
    const parts = await proxyOf(service, { session });
    const { response } = await new Browser(parts.proxy).list();
    assert.equal(response.linked_accounts[0].displayname, 'of …');
  });

  it('that repeats the account’s token in an answer to a call without one does not get it through', async () => {
    await browser.logIn(sandbox);
    const token = sandbox.secrets.findLast((secret) => secret.startsWith('token-'));
    const failure = { code: 'link_failed', detail: `not with ${token}` };
    sandbox.scenarios.script({ call: 'account/create', failure });
    assert.equal((await browser.create(EMAIL, '1')).error, 'link_failed');
    assert.equal(log.at(-1).reason, 'not with …');
  });

  it('that gives an account with a password of 50 KB is no reason to fail otherwise', async () => {
    const id = 'account-of-somebody';
    const password = 'p'.repeat(50_000);
    sandbox.scenarios.script({ call: 'account/create', raw: envelope({ id, password }) });
    sandbox.scenarios.script({ call: 'account/login', raw: envelope({ access_token: 'token' }) });
    assertFailure(await browser.create(EMAIL, '1'), 'internal_error', 500);
    assert.equal(log.at(-1).reason, 'RangeError');
  });

  it('has its codes, statuses and pauses passed on, and its explanations logged', async () => {
    const failure = {
      code: 'disabled',
      status: 503,
      detail: `no ${EMAIL.toUpperCase()} today`,
      retryAfter: 7,
    };
    sandbox.scenarios.script({ call: 'account/confirm', failure });
    const answer = await browser.confirm(EMAIL);
    assertFailure(answer, 'disabled', 503);
    assert.equal(answer.headers.get('Retry-After'), '7');
    assert.equal(log.at(-1).reason, 'no … today');
  });

  it('may refuse with a status that says all is well', async () => {
    const raw = {
      body: JSON.stringify({ result: 'failure', meta: { error: 'link_failed' } }),
      contentType: 'application/json',
    };
    sandbox.scenarios.script({ call: 'account/create', raw });
    assertFailure(await browser.create(EMAIL, '1'), 'link_failed', 400);
  });

  it('may give no end of the code, or one in seconds', async () => {
    for (const expires of [undefined, null, 'soon', 0]) {
      sandbox.scenarios.script({ call: 'account/confirm', response: { expires } });
      assert.deepEqual((await browser.confirm(EMAIL)).response, {});
    }
    const expires = Math.round(sandbox.now() / 1000) + 300;
    sandbox.scenarios.script({ call: 'account/confirm', response: { expires } });
    const { response, meta } = await browser.confirm(`s${EMAIL}`);
    assert.ok(Math.abs(response.expires - meta.time - 300_000) < 2000);
  });

  describe('gives access tokens', () => {
    it('that are used as long as they are good', async () => {
      await browser.logIn(sandbox);
      for (let n = 0; n < 5; n++) await browser.list();
      assert.equal(logIns(), 1);
    });

    it('that are renewed shortly before they end', async () => {
      const clock = { time: Date.now(), now: () => clock.time };
      const parts = await proxyOf(service, { clock });
      const somebody = new Browser(parts.proxy);
      await somebody.logIn(sandbox);
      clock.time += 3_500_000;
      await somebody.list();
      assert.equal(logIns(), 1);
      clock.time += 50_000;
      assert.equal((await somebody.list()).status, 200);
      assert.equal(logIns(), 2);
      // By the service's clock they are still good, so no call has failed.
      assert.ok(parts.log.every(({ error }) => !error));
    });

    it('that are renewed once when the service refuses one', async () => {
      await browser.logIn(sandbox);
      for (const code of ['oauth_token', 'token_expired', 'access_denied']) {
        sandbox.calls.length = 0;
        sandbox.scenarios.script({ call: 'linked_accounts', failure: { code, status: 401 } });
        assert.equal((await browser.list()).status, 200);
        assert.equal(logIns(), 1, code);
      }
    });

    it('that are not asked for again and again', async () => {
      await browser.logIn(sandbox);
      sandbox.calls.length = 0;
      const failure = { code: 'oauth_token', status: 401 };
      sandbox.scenarios.script({ call: 'linked_accounts', failure, times: 9 });
      assertFailure(await browser.list(), 'oauth_token', 401);
      assert.deepEqual(
        sandbox.calls.map(({ call }) => call),
        ['linked_accounts', 'account/login', 'linked_accounts'],
      );
    });

    it('that requests at once share', async () => {
      await browser.logIn(sandbox);
      sandbox.advance(3_600_000);
      sandbox.calls.length = 0;
      const answers = await Promise.all(Array.from({ length: 10 }, () => browser.list()));
      assert.ok(answers.every(({ status }) => status === 200));
      assert.equal(logIns(), 1);
    });

    it('that a new process asks for once, whoever comes first', async () => {
      await browser.logIn(sandbox);
      const parts = await proxyOf(service);
      const elsewhere = new Browser(parts.proxy);
      elsewhere.cookies = browser.cookies;
      sandbox.calls.length = 0;
      await Promise.all(Array.from({ length: 10 }, () => elsewhere.list()));
      assert.equal(logIns(), 1);
    });

    it('again after a log-in that failed', async () => {
      await browser.logIn(sandbox);
      sandbox.advance(3_600_000);
      sandbox.scenarios.script({ call: 'account/login', drop: 'before' });
      assertFailure(await browser.list(), 'network_error', 502);
      assert.equal((await browser.list()).status, 200);
    });

    it('to nobody without an account', async () => {
      assertFailure(await browser.list(), 'oauth_token', 401);
      assert.equal(sandbox.calls.length, 0);
    });
  });
});
