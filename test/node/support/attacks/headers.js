import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createProxy } from 'glympse-account-link/proxy';
import { PAGE } from '../browser.js';
import { SECRET } from './world.js';

const ATTACKER = 'https://attacker.example';

/** Headers by which some servers take a request for another one. */
const routing = [
  { 'X-Forwarded-Host': 'attacker.example' },
  { 'X-Forwarded-Host': 'attacker.example', 'X-Forwarded-Proto': 'https' },
  { 'X-Host': 'attacker.example' },
  { 'X-Original-Host': 'attacker.example' },
  { 'X-Forwarded-Server': 'attacker.example' },
  { 'X-HTTP-Host-Override': 'attacker.example' },
  { Forwarded: 'for=127.0.0.1;host=attacker.example;proto=https' },
  { 'X-Original-URL': 'https://attacker.example/' },
  { 'X-Rewrite-URL': '/account/confirm' },
  { Referer: PAGE },
  { Referer: `${PAGE}/`, 'X-Requested-With': 'XMLHttpRequest' },
  { 'X-Forwarded-For': '127.0.0.1' },
  { 'X-Real-IP': '127.0.0.1' },
  { 'X-CSRF-Token': 'null' },
  { 'X-Forwarded-Origin': PAGE },
];

/** Headers that go no further, whatever they would do there. */
const additions = [
  { Authorization: 'Bearer of-the-page' },
  { Authorization: 'Basic b2YtdGhlLXBhZ2U=' },
  { 'Proxy-Authorization': 'Bearer of-the-page' },
  { 'X-GlympseAgent': 'app=of-the-page' },
  { 'X-Api-Key': 'of-the-page' },
  { 'User-Agent': 'of-the-page' },
  { 'X-Forwarded-For': '127.0.0.1' },
  { Forwarded: 'for=127.0.0.1' },
  { Referer: 'https://attacker.example/?of-the-page' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'Content-Type': 'application/json; charset=utf-7; of-the-page=1' },
  { Range: 'bytes=0-0' },
  { 'If-None-Match': '*' },
  { 'Accept-Encoding': 'of-the-page' },
  { Expect: '100-continue' },
  { TE: 'trailers' },
  { Traceparent: '00-of-the-page' },
];

/** The headers that the proxy itself sets, and the language of the message. */
const known = ['accept-language', 'authorization', 'content-type'];

/** Languages as no browser says them. They reach the service, as one header and nothing else. */
const languages = [
  'de',
  'x'.repeat(8000),
  'de, en;q=0.5, *;q=0',
  'de; Authorization: Bearer of-the-page',
  'd\xe9',
  '../../etc/passwd',
  '<script>',
  "' or 1=1",
];

/** Agents of a host that would be more than one header. */
const agents = ['a\r\nX-Api-Key: b', 'a\nb', 'a\rb', 'a\0b', '\u2028', 'é', '', 5, {}, ['a']];

/** Headers that are to make the request another's, or to go further than this server. */
export function attackByHeaders(world) {
  const kind = 'headers';

  it('believe no header that says where the request was sent', () =>
    world.refusesAll(
      kind,
      ({ method, body }) =>
        routing.map((headers) => ({
          method,
          body,
          headers: { ...headers, Origin: ATTACKER, 'Sec-Fetch-Site': undefined },
        })),
      { status: 403, error: 'access_denied' },
    ));

  it('pass none on but the language', async () => {
    for (const state of world.signedIn) {
      for (const headers of [
        ...additions,
        ...languages.map((value) => ({ 'Accept-Language': value })),
      ]) {
        for (const [path, body] of [
          ['users/self/linked_accounts', undefined],
          ['account/create?type=phone', { ...world.attacker, code: 'wrong' }],
        ]) {
          state.requests.length = 0;
          const method = body ? 'POST' : 'GET';
          const { status, text } = await state.browser.send(path, { method, body, headers });
          assert.equal(status, body ? 400 : 200, text);
          const passed = new Headers(state.requests.at(-1).headers);
          for (const [name, value] of passed) {
            assert.ok(known.includes(name), name);
            if (name !== 'accept-language') assert.ok(!value.includes('of-the-page'), value);
          }
          assert.equal(passed.get('Accept-Language'), headers['Accept-Language'] ?? null);
          world.findNoSecret(state, state.browser.answers);
          state.browser.answers.length = 0;
          world.count(kind);
        }
      }
      await world.beHonest(state);
    }
  });

  it('cannot be more than one in what the host calls itself', () => {
    for (const agent of agents) {
      const config = { apiKey: 'a', session: { secrets: [SECRET] }, clientOf: () => '', agent };
      assert.throws(() => createProxy(config), /`agent` is a text of ASCII/);
      world.count(kind);
    }
  });
}
