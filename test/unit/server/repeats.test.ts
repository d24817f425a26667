import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createProxy } from '../../../src/server/proxy/create-proxy.js';
import { Repeats } from '../../../src/server/proxy/form/repeats.js';
import type { Session } from '../../../src/server/proxy/session.js';
import { Sandbox } from '../../../src/tools/sandbox/sandbox.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A turn of the event loop, before which nothing that a promise has held is given back. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is pressed twice', () => {
  it('is done once for ten seconds, and then anew', async () => {
    let time = 0;
    const repeats = new Repeats(() => time);
    let count = 0;
    const press = () => repeats.once('a press', () => Promise.resolve(++count));
    assert.deepEqual(await Promise.all([press(), press()]), [1, 1]);
    time += 9999;
    assert.equal(await press(), 1);
    time += 1;
    assert.equal(await press(), 2);
  });

  it('is done anew where it has failed', async () => {
    const repeats = new Repeats(() => 0);
    let count = 0;
    const press = () => repeats.once('a press', () => Promise.reject(new Error(String(++count))));
    await assert.rejects(press(), /1/);
    await assert.rejects(press(), /2/);
  });

  it('is not in memory any longer, although nobody presses again', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const repeats = new Repeats(() => 0);
      const given = new WeakRef(
        await repeats.once('a press', () => Promise.resolve({ cookies: ['of somebody'] })),
      );
      await turn();
      mock.timers.tick(9999);
      collectGarbage();
      assert.ok(given.deref(), 'it is given again');
      await turn();
      mock.timers.tick(1);
      collectGarbage();
      assert.equal(given.deref(), undefined);
      // The list itself is still there.
      assert.ok(repeats);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('the form without script', () => {
  const ENDPOINT = 'https://www.partner.example/api/glympse/form/link';

  it('keeps nothing of whose press it was', async () => {
    const sandbox = new Sandbox();
    const { id, password } = sandbox.accounts.create();
    let loaded: WeakRef<Session>[] = [];
    const proxy = createProxy({
      apiKey: 'sandbox',
      apiBase: 'https://sandbox.example/v2/',
      clientOf: () => undefined,
      fetch: (url, init) => sandbox.fetch(new Request(url, init)),
      form: { secrets: ['a secret for these tests, and for nothing else'] },
      session: {
        load: () => {
          const session = { id: 'a session', account: { id, password } };
          loaded.push(new WeakRef(session));
          return session;
        },
        save: () => undefined,
      },
    });
    let cookie = '';
    const ask = async (fields?: Record<string, string>) => {
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
      const body = fields && new URLSearchParams(fields);
      const answer = await proxy(
        new Request(ENDPOINT, body ? { method: 'POST', headers, body } : { headers }),
      );
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return answer.text();
    };
    await ask({ type: 'email', address: 'jo@example.com' });
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await ask()) ?? [];
    assert.ok(token);
    loaded = [];
    const [before, press] = [cookie, { token, action: 'change' }];
    await ask(press);
    const first = cookie;
    cookie = before;
    await ask(press);
    assert.equal(cookie, first, 'the second press has the first one’s answer');
    await turn();
    collectGarbage();
    assert.deepEqual(
      loaded.map((session) => session.deref()),
      [undefined, undefined],
    );
  });
});
