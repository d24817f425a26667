import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { assertFailure, Browser, PAGE } from './support/browser.js';
import { proxyOf, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';
const PHONE = '+12015550123';

for (const failures of ['200', '4xx']) {
  const conflict = failures === '4xx' ? 409 : 400;

  describe(`the proxy’s calls, where failures of the service come with HTTP ${failures}`, async () => {
    const service = await serveSandbox({ failures });
    const { sandbox } = service;
    let browser;
    let log;
    let requests;

    beforeEach(async () => {
      const parts = await proxyOf(service);
      ({ log, requests } = parts);
      browser = new Browser(parts.proxy);
    });

    const lastCode = () => sandbox.outbox.at(-1).code;

    it('send a code, and tell when it runs out', async () => {
      const { status, response, meta } = await browser.confirm(EMAIL);
      assert.equal(status, 200);
      assert.equal(sandbox.outbox.at(-1).address, EMAIL);
      assert.deepEqual(Object.keys(response), ['expires']);
      assert.ok(Math.abs(response.expires - meta.time - 600_000) < 5000);
    });

    it('log in: answer the id, and keep the password', async () => {
      const account = sandbox.accounts.create({ email: 'kim@example.com' });
      await browser.confirm('kim@example.com');
      const answer = await browser.create('kim@example.com', lastCode());
      const { created_time, last_modified, ...others } = answer.response;
      assert.deepEqual(others, { type: 'account', id: account.id });
      assert.ok(answer.meta.time - created_time > 86_000_000 && last_modified === created_time);
      const { response } = await browser.list();
      assert.deepEqual(response.linked_accounts, [
        {
          type: 'email',
          id: 'kim@example.com',
          displayname: 'kim@example.com',
          auth_enabled: true,
          status: 'ok',
        },
      ]);
    });

    it('link, unlink, and list what is linked', async () => {
      const account = await browser.logIn(sandbox);
      await browser.confirmLink(PHONE);
      const { response } = await browser.link(PHONE, lastCode());
      assert.equal(response.type, 'linked_account');
      assert.equal(response.account.id, PHONE);
      assert.equal(account.linked.phone, PHONE);
      const unlink = 'users/self/linked_accounts/phone/unlink';
      assert.deepEqual((await browser.send(unlink)).response, {});
      assert.equal(account.linked.phone, undefined);
      assertFailure(await browser.send(unlink), 'not_linked', conflict);
    });

    it('recover with the code that met the conflict', async () => {
      const owner = sandbox.accounts.create({ phone: '+12015550124' });
      await browser.logIn(sandbox);
      await browser.confirmLink('+12015550124');
      assertFailure(await browser.link('+12015550124', lastCode()), 'existing_link', conflict);
      const { response } = await browser.create('+12015550124', lastCode(), 'phone');
      assert.equal(response.id, owner.id);
      assert.match((await browser.list()).text, /\+12015550124/);
    });

    it('force a link', async () => {
      const owner = sandbox.accounts.create({ phone: '+12015550125' });
      const account = await browser.logIn(sandbox);
      await browser.confirmLink('+12015550125');
      await browser.link('+12015550125', lastCode(), { force: true });
      assert.equal(account.linked.phone, '+12015550125');
      assert.equal(owner.linked.phone, undefined);
    });

    it('work below any path', async () => {
      const { proxy } = await proxyOf(service);
      for (const mount of ['/', '/api/glympse/', '/a/very/deep/one/']) {
        assert.equal((await new Browser(proxy, { mount }).confirm(EMAIL)).status, 200, mount);
      }
    });

    it('pass nothing of the page on but what the guide names', async () => {
      await browser.logIn(sandbox);
      requests.length = 0;
      await browser.send('account/confirm?type=email&api_key=mine&id=x&more=1#there', {
        body: { type: 'email', address: EMAIL, code: 'x', password: 'y', __proto__: { a: 1 } },
        headers: {
          Authorization: 'Bearer mine',
          'X-Forwarded-For': '10.0.0.1',
          'Accept-Language': 'nl',
          Referer: `${PAGE}/secret`,
        },
      });
      const [{ url, method, headers, body }] = requests;
      assert.equal(method, 'POST');
      assert.equal(url.search, '?api_key=sandbox&type=email');
      assert.deepEqual(JSON.parse(body), { type: 'email', address: EMAIL });
      assert.deepEqual(Object.fromEntries(new Headers(headers)), {
        'accept-language': 'nl',
        'content-type': 'application/json',
      });
    });

    it('pass the access token to the service, and the page’s never', async () => {
      await browser.logIn(sandbox);
      requests.length = 0;
      await browser.send('users/self/linked_accounts', {
        method: 'GET',
        headers: { Authorization: 'Bearer mine' },
      });
      const authorizations = requests.map(({ headers }) =>
        new Headers(headers).get('Authorization'),
      );
      assert.equal(authorizations.length, 1);
      assert.match(authorizations[0], /^Bearer token-/);
      assert.equal(requests[0].url.search, '');
    });

    it('answer with headers that keep the answer out of stores, frames and scripts', async () => {
      for (const { headers } of [await browser.confirm(EMAIL), await browser.send('nowhere')]) {
        assert.equal(headers.get('Cache-Control'), 'no-store');
        assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
        assert.equal(headers.get('Content-Type'), 'application/json');
        assert.match(headers.get('Content-Security-Policy'), /default-src 'none'/);
        assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
      }
    });

    it('tell the log of each, without secrets and without the address', async () => {
      const account = await browser.logIn(sandbox, 'someone@example.com');
      await browser.create('someone@example.com', '000000');
      const [sent, created, refused] = log;
      assert.deepEqual(
        { ...sent, duration: 0 },
        {
          method: 'POST',
          call: 'account/confirm',
          address: 's•••@example.com',
          status: 200,
          error: undefined,
          reason: undefined,
          duration: 0,
        },
      );
      assert.equal(created.call, 'account/create');
      assert.equal(refused.error, 'link_failed');
      const text = JSON.stringify(log);
      for (const secret of [...sandbox.secrets, 'someone@', '000000', account.password]) {
        assert.ok(!text.includes(secret), secret);
      }
    });

    it('answer whatever becomes of the log', async () => {
      for (const log of [
        () => {
          throw new Error('no log');
        },
        () => Promise.reject(new Error('no log')),
      ]) {
        const { proxy } = await proxyOf(service, { log });
        assert.equal((await new Browser(proxy).confirm(EMAIL)).status, 200);
      }
    });

    it('say the same of an address with and without an account', async () => {
      sandbox.accounts.create({ email: 'known@example.com' });
      const shape = ({ status, headers, response, meta }) => ({
        status,
        headers: [...headers].filter(([name]) => name !== 'set-cookie'),
        response: Object.keys(response),
        meta: Object.keys(meta),
      });
      const { proxy } = await proxyOf(service);
      const known = await new Browser(proxy).confirm('known@example.com');
      const unknown = await new Browser(proxy).confirm('unknown@example.com');
      assert.deepEqual(shape(known), shape(unknown));
      const old = await new Browser(proxy).create('known@example.com', sandbox.outbox.at(-2).code);
      const fresh = await new Browser(proxy).create('unknown@example.com', lastCode());
      assert.deepEqual(shape(old), shape(fresh));
    });
  });
}
