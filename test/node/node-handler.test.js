import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import express from 'express';
import { remoteAddressOf, toNodeHandler } from 'glympse-account-link/node';
import { check } from './support/command.js';
import { listen, proxyOf, serve, serveSandbox } from './support/servers.js';

/** Sends bytes, and gives the answer's. */
async function sendRaw(origin, text) {
  const socket = connect(new URL(origin).port, 'localhost');
  socket.write(text);
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'close');
  return answer;
}

describe('the adapter for Node', () => {
  it('tells where the connection comes from', async () => {
    const origin = await serve(async (request) => new Response(remoteAddressOf(request)));
    assert.match(await (await fetch(origin)).text(), /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/);
  });

  it('takes no path for a host, and no bad host for a reason to fail', async () => {
    const origin = await serve(async ({ url }) => new Response(`<${url}>`));
    const ask = (target, host) =>
      sendRaw(origin, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    assert.match(
      await ask('//attacker.example/a', 'partner.example'),
      /<http:\/\/partner\.example\/\/attacker\.example\/a>/,
    );
    assert.match(await ask('/a', 'a b'), /<http:\/\/localhost\/a>/);
    assert.match(
      await ask('http://attacker.example/a', 'partner.example'),
      /<http:\/\/partner\.example\/http:/,
    );
  });

  it('answers 500 if the handler fails, and goes on', async (context) => {
    context.mock.method(console, 'error', () => {});
    const origin = await serve(async ({ url }) => {
      if (url.endsWith('/bad')) throw new Error('a mistake');
      return new Response('fine');
    });
    const response = await fetch(`${origin}/bad`);
    assert.equal(response.status, 500);
    assert.equal(await response.text(), '');
    assert.equal(await (await fetch(origin)).text(), 'fine');
  });

  it('sets each of several cookies', async () => {
    const headers = new Headers([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
    const origin = await serve(async () => new Response('', { headers }));
    assert.deepEqual((await fetch(origin)).headers.getSetCookie(), ['a=1', 'b=2']);
  });

  for (const isParsed of [false, true]) {
    it(`serves the proxy under Express, its body ${isParsed ? '' : 'not '}parsed`, async () => {
      const service = await serveSandbox();
      const { proxy } = await proxyOf(service, { clientOf: remoteAddressOf });
      const app = express();
      if (isParsed) app.use(express.json({ limit: '10mb' }));
      app.use('/api/glympse', toNodeHandler(proxy));
      const origin = await listen(app);
      const { code, faults } = await check(`${origin}/api/glympse`, service.url);
      // A body that Express cannot read does not come as far as the proxy.
      const expected = isParsed
        ? [
            'a body that is not JSON is refused',
            'answers are not stored by browsers or servers between',
          ]
        : [];
      assert.deepEqual(
        faults.map((fault) => fault.split(':')[0]),
        expected,
      );
      assert.equal(code, isParsed ? 1 : 0);
    });
  }
});
