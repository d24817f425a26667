import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { MemoryCounters } from 'glympse-account-link/proxy';
import { assertFailure, Browser, PAGE } from './support/browser.js';
import { proxyOf, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';
const APP = 'https://app.partner.example';
const body = { type: 'email', address: EMAIL };

describe('the proxy’s defences', async () => {
  const service = await serveSandbox();
  const { sandbox } = service;
  let proxy;
  let browser;
  let log;

  beforeEach(async () => {
    ({ proxy, log } = await proxyOf(service, { allowedOrigins: [APP] }));
    browser = new Browser(proxy);
    sandbox.calls.length = 0;
  });

  /** Refused before the service has heard of it, and the session is as before. */
  async function assertRefused(send, error, status) {
    await browser.logIn(sandbox);
    const { length } = sandbox.calls;
    const answer = await send();
    assertFailure(answer, error, status);
    assert.equal(sandbox.calls.length, length, 'the service was called');
    assert.equal((await browser.list()).status, 200, 'the session is gone');
    return answer;
  }

  describe('against other pages', () => {
    const origins = [
      // Origin, Sec-Fetch-Site, allowed
      [PAGE, 'same-origin', true],
      [PAGE, undefined, true],
      // Behind a server that ends TLS the request's own address is another.
      ['http://internal:3000', 'same-origin', true],
      [APP, 'same-site', true],
      [APP, 'cross-site', true],
      [APP, undefined, true],
      // No browser: nobody's cookies.
      [undefined, undefined, true],
      ['https://attacker.example', 'cross-site', false],
      ['https://attacker.example', undefined, false],
      ['https://blog.partner.example', 'same-site', false],
      [PAGE.replace('https', 'http'), undefined, false],
      [`${PAGE}.attacker.example`, undefined, false],
      ['null', 'cross-site', false],
      ['null', 'same-origin', false],
      ['null', undefined, false],
      [undefined, 'cross-site', false],
      [undefined, 'none', false],
    ];

    it('refuse them where their requests carry the cookie, as it is partitioned', async () => {
      const session = { secrets: ['a secret of more than 32 characters'], partitioned: true };
      ({ proxy } = await proxyOf(service, { session }));
      browser = new Browser(proxy);
      await browser.logIn(sandbox);
      const { length } = sandbox.calls;
      for (const [origin, site, isAllowed] of origins) {
        if (isAllowed || origin === PAGE) continue;
        const headers = { Origin: origin, 'Sec-Fetch-Site': site };
        for (const path of [
          'account/confirm?type=email',
          'users/self/linked_accounts/email/unlink',
        ]) {
          const answer = await browser.send(path, { body, headers });
          assertFailure(answer, 'access_denied', 403);
          assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
        }
      }
      assert.equal(sandbox.calls.length, length, 'the service was called');
    });

    for (const [origin, site, isAllowed] of origins) {
      it(`${isAllowed ? 'let' : 'refuse'} Origin ${origin}, Sec-Fetch-Site ${site}`, async () => {
        const headers = { Origin: origin, 'Sec-Fetch-Site': site };
        const send = () => browser.send('account/confirm?type=email', { body, headers });
        if (isAllowed) assert.equal((await send()).status, 200);
        else await assertRefused(send, 'access_denied', 403);
      });
    }

    it('tell the log whose page it was', async () => {
      await browser.send('account/confirm', {
        body,
        headers: { Origin: 'https://forgotten.example', 'Sec-Fetch-Site': 'cross-site' },
      });
      assert.match(log.at(-1).reason, /allowedOrigins .*https:\/\/forgotten\.example/);
      const Origin = `https://${'x'.repeat(10_000)}.example`;
      const headers = { Origin, 'Sec-Fetch-Site': 'cross-site' };
      await browser.send('account/confirm', { body, headers });
      assert.ok(log.at(-1).reason.length < 400);
    });

    it('let an allowed page read answers, and nobody else', async () => {
      const ask = (origin, method) =>
        browser.send('account/confirm?type=email', {
          method,
          headers: { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
          ...(method === 'POST' && { body }),
        });
      for (const method of ['OPTIONS', 'POST']) {
        const allowed = (await ask(APP, method)).headers;
        assert.equal(allowed.get('Access-Control-Allow-Origin'), APP);
        assert.equal(allowed.get('Access-Control-Allow-Credentials'), 'true');
        assert.equal(allowed.get('Vary'), 'Origin');
        const refused = (await ask('https://attacker.example', method)).headers;
        assert.equal(refused.get('Access-Control-Allow-Origin'), null);
        assert.equal(refused.get('Vary'), 'Origin');
      }
      const { status, headers } = await ask(APP, 'OPTIONS');
      assert.equal(status, 204);
      assert.equal(headers.get('Access-Control-Allow-Headers'), 'Content-Type');
    });
  });

  describe('against odd requests', () => {
    const confirm = (options, query = '?type=email') =>
      browser.send(`account/confirm${query}`, options);
    const rawBody = (text, type = 'application/json') => ({
      body: text,
      raw: true,
      headers: { 'Content-Type': type },
    });

    const cases = {
      'another method': [() => confirm({ method: 'PUT', body }), 'invalid_argument', 405],
      'GET where POST is meant': [() => confirm({ method: 'GET' }), 'invalid_argument', 405],
      DELETE: [
        () => browser.send('users/self/linked_accounts', { method: 'DELETE' }),
        'invalid_argument',
        405,
      ],
      'a form': [
        () => confirm(rawBody('type=email', 'application/x-www-form-urlencoded')),
        'invalid_argument',
        415,
      ],
      'a text': [
        () => confirm(rawBody(JSON.stringify(body), 'text/plain')),
        'invalid_argument',
        415,
      ],
      'a body without a type': [
        () =>
          confirm({
            ...rawBody(new TextEncoder().encode(JSON.stringify(body))),
            headers: { 'Content-Type': undefined },
          }),
        'invalid_argument',
        415,
      ],
      'no body': [() => confirm({}), 'invalid_argument', 400],
      'an array': [() => confirm({ body: [body] }), 'invalid_argument', 400],
      'a number': [() => confirm({ body: 5 }), 'invalid_argument', 400],
      null: [() => confirm({ body: null }), 'invalid_argument', 400],
      'a text as JSON': [() => confirm({ body: 'email' }), 'invalid_argument', 400],
      'broken JSON': [() => confirm(rawBody('{"type":"email"')), 'invalid_argument', 400],
      'invalid UTF-8': [
        () =>
          confirm(rawBody(Buffer.from('{"type":"email","address":"\xff@example.com"}', 'latin1'))),
        'invalid_argument',
        400,
      ],
      'deep nesting': [() => confirm(rawBody('['.repeat(4000))), 'invalid_argument', 400],
      '5 MB': [
        () => confirm({ body: { ...body, more: 'x'.repeat(5_000_000) } }),
        'invalid_argument',
        413,
      ],
      '5 MB of unknown length': [
        () => confirm(rawBody(new Blob(['{"more":"', 'x'.repeat(5_000_000), '"}']).stream())),
        'invalid_argument',
        413,
      ],
      'an address that is no text': [
        () => confirm({ body: { type: 'email', address: { $ne: '' } } }),
        'invalid_argument',
        400,
      ],
      'a phone number that has to be interpreted': [
        () =>
          browser.send('account/confirm?type=phone', {
            body: { type: 'phone', address: '(201) 555-0123' },
          }),
        'invalid_argument',
        400,
      ],
      'an e-mail address that is too long': [
        () => confirm({ body: { type: 'email', address: `${'x'.repeat(250)}@a.de` } }),
        'invalid_argument',
        400,
      ],
      'an address that is empty': [
        () => confirm({ body: { type: 'email', address: '' } }),
        'invalid_argument',
        400,
      ],
      'another type': [
        () => confirm({ body: { type: 'facebook', address: 'jo' } }, '?type=facebook'),
        'invalid_argument',
        400,
      ],
      'a type inherited': [
        () => confirm({ body: { type: 'constructor', address: 'jo' } }, '?type=constructor'),
        'invalid_argument',
        400,
      ],
      'types that differ': [() => confirm({ body }, '?type=phone'), 'invalid_argument', 400],
      'types that differ in the path': [
        () => browser.send('users/self/linked_accounts/phone/confirm?type=email', { body }),
        'invalid_argument',
        400,
      ],
      'types that differ without a body': [
        () => browser.send('users/self/linked_accounts/phone/unlink?type=email'),
        'invalid_argument',
        400,
      ],
      'a query field twice': [
        () => confirm({ body }, '?type=email&type=email'),
        'invalid_argument',
        400,
      ],
      'force twice': [
        () =>
          browser.send('users/self/linked_accounts/email/link?type=email&force=false&force=true', {
            body: { ...body, code: '1' },
          }),
        'invalid_argument',
        400,
      ],
      'another force': [
        () =>
          browser.send('users/self/linked_accounts/email/link?type=email&force=1', {
            body: { ...body, code: '1' },
          }),
        'invalid_argument',
        400,
      ],
      'no code': [
        () => browser.send('account/create?type=email', { body }),
        'invalid_argument',
        400,
      ],
      'a log-in of the page’s': [
        () => browser.send('account/login?id=account-1&password=x'),
        'access_denied',
        403,
      ],
    };
    for (const path of [
      '',
      'users/self',
      'users/account-1/linked_accounts',
      'account/delete',
      'account/confirm/',
      'account//confirm',
      '/account/confirm',
      'account%2Fconfirm',
      'account/%63onfirm',
      'account/..%2fconfirm',
      'account/confirm%3Ftype=email',
      'account/confirm;x',
      'Account/Confirm',
      'users/self/linked_accounts/email%2f..%2fphone/confirm',
      'users/self/linked_accounts/../../account/login/../destroy',
      'users/self/linked_accounts/facebook/confirm',
      'users/self/linked_accounts/email/constructor',
    ]) {
      cases[`the path “${path}”`] = [() => browser.send(path, { body }), 'not_found', 404];
    }

    for (const [what, [send, error, status]] of Object.entries(cases)) {
      it(`refuse ${what}`, async () => {
        const answer = await assertRefused(send, error, status);
        assert.doesNotMatch(answer.text, /stack|\.js|Error/);
      });
    }

    it('refuse a body that breaks off, and do not blame themselves', async () => {
      const broken = new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"type":')),
        pull: (controller) => controller.error(new Error('ECONNRESET')),
      });
      await assertRefused(() => confirm(rawBody(broken)), 'invalid_argument', 400);
      assert.ok(log.some(({ reason }) => reason === 'body breaks off'));
    });

    it('wait no longer for a body than for anything else, and count nothing for it', async (context) => {
      const parts = await proxyOf(service, {
        limits: { codesPerAddress: { most: 1, within: 9e5 } },
      });
      const somebody = new Browser(parts.proxy);
      let controller;
      let isLeft = false;
      const reading = new Promise((resolve) => {
        const source = {
          start: (own) => void (controller = own),
          pull: resolve,
          cancel: () => void (isLeft = true),
        };
        somebody.slow = new ReadableStream(source, { highWaterMark: 0 });
      });
      context.mock.timers.enable({ apis: ['setTimeout'] });
      const answer = somebody.send('account/confirm?type=email', rawBody(somebody.slow));
      await reading;
      controller.enqueue(new TextEncoder().encode(JSON.stringify(body)));
      context.mock.timers.tick(12_000);
      assertFailure(await answer, 'timeout', 504);
      assert.ok(isLeft);
      context.mock.timers.reset();
      assert.equal(sandbox.calls.length, 0);
      assert.equal((await somebody.confirm(EMAIL)).status, 200);
    });

    it('take dots out of a path before they look at it', async () => {
      const answer = await browser.send('users/self/../../account/confirm?type=email', { body });
      assert.equal(answer.status, 200);
    });

    it('tell the log why, and do not blame the service', async () => {
      await browser.send('nowhere', { body });
      assert.equal(log.at(-1).reason, undefined);
      await confirm({ body: [] });
      assert.equal(log.at(-1).reason, 'type is not email or phone');
    });

    it('name the method that is meant', async () => {
      assert.equal((await confirm({ method: 'PUT', body })).headers.get('Allow'), 'POST');
    });

    it('keep line breaks and markup in an address what they are', async () => {
      const address = 'jo\r\nSet-Cookie: a=b@<b>example.com';
      assertFailure(await browser.confirm(address), 'invalid_argument', 400);
      assert.equal(browser.answers.at(-1).includes('a=b@'), false);
      assert.doesNotMatch(JSON.stringify(log), /Set-Cookie/);
    });
  });

  describe('by limits', () => {
    const limited = async (limits, more) => {
      const parts = await proxyOf(service, { limits, ...more });
      return new Browser(parts.proxy);
    };
    const once = { most: 1, within: 60_000 };

    for (const name of [
      'callsPerClient',
      'callsPerSession',
      'codesPerClient',
      'codesPerSession',
      'codesPerAddress',
    ]) {
      it(`stop at ${name}, and say how long`, async () => {
        const somebody = await limited({ [name]: { most: 2, within: 60_000 } });
        // The first of them begins the session that the others are counted for.
        const sends = name === 'callsPerSession' ? 3 : 2;
        for (let n = 0; n < sends; n++) {
          assert.equal((await somebody.confirm('limits@example.com')).status, 200);
        }
        const { length } = sandbox.outbox;
        const answer = await somebody.confirm('Limits@example.com');
        assertFailure(answer, 'too_many_requests', 429);
        const seconds = Number(answer.headers.get('Retry-After'));
        assert.ok(seconds > 50 && seconds <= 60, String(seconds));
        assert.equal(sandbox.outbox.length, length);
      });
    }

    it('take every spelling of an address for the one that the service gets', async () => {
      const somebody = await limited({ codesPerAddress: { most: 3, within: 60_000 } });
      for (const address of ['ann@ä.example', ' ann@Ä.example', 'Ann <ann@xn--4ca.example>']) {
        assert.equal((await somebody.confirm(address)).status, 200);
        assert.equal(sandbox.outbox.at(-1).address, 'ann@xn--4ca.example');
      }
      assert.equal((await somebody.confirm('mailto:ann\u200b@ä.example')).status, 429);
    });

    it('count clients apart', async () => {
      const parts = await proxyOf(service, {
        limits: { codesPerClient: once },
        clientOf: ({ headers }) => headers.get('X-Real-IP'),
      });
      const send = (address) =>
        new Browser(parts.proxy).send('account/confirm?type=email', {
          body,
          headers: { 'X-Real-IP': address },
        });
      assert.equal((await send('192.0.2.1')).status, 200);
      assert.equal((await send('192.0.2.2')).status, 200);
      assert.equal((await send('192.0.2.1')).status, 429);
      // Who is not known is not counted.
      assert.equal((await send(undefined)).status, 200);
      assert.equal((await send(undefined)).status, 200);
    });

    it('take a code that was tried too often for a wrong one, until there is a new one', async () => {
      const somebody = await limited({ triesPerCode: { most: 2, within: 60_000 } });
      await somebody.confirm(EMAIL);
      const code = sandbox.outbox.at(-1).code;
      const wrong = code === '000000' ? '111111' : '000000';
      for (let n = 0; n < 2; n++) {
        assertFailure(await somebody.create(EMAIL, wrong), 'link_failed', 400);
      }
      const { length } = sandbox.calls;
      assertFailure(await somebody.create(EMAIL, code), 'link_failed', 400);
      assert.equal(sandbox.calls.length, length);
      await somebody.confirm(EMAIL);
      assert.equal((await somebody.create(EMAIL, sandbox.outbox.at(-1).code)).status, 200);
    });

    it('count tries that come at once one by one', async () => {
      const somebody = await limited({ triesPerCode: { most: 3, within: 60_000 } });
      await somebody.confirm(EMAIL);
      sandbox.calls.length = 0;
      await Promise.all(Array.from({ length: 10 }, () => somebody.create(EMAIL, 'wrong')));
      assert.equal(sandbox.calls.length, 3);
    });

    it('do not count strangers against an address', async () => {
      const parts = await proxyOf(service);
      const stranger = new Browser(parts.proxy);
      for (let n = 0; n < 12; n++) {
        assertFailure(
          await stranger.confirmLink('victim@example.com', 'email'),
          'oauth_token',
          401,
        );
        const link = stranger.link('victim@example.com', '000000', { type: 'email' });
        assertFailure(await link, 'oauth_token', 401);
      }
      await new Browser(parts.proxy).logIn(sandbox, 'victim@example.com');
    });

    it('keep no name of a client’s that is longer than any, and tell such apart all the same', async () => {
      const names = [];
      const counters = new MemoryCounters();
      const parts = await proxyOf(service, {
        limits: { callsPerClient: once },
        clientOf: ({ headers }) => headers.get('X-Forwarded-For'),
        counters: {
          add: (name, within) => {
            names.push(name);
            return counters.add(name, within);
          },
          end: () => {},
        },
      });
      const send = (name) =>
        new Browser(parts.proxy).send('account/confirm', {
          body: {},
          headers: { 'X-Forwarded-For': name },
        });
      const long = 'x'.repeat(10_000);
      assert.equal((await send(`${long}1`)).status, 400);
      assert.equal((await send(`${long}2`)).status, 400);
      assert.equal((await send(`${long}1`)).status, 429);
      assert.equal(names.length, 3);
      assert.ok(names.every(({ length }) => length < 200));
    });

    it('begin no session for who is over them', async () => {
      let saves = 0;
      const session = {
        load: () => undefined,
        save: () => {
          saves++;
        },
      };
      const parts = await proxyOf(service, { session, limits: { codesPerAddress: once } });
      const somebody = new Browser(parts.proxy);
      await somebody.confirm('sessions@example.com');
      await somebody.confirm('sessions@example.com');
      assert.equal(saves, 1);
    });

    it('keep no address in the counters', async () => {
      const names = [];
      const counters = new MemoryCounters();
      const somebody = await limited(
        {},
        {
          counters: {
            add: async (name, within) => {
              names.push(name);
              return counters.add(name, within);
            },
            end: async (name) => counters.end(name),
          },
        },
      );
      await somebody.logIn(sandbox, 'counted@example.com');
      assert.ok(names.length > 3);
      assert.ok(names.every((name) => !name.includes('counted')));
    });

    it('are off at Infinity', async () => {
      const off = { most: Infinity, within: 1 };
      const somebody = await limited({ codesPerAddress: off, codesPerSession: off });
      for (let n = 0; n < 20; n++) assert.equal((await somebody.confirm(EMAIL)).status, 200);
    });

    it('refuse when the counters cannot be reached', async () => {
      const counters = { add: () => Promise.reject(new Error('no store')), end: () => {} };
      const somebody = await limited({}, { counters });
      assertFailure(await somebody.confirm(EMAIL), 'internal_error', 500);
    });
  });

  describe('counters', () => {
    it('begin anew when they have ended', () => {
      let time = 0;
      const counters = new MemoryCounters(() => time);
      assert.deepEqual(counters.add('a', 100), { count: 1, endsIn: 100 });
      time = 40;
      assert.deepEqual(counters.add('a', 100), { count: 2, endsIn: 60 });
      assert.deepEqual(counters.add('b', 100), { count: 1, endsIn: 100 });
      time = 100;
      assert.deepEqual(counters.add('a', 100), { count: 1, endsIn: 100 });
      counters.end('a');
      assert.deepEqual(counters.add('a', 100), { count: 1, endsIn: 100 });
    });
  });
});
