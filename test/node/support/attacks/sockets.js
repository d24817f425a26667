import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { it } from 'node:test';
import { remoteAddressOf } from 'glympse-account-link/node';
import { serve } from '../servers.js';
import { noLimits } from './world.js';

const MOUNT = '/api/glympse/';

/** Requests that are refused by themselves, whoever sends them: what reaches the service was in their bodies. */
const carriers = {
  'a log-in': `POST ${MOUNT}account/login`,
  'another method': `PUT ${MOUNT}account/confirm?type=email`,
  'no path': `POST ${MOUNT}nowhere`,
};

/**
 * Heads that one server reads in one way, and another in another, with `rest` behind them: a request of its own to
 * who ends the first too early.
 */
const framings = {
  'a length, and chunks': (rest) => [
    `Content-Length: ${rest.length + 5}`,
    'Transfer-Encoding: chunked',
    '',
    `0\r\n\r\n${rest}`,
  ],
  'chunks, and a length': (rest) => [
    'Transfer-Encoding: chunked',
    `Content-Length: ${rest.length + 5}`,
    '',
    `0\r\n\r\n${rest}`,
  ],
  'chunks, and a short length': (rest) => [
    'Transfer-Encoding: chunked',
    'Content-Length: 4',
    '',
    `${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\n`,
  ],
  ...Object.fromEntries(
    [
      'Transfer-Encoding: xchunked',
      'Transfer-Encoding : chunked',
      'Transfer-Encoding\t: chunked',
      'Transfer-Encoding:\tchunked',
      'Transfer-Encoding:chunked',
      'Transfer-Encoding:  chunked',
      'Transfer-Encoding: chunKed',
      'Transfer-Encoding: \x0bchunked',
      'Transfer-Encoding: "chunked"',
      'Transfer-Encoding: chunked;x',
      'Transfer-Encoding: chunked, identity',
      'Transfer-Encoding: identity, chunked',
      'Transfer-Encoding: identity',
      'Transfer-Encoding: gzip, chunked',
      'Transfer-Encoding: chunked, chunked',
      'Transfer-Encoding: chunked,',
      'Transfer-Encoding: ,chunked',
      'Transfer-Encoding:\r\n chunked',
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
      'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
      'transfer-encoding: chunked\r\nTRANSFER-ENCODING: x',
      'X: x\nTransfer-Encoding: chunked',
      'X: x\rTransfer-Encoding: chunked',
      ' Transfer-Encoding: chunked',
      'X: x\r\n\tTransfer-Encoding: chunked',
      'Transfer_Encoding: chunked',
      'Transfer-Encodin\xe7: chunked',
      'Transfer-Encoding\0: chunked',
      'Transfer-Encoding: chunked\0',
      'TE: chunked',
      'Connection: Content-Length',
      'Connection: Transfer-Encoding',
      'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__',
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13',
      'Expect: 100-continue',
      'Expect: 100-continue\r\nTransfer-Encoding : chunked',
      'Expect: anything',
      'Content-Encoding: chunked',
      'Trailer: Content-Length',
      'HTTP2-Settings: a',
    ].map((line) => [
      `a length, and “${JSON.stringify(line).slice(1, -1)}”`,
      (rest) => [`Content-Length: ${rest.length + 5}`, line, '', `0\r\n\r\n${rest}`],
    ]),
  ),
  ...Object.fromEntries(
    [
      (length) => `Content-Length: 0\r\nContent-Length: ${length}`,
      (length) => `Content-Length: ${length}\r\nContent-Length: 0`,
      (length) => `Content-Length: ${length}\r\nContent-Length: ${length}`,
      (length) => `Content-Length: 0, ${length}`,
      (length) => `Content-Length: ${length}, ${length}`,
      (length) => `Content-Length: +${length}`,
      (length) => `Content-Length: -${length}`,
      (length) => `Content-Length: 0x${length.toString(16)}`,
      (length) => `Content-Length: ${length}.0`,
      (length) => `Content-Length: ${length}e0`,
      (length) => `Content-Length: ${length};`,
      (length) => `Content-Length: "${length}"`,
      (length) => `Content-Length: 0 ${length}`,
      (length) => `Content-Length: ${2n ** 64n + BigInt(length)}`,
      (length) => `Content-Length: ${'9'.repeat(400)}${length}`,
      (length) => `Content-Length:\r\n ${length}`,
      (length) => `Content-Length : ${length}`,
      (length) => `Content-Length\t: ${length}`,
      (length) => `Content-Length: \x0b${length}`,
      (length) => `Content-Length: ${length}\0`,
      (length) => `Content-Length: 0${length}`,
      (length) => `Content-Length: ${length} `,
      (length) => `Content-Length:\t${length}`,
      (length) => `content-length: ${length}`,
      (length) => `X: x\nContent-Length: 0\r\nContent-Length: ${length}`,
    ].map((line) => [
      `the length “${JSON.stringify(line(7)).slice(1, -1)}”`,
      (rest) => [line(rest.length), '', rest],
    ]),
  ),
  ...Object.fromEntries(
    [
      (rest, size) => `${size}\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `${size};x=y\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `${size};x="\r\n0\r\n\r\n"\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `${size};\n0\r\n\r\n${rest}`,
      (rest, size) => `${size} \r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `0x${size}\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `+${size}\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `-${size}\r\n${rest}\r\n0\r\n\r\n`,
      (rest, size) => `${size}\n${rest}\n0\n\n`,
      (rest, size) => `${size}\r${rest}\r0\r\r`,
      (rest, size) => `${size}\r\n${rest}xx0\r\n\r\n`,
      (rest) => `1\r\n${rest}\r\n0\r\n\r\n`,
      (rest) => `fffffffffffffffff\r\n${rest}`,
      (rest) => `10000000000000000\r\n${rest}`,
      (rest) => `\r\n${rest}`,
      (rest) => `g\r\n${rest}`,
      (rest, size) => `${size}\r\n${rest}\r\n0\r\nContent-Length: 0\r\nCookie: a=b\r\n\r\n`,
      (rest, size) => `${size}\r\n${rest}\r\n0\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      (rest, size) => `${size}\r\n${rest}\r\n0\r\n: x\r\n\r\n`,
      (rest, size) => `${size}\r\n${rest}`,
      (rest, size) => `${'0'.repeat(17_000)}${size}\r\n${rest}\r\n0\r\n\r\n`,
      (rest) => `1000\r\n${'x'.repeat(4096)}\r\n`.repeat(50) + rest,
    ].map((chunk, number) => [
      `chunks, ${number + 1}: ${JSON.stringify(chunk('…', '1')).slice(1, 40)}`,
      (rest) => ['Transfer-Encoding: chunked', '', chunk(rest, rest.length.toString(16))],
    ]),
  ),
  'a body that is longer than its length': (rest) => ['Content-Length: 1', '', `x\0${rest}`],
  'a body that is shorter than its length': (rest) => [
    `Content-Length: ${rest.length + 1}`,
    '',
    rest,
  ],
  'a length far beyond': (rest) => ['Content-Length: 5000000', '', rest],
};

/** Lines that are no headers, or too much of them; the body has its length. */
const lines = {
  'a folded header': 'X: a\r\n b',
  'a folded cookie': 'X: a\r\n\tCookie: b',
  'a bare line feed': 'X: a\nY: b',
  'a bare carriage return': 'X: a\rY: b',
  'a NUL in a value': 'X: a\0b',
  'a NUL in a name': 'X\0: a',
  'a space in a name': 'X Y: a',
  'a space before the colon': 'X : a',
  'no colon': 'X',
  'no name': ': a',
  'a name in UTF-8': 'Ünsinn: a',
  'a control in a value': 'X: \x01',
  'a delete in a value': 'X: \x7f',
  'a header of 20 KB': `X: ${'x'.repeat(20_000)}`,
  'a cookie of 20 KB': `Cookie: x=${'x'.repeat(20_000)}`,
  '3,000 headers': Array.from({ length: 3000 }, (_, number) => `X${number}: a`).join('\r\n'),
  'another host': 'Host: attacker.example',
  'the host once more': 'Host: www.partner.example',
  'a folded host': 'Host:\r\n attacker.example',
  'hosts and origins of others':
    'X-Forwarded-Host: attacker.example\r\nForwarded: host=attacker.example',
};

/** Hosts that are none, or not only that. */
const hosts = [
  '',
  'a b',
  'user:password@www.partner.example',
  `www.partner.example${MOUNT}users/self/linked_accounts/email/unlink?`,
  'www.partner.example#',
  'www.partner.example:99999',
  'www.partner.example:x',
  '[::1',
  'www.partner.example, attacker.example',
  'www.partner.example\\@attacker.example',
  '"',
  '%',
  'é',
  'x'.repeat(10_000),
];

/** Request lines that are none, or mean another place. */
const requestLines = [
  `POST http://attacker.example${MOUNT}account/login HTTP/1.1`,
  `POST https://www.partner.example:443${MOUNT}account/login HTTP/1.1`,
  `POST //attacker.example${MOUNT}account/login HTTP/1.1`,
  `POST \\\\attacker.example${MOUNT}account/login HTTP/1.1`,
  'POST www.partner.example:443 HTTP/1.1',
  'POST * HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'CONNECT www.partner.example:443 HTTP/1.1',
  `TRACE ${MOUNT}account/login HTTP/1.1`,
  `TRACK ${MOUNT}account/login HTTP/1.1`,
  'PRI * HTTP/2.0',
  `POST ${MOUNT}account/login HTTP/1.1 HTTP/1.1`,
  `POST  ${MOUNT}account/login HTTP/1.1`,
  `POST\t${MOUNT}account/login\tHTTP/1.1`,
  `post ${MOUNT}account/login HTTP/1.1`,
  `UNLINK ${MOUNT}account/login HTTP/1.1`,
  `POST ${MOUNT}account/login HTTP/1.2`,
  `POST ${MOUNT}account/login HTTP/3.0`,
  `POST ${MOUNT}account/login http/1.1`,
  `POST ${MOUNT}account/login`,
  `POST ${MOUNT}account/log in HTTP/1.1`,
  `POST ${MOUNT}account/login\0 HTTP/1.1`,
  `POST ${MOUNT}account/login\rX: HTTP/1.1`,
  `POST ${MOUNT}account/l\xf6gin HTTP/1.1`,
  `POST ${MOUNT}account/${'x'.repeat(20_000)} HTTP/1.1`,
  `POST ${MOUNT}../../../../etc/passwd HTTP/1.1`,
  ` POST ${MOUNT}account/login HTTP/1.1`,
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
];

/** What the server says to the bytes, until it hangs up. */
async function tell(port, text) {
  const socket = connect(port, 'localhost');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  // Hanging up on whoever goes on talking is an answer, too.
  socket.on('error', () => {});
  socket.end(Buffer.from(text, 'latin1'));
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

/** Bytes that are a request to one and something else to another, on real connections. */
export function attackBySockets(world) {
  const kind = 'connections';

  const rows = [
    ...Object.entries(framings).map(([what, frame]) => [
      what,
      (rest) =>
        Object.values(carriers).map((carrier) =>
          [`${carrier} HTTP/1.1`, 'Host: www.partner.example', ...frame(rest)].join('\r\n'),
        ),
    ]),
    ...Object.entries(lines).map(([what, line]) => [
      what,
      (rest) =>
        Object.values(carriers).map((carrier) =>
          [
            `${carrier} HTTP/1.1`,
            'Host: www.partner.example',
            line,
            `Content-Length: ${rest.length}`,
            '',
            rest,
          ].join('\r\n'),
        ),
    ]),
    [
      'line feeds alone',
      (rest) =>
        Object.values(carriers).map((carrier) =>
          [
            `${carrier} HTTP/1.1`,
            'Host: www.partner.example',
            `Content-Length: ${rest.length}`,
            '',
            rest,
          ].join('\n'),
        ),
    ],
    [
      'hosts that are none',
      (rest) =>
        hosts.flatMap((host) =>
          Object.values(carriers).map((carrier) =>
            [
              `${carrier} HTTP/1.1`,
              `Host: ${host}`,
              `Content-Length: ${rest.length}`,
              '',
              rest,
            ].join('\r\n'),
          ),
        ),
    ],
    [
      'request lines that are none',
      (rest) =>
        requestLines.map((line) =>
          [line, 'Host: www.partner.example', `Content-Length: ${rest.length}`, '', rest].join(
            '\r\n',
          ),
        ),
    ],
  ];

  for (const [what, of] of rows) {
    it(`smuggle nothing: ${what}`, async () => {
      for (const state of world.signedIn) {
        const { port } = new URL(state.origin);
        const { cookie } = state.browser;
        // What somebody else's connection would carry behind it.
        const target = `POST ${MOUNT}users/self/linked_accounts/email/unlink?type=email`;
        const head = [
          'Host: www.partner.example',
          `Cookie: ${cookie}`,
          'Sec-Fetch-Site: same-origin',
        ];
        const rest = [`${target} HTTP/1.1`, ...head, 'Content-Length: 0', '', ''].join('\r\n');
        for (const text of of(rest)) {
          const { length } = world.sandbox.calls;
          state.log.length = 0;
          const answer = await tell(port, text);
          const statuses = (answer.match(/HTTP\/1\.1 \d+/g) ?? []).map((line) =>
            Number(line.slice(9)),
          );
          const seen = `${text.slice(0, 300)}\n→ ${answer}`;
          const final = statuses.filter((status) => status !== 100);
          // One answer, or no more than a closed door; what follows it is no request.
          assert.ok(
            final.every((status) => status >= 400 && (status < 500 || status === 505)),
            seen,
          );
          assert.ok(
            final.length <= 1 || final.slice(1).every((status) => status === 400 || status === 431),
            seen,
          );
          assert.equal(world.sandbox.calls.length, length, seen);
          assert.ok(
            state.log.every(({ error }) => error !== 'internal_error'),
            seen,
          );
          world.findNoSecret(state, [answer]);
          world.count(kind);
        }
        const next = await fetch(`${state.origin}${MOUNT}users/self/linked_accounts`, {
          headers: { Cookie: cookie },
        });
        assert.equal(next.status, 200);
        assert.ok((await next.text()).includes(state.account.linked.email));
      }
    });
  }

  it('count by where they come from, not by what they say of it', async () => {
    const limits = { ...noLimits, callsPerClient: { most: 5, within: 60_000 } };
    const { proxy } = await world.proxyOf({ limits, clientOf: remoteAddressOf });
    const origin = await serve(proxy);
    const headers = (number) => ({
      'X-Forwarded-For': `192.0.2.${number}`,
      'X-Real-IP': `192.0.2.${number}`,
      Forwarded: `for=192.0.2.${number}`,
      'CF-Connecting-IP': `192.0.2.${number}`,
      'True-Client-IP': `192.0.2.${number}`,
    });
    for (let number = 0; number < 20; number++) {
      const answer = await fetch(`${origin}${MOUNT}users/self/linked_accounts`, {
        headers: headers(number),
      });
      assert.equal(answer.status, number < 5 ? 401 : 429);
      await answer.text();
      world.count(kind);
    }
  });
}
