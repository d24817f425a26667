import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createProxy, sealedCookie } from 'glympse-account-link/proxy';

const right = {
  apiKey: 'key',
  clientOf: () => undefined,
  session: { secrets: ['x'.repeat(32)] },
};

describe('the proxy’s configuration', () => {
  const accepted = {
    'the least': {},
    everything: {
      apiBase: 'https://api.sandbox.glympse.com/v2',
      agent: 'app=Harbor Rides&ver=2.1',
      allowedOrigins: ['https://www.example.com', 'http://localhost:3000'],
      limits: { codesPerAddress: { most: Infinity, within: 1000 } },
      counters: { add: () => ({ count: 1, endsIn: 1 }), end: () => {} },
      timeLimit: 5000,
      log: () => {},
      clock: { now: () => 0 },
      fetch,
    },
    'a service on this machine': { apiBase: 'http://127.0.0.1:8081/v2/' },
    'a store of the host’s own': { session: { load: () => undefined, save: () => undefined } },
  };
  for (const [what, more] of Object.entries(accepted)) {
    it(`may have ${what}`, () => {
      assert.equal(typeof createProxy({ ...right, ...more }), 'function');
    });
  }

  const refused = {
    'no key': [{ apiKey: undefined }, /`apiKey` is missing/],
    'an empty key': [{ apiKey: '' }, /`apiKey`/],
    'no session': [{ session: undefined }, /`session` is \{ secrets/],
    'no secret': [{ session: { secrets: [] } }, /`secrets` .*32 characters.*openssl/],
    'a short secret': [{ session: { secrets: ['x'.repeat(31)] } }, /`secrets`/],
    'a text for the secrets': [{ session: { secrets: 'x'.repeat(99) } }, /`secrets`/],
    'half a store': [{ session: { load: () => undefined } }, /both load and save/],
    'an endless session': [
      { session: { ...right.session, maxAge: Infinity } },
      /`maxAge` is a number of milliseconds/,
    ],
    'a cookie name that is none': [
      { session: { ...right.session, name: 'a b;' } },
      /`name` is a cookie name/,
    ],
    'nobody who tells clients': [{ clientOf: undefined }, /`clientOf` tells whom.*remoteAddressOf/],
    'a service without encryption': [{ apiBase: 'http://api.example.com/v2/' }, /`apiBase`.*https/],
    'a relative service': [{ apiBase: '/v2/' }, /`apiBase`/],
    'a service with a query': [{ apiBase: 'https://api.example.com/v2/?a' }, /`apiBase`/],
    'an agent that is no text': [{ agent: { app: 'x' } }, /`agent` is a text of ASCII/],
    'an agent that fits in no header': [{ agent: 'app=x\r\nX-More: 1' }, /`agent`/],
    'an agent that says nothing': [{ agent: '' }, /`agent`/],
    'an origin with a path': [
      { allowedOrigins: ['https://www.example.com/'] },
      /`allowedOrigins`.*without a path/,
    ],
    'any origin': [{ allowedOrigins: ['*'] }, /`allowedOrigins`/],
    'no origin at all': [{ allowedOrigins: ['null'] }, /`allowedOrigins`/],
    'one origin that is no list': [{ allowedOrigins: 'https://example.com' }, /`allowedOrigins`/],
    'a limit that is a number': [
      { limits: { codesPerAddress: 5 } },
      /`limits\.codesPerAddress` is \{ most, within \}/,
    ],
    'a limit of broken milliseconds': [
      { limits: { codesPerAddress: { most: 5, within: 0.5 } } },
      /within in whole milliseconds/,
    ],
    'a limit that does not exist': [
      { limits: { codes: { most: 1, within: 1 } } },
      /`limits\.codes` does not exist; there are callsPerClient/,
    ],
    'a misspelt option': [
      { allowedOrigin: [] },
      /`allowedOrigin` does not exist; .*allowedOrigins/,
    ],
    'a misspelt session': [{ session: { secret: 'x' } }, /`secret` does not exist/],
    'no time left for the unit': [{ timeLimit: 3_000_000_000 }, /`timeLimit` .*an hour at most/],
    'no time': [{ timeLimit: 0 }, /`timeLimit` is a number of milliseconds/],
    'a clock that is a function': [{ clock: () => 0 }, /`clock` has a method now/],
    'counters that do not count': [{ counters: {} }, /`counters` has the methods/],
    'a log that is none': [{ log: true }, /`log` is a function/],
    'a fetch that is none': [{ fetch: 'fetch' }, /`fetch` is a function/],
  };
  for (const [what, [more, message]] of Object.entries(refused)) {
    it(`cannot have ${what}`, () => {
      assert.throws(
        () => createProxy({ ...right, ...more }),
        (error) => {
          assert.ok(error instanceof TypeError);
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /x{31}/);
          return true;
        },
      );
    });
  }

  it('is checked as much where a host makes the cookie itself', () => {
    for (const secrets of [[undefined], [''], undefined, ['short']]) {
      assert.throws(() => sealedCookie({ secrets }), /^TypeError: `secrets` .*32 characters/);
    }
    const secrets = ['x'.repeat(32)];
    assert.throws(() => sealedCookie({ secrets, maxAge: 500 }), /`maxAge`/);
    for (const partitioned of ['true', 1, null]) {
      assert.throws(() => sealedCookie({ secrets, partitioned }), /`partitioned` is true or false/);
    }
    assert.throws(
      () => sealedCookie({ secrets, partitioned: true, secure: false }),
      /`partitioned` .*secure/,
    );
  });

  it('cannot be left out', () => {
    assert.throws(() => createProxy(), /^TypeError: `config` is an object/);
  });
});
