import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from './support/command.js';
import { assertFailure, Browser } from './support/browser.js';
import { secrets, serveSandbox } from './support/servers.js';
import { serveWorker } from './support/workerd.js';

const file = new URL('support/worker.js', import.meta.url);

describe('the proxy under workerd', async () => {
  const { sandbox, url, apiBase } = await serveSandbox();
  const bindings = {
    API_BASE: apiBase,
    API_KEY: 'sandbox',
    SECRET: secrets[0],
    TIME_LIMIT: '4000',
  };
  const origin = await serveWorker(file, bindings);

  it('passes the conformance check', async () => {
    const { code, faults, passed, skipped } = await check(`${origin}/api/glympse`, url);
    assert.deepEqual(faults, []);
    assert.ok(passed > 30);
    assert.equal(skipped, 0);
    assert.equal(code, 0);
  });

  it('lets requests at once share a log-in', async () => {
    const browser = new Browser((request) => fetch(request), { origin });
    await browser.logIn(sandbox);
    sandbox.advance(3_600_000);
    sandbox.calls.length = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser.list()));
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 200),
    );
    const logIns = sandbox.calls.filter(({ call }) => call === 'account/login');
    assert.equal(logIns.length, 1);
  });

  it('does not wait for a log-in that ended with the request that began it', async () => {
    const browser = new Browser((request) => fetch(request), { origin });
    await browser.logIn(sandbox);
    sandbox.advance(3_600_000);
    sandbox.scenarios.script({ call: 'account/login', hold: true });
    assertFailure(await browser.list(), 'timeout', 504);
    assert.equal((await browser.list()).status, 200);
    sandbox.scenarios.release();
  });
});
