import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Browser } from '../browser.js';
import { listen, proxyOf } from '../servers.js';
import { noLimits, SECRET, urlOf } from './world.js';

const ACCOUNT = { id: 'account-1', password: 'password-of-"somebody"\\' };
const TOKEN = 'token-of-somebody';

const json = { 'Content-Type': 'application/json' };
const envelope = (response, meta = {}) => JSON.stringify({ result: 'ok', response, meta });
const failure = (error, detail) =>
  JSON.stringify({ result: 'failure', response: {}, meta: { error, error_detail: detail } });
const zeros = Buffer.alloc(30_000_000, ' ');

/** Writes without an end, until nobody takes it any more. */
function flood(outgoing) {
  const block = Buffer.alloc(65_536, ' ');
  const write = () => {
    while (!outgoing.destroyed && outgoing.write(block));
  };
  outgoing.on('drain', write).on('error', () => {});
  write();
}

const send =
  (body, headers = {}, status = 200) =>
  (outgoing) =>
    outgoing.writeHead(status, { ...json, ...headers }).end(body);

/** Everything that can be kept in a field of an answer, with a secret in it. */
const leaky = (secret) => ({
  type: 'email',
  id: `id of ${secret}`,
  displayname: secret,
  status: secret,
  auth_enabled: secret,
  password: secret,
  access_token: secret,
  expires: secret,
  created_time: secret,
  __proto__: null,
  account: { type: 'email', id: secret, displayname: secret.toUpperCase() },
  linked_accounts: [{ type: 'email', id: 'x', displayname: `a${secret}b`, status: secret }],
});

/** What a service that is broken, taken over, or not the service can say, and the statuses that a page may get. */
const answers = {
  '20 MB': [send(zeros.subarray(0, 20_000_000)), [502]],
  '20 MB of an envelope': [send(envelope({ more: 'x'.repeat(20_000_000) })), [502]],
  'no end': [(outgoing) => flood(outgoing.writeHead(200, json)), [502]],
  'a failure without an end': [(outgoing) => flood(outgoing.writeHead(500, json)), [502]],
  '30 MB in a small gzip': [send(gzipSync(zeros), { 'Content-Encoding': 'gzip' }), [502]],
  '30 MB in a small deflate': [send(deflateSync(zeros), { 'Content-Encoding': 'deflate' }), [502]],
  '30 MB in a small brotli': [
    send(brotliCompressSync(zeros.subarray(0, 3_000_000)), { 'Content-Encoding': 'br' }),
    [502],
  ],
  'gzip that is none': [send('{}', { 'Content-Encoding': 'gzip' }), [502]],
  'half of a gzip': [
    send(gzipSync(envelope({})).subarray(0, 20), { 'Content-Encoding': 'gzip' }),
    [502],
  ],
  'fewer bytes than it says': [
    (outgoing) => {
      outgoing.writeHead(200, { ...json, 'Content-Length': 1000 });
      outgoing.write('{', () => outgoing.destroy());
    },
    [502],
  ],
  'more bytes than it says': [
    (outgoing) =>
      outgoing.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}${envelope({})}`),
    [502],
  ],
  'a length and chunks': [
    (outgoing) =>
      outgoing.socket.end(
        'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ),
    [502],
  ],
  'no HTTP': [(outgoing) => outgoing.socket.end('SSH-2.0-OpenSSH_9.9\r\n'), [502]],
  'headers of 100 KB': [
    (outgoing) => outgoing.socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n{}`),
    [502],
  ],
  'a redirect': [send('', { Location: 'https://attacker.example/' }, 307), [502]],
  'no content': [send(undefined, {}, 204), [502]],
  'a part': [send('{"result":"ok"', {}, 206), [502]],
  'a teapot': [send('', {}, 418), [502]],
  'an unknown status': [send('', {}, 599), [502]],
  'deep nesting': [send(`${'['.repeat(100_000)}`), [502]],
  'a prototype': [send('{"__proto__":{"result":"ok","response":{}}}'), [502]],
  'an inherited result': [send('{"result":"constructor","response":{}}'), [502]],
  'a wait of years': [send(failure('too_many_requests'), { 'Retry-After': '1e300' }, 429), [429]],
  'a wait with a header in it': [
    send(failure('too_many_requests'), { 'Retry-After': '1, X: y' }, 429),
    [429],
  ],
  'a code with a header in it': [send(failure('a\r\nSet-Cookie: b=c'), {}, 400), [502]],
  'a code of markup': [send(failure('<script>', '<script>'), {}, 400), [502]],
  'the password as its code': [send(failure(ACCOUNT.password, ACCOUNT.password), {}, 400), [502]],
  'the password as its explanation': [
    send(failure('link_failed', `x${ACCOUNT.password}`), {}, 400),
    [400],
  ],
  'the token as its explanation': [send(failure('link_failed', `x${TOKEN}y`), {}, 400), [400]],
  'the password in all fields': [send(envelope(leaky(ACCOUNT.password))), [200, 502]],
  'the token in all fields': [send(envelope(leaky(TOKEN))), [200, 502]],
  'headers of its own': [
    send(failure('link_failed'), {
      'Set-Cookie': '__Host-glympse=of-the-service; Path=/',
      Location: 'https://attacker.example',
      Refresh: '0; url=https://attacker.example',
      'Access-Control-Allow-Origin': '*',
      'Clear-Site-Data': '"*"',
      'Content-Type': 'text/html',
      'X-Of-The-Service': 'a',
    }),
    [400],
  ],
};

/** The headers that an answer of the proxy's may have. */
const known = [
  'allow',
  'cache-control',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'referrer-policy',
  'retry-after',
  'vary',
  'x-content-type-options',
];

/** Answers of a service that means harm. */
export function attackByAnswers(world) {
  const kind = 'answers of the service';

  for (const [what, [answer, statuses]] of Object.entries(answers)) {
    it(`do no harm: ${what}`, async () => {
      let isOn = false;
      const origin = await listen((incoming, outgoing) => {
        incoming.resume();
        if (incoming.url.includes('account/login')) {
          return send(envelope({ access_token: TOKEN, expires_in: 3600 }))(outgoing);
        }
        return isOn ? answer(outgoing) : send(envelope([]))(outgoing);
      });
      const session = { load: () => ({ id: 'x', account: ACCOUNT }), save: () => ({}) };
      const config = { apiKey: SECRET, limits: noLimits, session };
      const { proxy, log } = await proxyOf({ apiBase: `${origin}/v2/` }, config);
      const browser = new Browser(proxy);
      assert.equal((await browser.list()).status, 200);
      for (const call of world.calls) {
        isOn = true;
        const { method, body } = call;
        const { status, headers, text } = await browser.send(urlOf(call), { method, body });
        assert.ok(statuses.includes(status), `${call.name}: ${status} ${text}`);
        for (const [name] of headers) assert.ok(known.includes(name), name);
        assert.ok(text.length < 2000);
        const told = JSON.stringify(log) + text + JSON.stringify([...headers]);
        const spelt = JSON.stringify(ACCOUNT.password).slice(1, -1);
        for (const secret of [
          ACCOUNT.password,
          spelt,
          JSON.stringify(spelt).slice(1, -1),
          TOKEN,
          SECRET,
        ]) {
          assert.ok(!told.toLowerCase().includes(secret.toLowerCase()), told);
        }
        assert.doesNotMatch(text, /attacker|script|of-the-service/);
        world.count(kind);
        // The service is itself again.
        isOn = false;
        assert.equal((await browser.list()).status, 200);
      }
    });
  }
}
