import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
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
    for (const host of [
      'a b',
      'jo:secret@a',
      'a/b?',
      'a/b/c?d=',
      'a?',
      'a#',
      'a:99999',
      '[::1',
      'a,b',
    ]) {
      assert.match(await ask('/a', host), /<http:\/\/localhost\/a>/, host);
    }
    assert.match(await ask('/a', '[::1]:8080'), /<http:\/\/\[::1\]:8080\/a>/);
    assert.match(
      await ask('http://attacker.example/a', 'partner.example'),
      /<http:\/\/partner\.example\/http:/,
    );
  });

  it('refuses methods that no request can have', async () => {
    const origin = await serve(async () => new Response('fine'));
    const answer = await sendRaw(
      origin,
      'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    assert.match(answer, /^HTTP\/1\.1 405 /);
  });

  it('replaces headers that have been set before, and adds cookies', async () => {
    const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': 'b=2', Vary: 'Origin' };
    const handle = toNodeHandler(async () => new Response('', { headers }));
    const origin = await listen((incoming, outgoing) => {
      outgoing.setHeader('Cache-Control', 'public');
      outgoing.setHeader('Set-Cookie', 'a=1');
      outgoing.setHeader('Vary', 'Cookie');
      return handle(incoming, outgoing);
    });
    const answer = await fetch(origin);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(answer.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.equal(answer.headers.get('Vary'), 'Cookie, Origin');
  });

  describe('passes a body on', () => {
    const head = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    const bytes = (text) => new TextEncoder().encode(text);

    it('as a whole, with its length, where it is there', async () => {
      const origin = await serve(async () => Response.json({ a: 'ä' }));
      assert.match(await sendRaw(origin, head), /Content-Length: 10\r\n\r\n\{"a":"ä"\}$/);
    });

    it('in pieces, as they come', async () => {
      let goOn;
      const isRead = new Promise((resolve) => {
        goOn = resolve;
      });
      const origin = await serve(
        async () =>
          new Response(
            new ReadableStream({
              start: (controller) => controller.enqueue(bytes('one, ')),
              async pull(controller) {
                await isRead;
                controller.enqueue(bytes('two'));
                controller.close();
              },
            }),
          ),
      );
      const reader = (await fetch(origin)).body.getReader();
      assert.equal(Buffer.from((await reader.read()).value).toString(), 'one, ');
      goOn();
      assert.equal(Buffer.from((await reader.read()).value).toString(), 'two');
      assert.equal((await reader.read()).done, true);
    });

    it('as far as it goes, and breaks the connection where it breaks', async () => {
      const broken = (text) =>
        new ReadableStream({
          start: (controller) => text && controller.enqueue(bytes(text)),
          pull: (controller) => controller.error(new Error('broken')),
        });
      const origin = await serve(
        async ({ url }) => new Response(broken(url.endsWith('/half') ? 'half' : '')),
      );
      const half = await sendRaw(origin, head.replace('/ ', '/half '));
      assert.match(half, /^HTTP\/1\.1 200 [^]*half\r\n$/);
      assert.equal(await sendRaw(origin, head), '');
    });
  });

  for (const target of [
    '/api/glympse/../glympse/account/destroy',
    '/api/glympse//account/confirm',
    '//account/confirm',
    '/api/glympse/account%2fconfirm',
    '/api/glympse/account/confirm%00',
    '/api/glympse/account\\confirm',
  ]) {
    it(`leads from the path ${target} to a failure of the proxy`, async () => {
      const service = await serveSandbox();
      const { proxy } = await proxyOf(service);
      const origin = await serve(proxy);
      const body = '{"type":"email","address":"jo@example.com"}';
      const head = `POST ${target}?type=email HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: close`;
      const answer = await sendRaw(
        origin,
        `${head}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      const isSame = target.includes('\\');
      assert.match(answer, isSame ? /^HTTP\/1\.1 200 / : /^HTTP\/1\.1 404 /);
      assert.match(answer, isSame ? /"result":"ok"/ : /"error":"not_found"/);
    });
  }

  const framings = {
    'of known length': (text) => [`Content-Length: ${text.length}\r\n\r\n`, text],
    'in chunks': (text) => [
      `Transfer-Encoding: chunked\r\n\r\n`,
      `${text.length.toString(16)}\r\n`,
      text,
      '\r\n0\r\n\r\n',
    ],
  };
  const readers = {
    'not read': async () => new Response('no'),
    'read in part': async ({ body }) => {
      const reader = body.getReader();
      await reader.read();
      return new Response('no');
    },
    'given up after a part': async ({ body }) => {
      const reader = body.getReader();
      await reader.read();
      await reader.cancel();
      return new Response('no');
    },
    'read after all': async (request) => new Response(`${(await request.text()).length}`),
  };

  for (const [framing, frame] of Object.entries(framings)) {
    for (const [reading, handle] of Object.entries(readers)) {
      it(`answers the next request of a connection after a body ${framing} that was ${reading}`, async () => {
        const origin = await serve((request) =>
          request.method === 'GET' ? Promise.resolve(new Response('next')) : handle(request),
        );
        const head = 'POST / HTTP/1.1\r\nHost: a\r\n';
        const next = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
        const answers = await sendRaw(
          origin,
          [head, ...frame('x'.repeat(5_000_000)), next].join(''),
        );
        assert.equal(answers.match(/HTTP\/1\.1 200 /g)?.length, 2);
        assert.match(answers, /next$/);
        assert.ok(reading !== 'read after all' || answers.includes('5000000'));
      });
    }
  }

  it('tells a handler that a body breaks off', async () => {
    const reading = new EventEmitter();
    const failure = once(reading, 'failure');
    const origin = await serve(async (request) => {
      await request.text().catch((error) => reading.emit('failure', error));
      return new Response('no');
    });
    const socket = connect(new URL(origin).port, 'localhost');
    socket.end('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
    const [{ code }] = await failure;
    assert.equal(code, 'ECONNRESET');
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

  it('passes on a form that Express has parsed as it was', async () => {
    const bodies = [];
    const app = express();
    app.use(express.urlencoded({ extended: false }));
    const read = async (request) => {
      bodies.push(await request.text());
      return new Response();
    };
    app.use(toNodeHandler(read));
    const origin = await listen(app);
    const sent = ['a=1&b=%3C%C3%A9+%26%3E', 'a=1&a=2', '', 'a='];
    for (const text of sent) {
      const body = new URLSearchParams(text);
      await fetch(origin, { method: 'POST', body });
    }
    assert.deepEqual(bodies, sent);
  });
});
