import assert from 'node:assert/strict';
import { createHash, hkdfSync } from 'node:crypto';
import { it } from 'node:test';
import { sealedCookie } from 'glympse-account-link/proxy';
import { EncryptJWT, SignJWT, UnsecuredJWT } from 'jose';
import { Browser } from '../browser.js';
import { SECRET } from './world.js';

const DAY = 86_400_000;
const OTHER = 'secret-of-somebody-else-that-is-as-good';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bytes = (text) => new TextEncoder().encode(text);
const sha256 = (text) => createHash('sha256').update(text).digest();

/** The key as the proxy derives it, or as somebody derives it for another purpose. */
const derived = (secret, info = 'glympse-account-link session', salt = '') =>
  new Uint8Array(hkdfSync('sha256', secret, salt, info, 32));

/** Cookies of somebody who wants to be the person of this session, and how each was made. */
async function forgeries(session, value) {
  const payload = { session };
  const sealed = (header, key, time = '1h') =>
    new EncryptJWT(payload).setProtectedHeader(header).setExpirationTime(time).encrypt(key);
  const usual = { alg: 'dir', enc: 'A256GCM' };
  const cookieOf = async (secrets, options) => {
    const cookie = await sealedCookie({ secrets, ...options }).save(session);
    return /=([^;]*)/.exec(cookie['Set-Cookie'])[1];
  };
  const [header, key, iv, text, tag] = value.split('.');
  const withHeader = (fields) => [encoded(fields), key, iv, text, tag].join('.');
  const signed = (alg, secret) =>
    new SignJWT(payload).setProtectedHeader({ alg }).setExpirationTime('1h').sign(bytes(secret));
  return {
    'no cookie but text': 'logged-in',
    'an id': session.account.id,
    'plain JSON': encodeURIComponent(JSON.stringify(payload)),
    'encoded JSON': encoded(payload),
    'no algorithm': new UnsecuredJWT(payload).encode(),
    'no algorithm, a JWE’s parts': [
      encoded({ alg: 'none', enc: 'none' }),
      '',
      '',
      encoded(payload),
      '',
    ].join('.'),
    'signed with the secret': await signed('HS256', SECRET),
    'signed with the key': await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(derived(SECRET)),
    'another secret': await cookieOf([OTHER]),
    'the secret as the key': await sealed(usual, bytes(SECRET.slice(0, 32))),
    'a hash of the secret': await sealed(usual, new Uint8Array(sha256(SECRET))),
    'a key for another purpose': await sealed(usual, derived(SECRET, 'another purpose')),
    'a key of another salt': await sealed(usual, derived(SECRET, undefined, 'salt')),
    'a key of nothing': await sealed(usual, new Uint8Array(32)),
    'the key wrapped': await sealed({ alg: 'A256KW', enc: 'A256GCM' }, derived(SECRET)),
    'the key wrapped in GCM': await sealed({ alg: 'A256GCMKW', enc: 'A256GCM' }, derived(SECRET)),
    'the secret as a password': await sealed(
      { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' },
      bytes(SECRET),
    ),
    'a password of many rounds': withHeader({
      alg: 'PBES2-HS256+A128KW',
      enc: 'A256GCM',
      p2c: 1e9,
      p2s: 'AAAA',
    }),
    'another encryption': await sealed(
      { alg: 'dir', enc: 'A128GCM' },
      derived(SECRET).slice(0, 16),
    ),
    'an encryption with a MAC': await sealed({ alg: 'dir', enc: 'A128CBC-HS256' }, derived(SECRET)),
    'what is critical and unknown': withHeader({ ...usual, crit: ['x'], x: 1 }),
    'a key beside it': withHeader({
      ...usual,
      jwk: { kty: 'oct', k: 'AAAA' },
      kid: '../../dev/null',
    }),
    compressed: withHeader({ ...usual, zip: 'DEF' }),
    'the right key, and over': await sealed(usual, derived(SECRET), 1),
    'the right key, and no end': await new EncryptJWT(payload)
      .setProtectedHeader(usual)
      .encrypt(derived(SECRET)),
    'the right key, and not a session': await new EncryptJWT({})
      .setProtectedHeader(usual)
      .setExpirationTime('1h')
      .encrypt(derived(SECRET)),
    'its parts in another order': [tag, text, iv, key, header].join('.'),
    'a part too many': `${value}.${tag}`,
    'a part too few': [header, key, iv, text].join('.'),
    'without a tag': [header, key, iv, text, ''].join('.'),
    'with a short tag': [header, key, iv, text, tag.slice(0, 4)].join('.'),
    'without a vector': [header, key, '', text, tag].join('.'),
    'in quotes': `"${value}"`,
    'encoded once more': encodeURIComponent(`${value}\0`),
    'with a space in it': `${value.slice(0, 40)} ${value.slice(40)}`,
    'twice in one': value + value,
    'over 4 KiB': `${value}.${'A'.repeat(4096)}`,
    'of 100 KB': 'A'.repeat(100_000),
    'of many dots': '.'.repeat(4000),
  };
}

/** Cookies that were not made by the host, or not for this, or not for now. */
export function attackByCookies(world) {
  const kind = 'cookies';
  const calls = world.calls.filter(({ path }) => path.startsWith('users/'));
  const stranger = { status: 401, error: 'oauth_token' };
  const ofStore = (name) => world.states.find((state) => state.account && state.storeName === name);
  const cookieOf = ({ browser }) => [...browser.cookies][0];

  /** Every call with a cookie header in the place of the person's. */
  const refuse = (state, cookies, expected = stranger) =>
    world.refusesAll(
      kind,
      ({ method, body }) => cookies.map((Cookie) => ({ method, body, headers: { Cookie } })),
      expected,
      { calls, states: [state] },
    );

  for (const store of ['sealed', 'partitioned']) {
    it(`open nothing that was forged: ${store}`, async () => {
      const state = ofStore(store);
      const [name, value] = cookieOf(state);
      const { id, password } = state.account;
      const forged = await forgeries({ id: 'x', account: { id, password } }, value);
      await refuse(
        state,
        Object.values(forged).map((other) => `${name}=${other}`),
      );
    });

    it(`open nothing that was cut short, or changed in one place: ${store}`, async () => {
      const state = ofStore(store);
      const [name, value] = cookieOf(state);
      const cuts = Array.from({ length: 40 }, (_, part) =>
        value.slice(0, (value.length * part) / 40),
      );
      const starts = cuts.slice(1).map((cut) => value.slice(cut.length));
      const places = [...value.matchAll(/[^.]/g)].filter((_, number) => number % 9 === 0);
      // The last letter of a part may hold bits that mean nothing.
      const changes = places
        .filter(({ index }) => !/^(\.|$)/.test(value.slice(index + 1, index + 2)))
        .map(({ 0: letter, index }) => {
          const other = letter === 'A' ? 'B' : 'A';
          return value.slice(0, index) + other + value.slice(index + 1);
        });
      await refuse(
        state,
        [...cuts, ...starts, ...changes].map((other) => `${name}=${other}`),
      );
    });

    it(`count under their own name alone: ${store}`, async () => {
      const state = ofStore(store);
      const [name, value] = cookieOf(state);
      const names = [
        'glympse',
        'sid',
        '__Secure-glympse',
        name.toLowerCase(),
        name.toUpperCase(),
        `${name}2`,
        `x${name}`,
        `${name} `,
        encodeURIComponent(name).replace('-', '%2d'),
        store === 'sealed' ? '__Host-glympse-partitioned' : '__Host-glympse',
      ];
      await refuse(state, [
        ...names.map((other) => `${other}=${value}`),
        `a="; ${name}x=${value}; b="`,
        `${name}`,
        `=${value}`,
        `${name}:${value}`,
        `${name}, ${name}=${value}`,
      ]);
    });

    it(`are the first of two of one name, whatever that is: ${store}`, async () => {
      const state = ofStore(store);
      const [name, value] = cookieOf(state);
      await refuse(state, [
        `${name}=; ${name}=${value}`,
        `${name}=forged; ${name}=${value}`,
        `${Array.from({ length: 200 }, () => `${name}=x`).join('; ')}; ${name}=${value}`,
      ]);
      const other = await world.newState('another', store, 'account');
      const [, foreign] = cookieOf(other);
      for (const [first, second, { account }] of [
        [value, foreign, state],
        [foreign, value, other],
      ]) {
        const headers = { Cookie: `${name}=${first}; ${name}=${second}` };
        const { text } = await state.browser.send('users/self/linked_accounts', {
          method: 'GET',
          headers,
        });
        assert.ok(text.includes(account.linked.email), text);
        world.count(kind);
      }
      await world.beHonest(state);
    });
  }

  it('are names that nobody guesses in a store of the host', async () => {
    const state = ofStore('own');
    const [, value] = cookieOf(state);
    const guesses = [
      '',
      '1',
      '__proto__',
      'constructor',
      value.slice(1),
      value.toUpperCase(),
      `${value}0`,
    ];
    await refuse(state, [
      ...guesses.map((guess) => `sid=${guess}`),
      `SID=${value}`,
      `xsid=${value}`,
    ]);
  });

  it('are over when their time or their secret is, however often they are sent', async () => {
    const clock = { time: Date.now(), now: () => clock.time };
    const state = await world.newState('signed in for long', 'sealed', 'account');
    const nodes = [
      [{ session: { secrets: [OTHER] } }, 0],
      [{ session: { secrets: [SECRET] } }, 30 * DAY + 1000],
      [{ session: { secrets: [OTHER, SECRET] } }, 400 * DAY],
    ];
    for (const [config, later] of nodes) {
      clock.time = Date.now() + later;
      const { proxy, log } = await world.proxyOf({ clock, ...config });
      const browser = new Browser(proxy);
      browser.cookies = state.browser.cookies;
      for (let times = 0; times < 3; times++) {
        for (const call of calls) {
          const send = () =>
            browser.send(`${call.path}?${call.query}`, { method: call.method, body: call.body });
          await world.refuses(kind, { ...state, browser, log }, send, stranger);
        }
      }
    }
    await world.beHonest(state);
    // With the new secret first, the old cookie opens until its time is over; what it seals is of the new one.
    const rotated = await world.proxyOf({ session: { secrets: [OTHER, SECRET] } });
    await world.beHonest({
      ...state,
      browser: Object.assign(new Browser(rotated.proxy), { cookies: state.browser.cookies }),
    });
  });

  it('never are longer than a browser keeps: then the session is as before', async () => {
    const state = await world.newState('with a long password', 'sealed', 'account');
    const { sandbox } = world;
    for (const length of [3000, 4000, 50_000]) {
      const password = 'p'.repeat(length);
      sandbox.scenarios.script({ call: 'account/create', response: { id: 'account-1', password } });
      sandbox.scenarios.script({
        call: 'account/login',
        raw: {
          body: JSON.stringify({
            result: 'ok',
            response: { access_token: 'token-of-another', expires_in: 60 },
            meta: {},
          }),
          contentType: 'application/json',
        },
      });
      const contact = { type: 'email', address: `long-${length}@example.com` };
      await world.sendCode(contact);
      const body = { ...contact, code: world.lastCode() };
      const answer = await state.browser.send('account/create?type=email', { body });
      assert.equal(answer.status, 500, answer.text);
      assert.equal(answer.error, 'internal_error');
      assert.equal(answer.headers.get('Set-Cookie'), null);
      assert.ok(!JSON.stringify(state.log).includes('ppp'));
      sandbox.scenarios.clear();
      await world.beHonest(state);
      world.count(kind);
    }
  });
}
