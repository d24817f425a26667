import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

const invalid = { status: 400, error: 'invalid_argument' };
const tooLong = { status: 413, error: 'invalid_argument' };

const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Bodies that are not what the guide has, though some of them would be to somebody. */
const wrong = {
  'nothing at all': () => '',
  null: () => 'null',
  true: () => 'true',
  'a number': () => '1e999',
  'a text': (body) => JSON.stringify(JSON.stringify(body)),
  'an array': (body) => JSON.stringify([body]),
  'an array with fields': (body) => JSON.stringify([body.type, body.address]),
  'all behind __proto__': (body) => `{"__proto__":${JSON.stringify(body)}}`,
  'all behind constructor': (body) => `{"constructor":{"prototype":${JSON.stringify(body)}}}`,
  'all behind prototype': (body) => `{"prototype":${JSON.stringify(body)}}`,
  'the type behind __proto__': ({ type, ...body }) =>
    `{"__proto__":{"type":"${type}"},${JSON.stringify(body).slice(1)}`,
  'an inherited type': (body) => JSON.stringify({ ...body, type: 'constructor' }),
  'a prototype as the type': (body) => JSON.stringify({ ...body, type: '__proto__' }),
  'another type': (body) => JSON.stringify({ ...body, type: 'email' }),
  'a type twice': (body) => `${JSON.stringify(body).slice(0, -1)},"type":"email"}`,
  'an escaped type twice': (body) => `${JSON.stringify(body).slice(0, -1)},"\\u0074ype":"email"}`,
  'an address twice': (body) => `${JSON.stringify(body).slice(0, -1)},"address":""}`,
  'types in an array': (body) => JSON.stringify({ ...body, type: [body.type] }),
  'a type that could become a text': (body) =>
    JSON.stringify({ ...body, type: { toString: 'phone' } }),
  'addresses in an array': (body) => JSON.stringify({ ...body, address: [body.address] }),
  'an address as a condition': (body) => JSON.stringify({ ...body, address: { $ne: '' } }),
  'an address that could become a text': (body) =>
    JSON.stringify({ ...body, address: { toString: body.address, toJSON: body.address } }),
  'a number as the address': (body) => JSON.stringify({ ...body, address: 12015550199 }),
  'a huge number as the address': (body) => `{"type":"${body.type}","address":${'9'.repeat(3000)}}`,
  'a number that is none': (body) => `{"type":"${body.type}","address":-0e999999}`,
  'no address': ({ type }) => JSON.stringify({ type }),
  'an address that is false': (body) => JSON.stringify({ ...body, address: false }),
  'an address in another script': (body) => JSON.stringify({ ...body, address: '+١٢' }),
  'a lone surrogate': (body) => JSON.stringify({ ...body, address: '+1201\ud8005550199' }),
  'a lone surrogate before it': (body) => JSON.stringify({ ...body, address: '\udfff' }),
  'a header in the address': (body) =>
    JSON.stringify({ ...body, address: '+1\r\nX-Api-Key: a\r\n\r\n' }),
  'two addresses': (body) => JSON.stringify({ ...body, address: '+12015550199,+12015550198' }),
  'an address and a carbon copy': () =>
    JSON.stringify({ type: 'email', address: 'a@example.com\r\nBcc: b@example.com' }),
  'an address that is too long': (body) =>
    JSON.stringify({ ...body, address: `+1${'2'.repeat(900)}` }),
  'deep arrays': () => '['.repeat(2000) + ']'.repeat(2000),
  'deep objects': () => '{"a":'.repeat(600) + '1' + '}'.repeat(600),
  'deep arrays without an end': () => '['.repeat(4096),
  'a comment': (body) => `/**/${JSON.stringify(body)}`,
  'a comma too many': (body) => `${JSON.stringify(body).slice(0, -1)},}`,
  'single quotes': (body) => JSON.stringify(body).replaceAll('"', "'"),
  'names without quotes': (body) => JSON.stringify(body).replace(/"(\w+)":/g, '$1:'),
  'two values': (body) => JSON.stringify(body).repeat(2),
  'more behind the value': (body) => `${JSON.stringify(body)}]`,
  'a NUL behind the value': (body) => `${JSON.stringify(body)}\0`,
  'two marks of UTF-8': (body) => `\ufeff\ufeff${JSON.stringify(body)}`,
  'UTF-16': (body) => Buffer.from(JSON.stringify(body), 'utf16le'),
  'overlong UTF-8': (body) => bytes(JSON.stringify(body).slice(0, -1), [0xc0, 0xa2], '}'),
  'surrogates in UTF-8': (body) =>
    bytes(JSON.stringify(body).slice(0, -2), [0xed, 0xa0, 0x80], '"}'),
  'half a letter': (body) => bytes(JSON.stringify(body).slice(0, -2), [0xc3], '"}'),
  'a guard of JSON': (body) => `)]}',\n${JSON.stringify(body)}`,
  'a form': (body) => new URLSearchParams(body).toString(),
  XML: () =>
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
};

/** Codes that are none. */
const codes = [
  'null',
  'true',
  '123456',
  '1e999',
  '[]',
  '["123456"]',
  '{}',
  '{"$ne":""}',
  '{"$gt":""}',
  '{"toString":"123456"}',
  '""',
  '" "',
  '"\\u200b"',
  '"\\r\\n"',
  '"123456 654321 or so, one of them is right"',
];

/** Fields that are not in the guide. */
const additions = [
  '"__proto__":{"force":true,"password":"x"}',
  '"constructor":{"prototype":{"force":true}}',
  '"prototype":{"force":true}',
  '"force":true',
  '"api_key":"of-the-page"',
  '"password":"of-the-page"',
  '"id":"account-1"',
  '"user":"self"',
  '"toJSON":"of-the-page"',
  '"hasOwnProperty":1',
  '"then":"of-the-page"',
  '"length":1e999',
  '"type2":"facebook"',
  '"":""',
  '"\\u0000":1',
  '"\\ud800":"\\udfff"',
  `"long":"${'x'.repeat(3500)}"`,
  `"number":${'9'.repeat(3500)}`,
  `"deep":${'['.repeat(1500)}${']'.repeat(1500)}`,
];

const streamOf = (...parts) =>
  new ReadableStream({
    pull(controller) {
      const next = parts.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(Buffer.from(next));
    },
  });

/** A body that never ends, and what of it was asked for. */
function endless(taken) {
  return new ReadableStream(
    {
      pull(controller) {
        taken.bytes += 1000;
        controller.enqueue(Buffer.alloc(1000, ' '));
      },
    },
    { highWaterMark: 0 },
  );
}

const packed = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

/** Bodies that are not what they seem, or more than there should be. */
export function attackByBodies(world) {
  const kind = 'bodies';
  const withBody = world.calls.filter(({ body }) => body);
  const withCode = withBody.filter(({ body }) => body.code);
  const posts = world.calls.filter(({ method }) => method === 'POST');
  const json = (body, headers = {}) => ({
    body,
    raw: true,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  const row = (what, of, expected, calls = withBody) =>
    it(what, () => world.refusesAll(kind, of, expected, { calls }));

  for (const [what, spoil] of Object.entries(wrong)) {
    row(`is refused: ${what}`, ({ body }) => json(spoil(body)), invalid);
  }

  row(
    'is refused with a code that is none',
    ({ body }) =>
      codes.map((code) => json(`{"type":"phone","address":"${body.address}","code":${code}}`)),
    invalid,
    withCode,
  );

  for (const [encoding, pack] of Object.entries(packed)) {
    const bomb = pack(Buffer.alloc(10_000_000, ' ')).subarray(0, 4000);
    row(
      `is refused in ${encoding}`,
      ({ body = {} }) => json(pack(JSON.stringify(body)), { 'Content-Encoding': encoding }),
      invalid,
      posts,
    );
    row(
      `is refused as 10 MB in a small ${encoding}`,
      () => json(bomb, { 'Content-Encoding': encoding }),
      invalid,
      posts,
    );
  }

  row(
    'is refused beyond 4 KiB',
    ({ body = {} }) => [
      json(JSON.stringify(body) + ' '.repeat(4096)),
      json(JSON.stringify({ ...body, more: 'x'.repeat(5_000) })),
      json(streamOf(JSON.stringify(body), ' '.repeat(4096))),
      json(streamOf(...Array.from({ length: 4097 }, () => ' '))),
      // The length is what somebody says.
      json('{}', { 'Content-Length': '5000000' }),
      json(' '.repeat(5000), { 'Content-Length': '10' }),
      json(' '.repeat(5000), { 'Content-Length': '-1' }),
      json(' '.repeat(5000), { 'Content-Length': 'none' }),
      json('{}', { 'Content-Length': '1e9' }),
      json('{}', { 'Content-Length': '0x2000' }),
    ],
    tooLong,
    posts,
  );

  it('is read no further than 4 KiB when it never ends', async () => {
    for (const state of world.states) {
      for (const call of posts) {
        const taken = { bytes: 0 };
        const { path, query } = call;
        const send = (browser) => browser.send(`${path}?${query}`, json(endless(taken)));
        await world.refuses(kind, state, send, tooLong);
        assert.ok(taken.bytes <= 6000, String(taken.bytes));
      }
      await world.beHonest(state);
    }
  });

  it('is left when it dribbles until the time is up, and nothing comes of it', async (context) => {
    for (const state of world.states) {
      for (const call of posts) {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        const whole = Buffer.from(JSON.stringify(call.body ?? {}));
        let isLeft = false;
        let sent = 0;
        let stall;
        const stalled = new Promise((resolve) => {
          stall = resolve;
        });
        // All but the last byte, one by one, and then nothing more.
        const source = {
          pull: (controller) => {
            if (sent < whole.length - 1) controller.enqueue(whole.subarray(sent, ++sent));
            else stall();
          },
          cancel: () => {
            isLeft = true;
          },
        };
        const slow = new ReadableStream(source, { highWaterMark: 0 });
        const send = async (browser) => {
          const answer = browser.send(`${call.path}?${call.query}`, json(slow));
          await stalled;
          context.mock.timers.tick(12_000);
          return answer;
        };
        await world.refuses(kind, state, send, { status: 504, error: 'timeout' });
        context.mock.timers.reset();
        assert.ok(isLeft);
      }
      await world.beHonest(state);
    }
  });

  it('is refused when it breaks off', () =>
    world.refusesAll(
      kind,
      ({ body }) => {
        const whole = Buffer.from(JSON.stringify(body));
        return [0, 1, whole.length - 1, whole.length].map((length) => {
          const source = {
            start: (controller) =>
              controller.enqueue(Buffer.concat([Buffer.from(' '), whole.subarray(0, length)])),
            pull: (controller) => controller.error(new Error('ECONNRESET')),
          };
          return json(new ReadableStream(source, { highWaterMark: 0 }));
        });
      },
      invalid,
      { calls: withBody },
    ));

  it('passes on none of the fields that a page adds', async () => {
    const { address } = world.attacker;
    for (const state of world.signedIn) {
      for (const addition of additions) {
        for (const path of ['users/self/linked_accounts/phone/link', 'account/create']) {
          state.requests.length = 0;
          const body = `{"type":"phone","address":"${address}","code":"wrong",${addition}}`;
          const answer = await state.browser.send(`${path}?type=phone`, json(body));
          assert.equal(answer.error, 'link_failed', answer.text);
          const passed = state.requests.at(-1);
          assert.equal(passed.body, `{"type":"phone","address":"${address}","code":"wrong"}`);
          assert.equal(passed.url.searchParams.get('force'), null);
          world.findNoSecret(state, state.browser.answers);
          state.browser.answers.length = 0;
          world.count(kind);
        }
      }
      await world.beHonest(state);
    }
    assert.equal({}.force, undefined);
  });
}
