import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import { Browser } from './support/browser.js';
import { secrets, serveSandbox } from './support/servers.js';

const program = new URL('support/proxy-process.js', import.meta.url);

async function startProcess(apiBase) {
  const child = fork(program, [apiBase, ...secrets]);
  after(() => child.kill());
  const [port] = await once(child, 'message');
  return `http://localhost:${port}`;
}

describe('two processes that share only the secret', async () => {
  const { sandbox, apiBase } = await serveSandbox();
  const origins = await Promise.all([startProcess(apiBase), startProcess(apiBase)]);

  it('serve one session by turns', async () => {
    let turn = 0;
    const served = [0, 0];
    const browser = new Browser(async (request) => {
      const index = turn++ % 2;
      served[index]++;
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(origins[index] + pathname + search, request));
    });
    const account = await browser.logIn(sandbox);
    await browser.confirmLink('+12015550123');
    const { response } = await browser.link('+12015550123', sandbox.outbox.at(-1).code);
    assert.equal(response.account.id, '+12015550123');
    for (let n = 0; n < 4; n++) {
      const { text } = await browser.list();
      assert.match(text, new RegExp(account.linked.email));
    }
    assert.deepEqual(served, [4, 4]);
  });
});
