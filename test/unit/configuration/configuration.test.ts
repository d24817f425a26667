import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GLYMPSE_API } from '../../../src/api/glympse-api.js';
import { readConfiguration } from '../../../src/element/configuration/configuration.js';
import { readTypes } from '../../../src/element/configuration/offer.js';
import type { Connection } from '../../../src/element/flow/services.js';
import type { Settings } from '../../../src/element/configuration/settings.js';

const HTTPS_PAGE = 'https://shop.example/account/link?x=1#y';

/** A page with an endpoint of its own, which needs nothing else. */
const settings = (change: Partial<Settings> = {}): Settings => ({
  flow: 'link',
  endpoint: '/api/glympse',
  apiKey: undefined,
  withCredentials: false,
  address: '',
  country: '',
  types: 'email phone',
  tokenProvider: undefined,
  credentialsHandler: undefined,
  fetch: undefined,
  ...change,
});

const read = (change: Partial<Settings>, page = HTTPS_PAGE) =>
  readConfiguration(settings(change), page, new URL(page).origin);

const connection = (change: Partial<Settings>): Connection => {
  const configuration = read(change);
  assert.ok(typeof configuration === 'object');
  return configuration;
};

const endpointOf = (endpoint: string, page?: string) => {
  const functions = { tokenProvider: () => 'token', credentialsHandler: () => {} };
  const configuration = read({ endpoint, ...functions }, page);
  return typeof configuration === 'string' ? configuration : configuration.endpoint;
};

describe('a sandbox in the page', () => {
  const base = 'https://sandbox.invalid/v2/';
  const service = Object.assign(() => Promise.reject(new Error()), { base });

  it('is reached through its own fetch alone', () => {
    assert.equal(read({ endpoint: 'sandbox:' }), 'endpoint');
    assert.equal(read({ endpoint: 'sandbox:', fetch }), 'endpoint');
    assert.deepEqual(connection({ endpoint: 'sandbox:', fetch: service }).endpoint, base);
  });

  it('takes no other endpoint’s place', () => {
    const { origin } = new URL(HTTPS_PAGE);
    assert.equal(connection({ fetch: service }).endpoint, `${origin}/api/glympse/`);
    assert.equal(read({ endpoint: 'sandbox:x', fetch: service }), 'endpoint');
  });
});

describe('the endpoint', () => {
  for (const [given, base, page] of [
    ['https://api.example', 'https://api.example/'],
    ['https://api.example/v2', 'https://api.example/v2/'],
    ['https://api.example/v2/', 'https://api.example/v2/'],
    ['https://api.example/v2///', 'https://api.example/v2/'],
    ['https://api.example:8443/v2', 'https://api.example:8443/v2/'],
    ['HTTPS://API.example/V2', 'https://api.example/V2/'],
    ['/api/glympse', 'https://shop.example/api/glympse/'],
    ['api', 'https://shop.example/account/api/'],
    ['../api', 'https://shop.example/api/'],
    ['//other.example/api', 'https://other.example/api/'],
    ['/', 'https://shop.example/'],
    ['', GLYMPSE_API],
    ['http://localhost/v2', 'http://localhost/v2/'],
    ['http://localhost:3000/v2', 'http://localhost:3000/v2/'],
    ['http://api.localhost:3000/v2', 'http://api.localhost:3000/v2/'],
    ['http://a.b.localhost/v2', 'http://a.b.localhost/v2/'],
    ['http://127.0.0.1:8080/v2', 'http://127.0.0.1:8080/v2/'],
    ['http://127.8.9.1/v2', 'http://127.8.9.1/v2/'],
    ['http://[::1]:8080/v2', 'http://[::1]:8080/v2/'],
    ['http://[0:0:0:0:0:0:0:1]/v2', 'http://[::1]/v2/'],
    ['http://0x7f.1/v2', 'http://127.0.0.1/v2/'],
    ['/api', 'http://intranet:8000/api/', 'http://intranet:8000/page'],
    ['http://intranet:8000/api', 'http://intranet:8000/api/', 'http://intranet:8000/page'],
  ] as const) {
    it(`${given || 'left empty'} is ${base}${page ? ` on ${page}` : ''}`, () => {
      assert.equal(endpointOf(given, page), base);
    });
  }

  for (const [given, page] of [
    ['http://api.example/v2'],
    ['http://shop.example/api'],
    ['//other.example/api', 'http://intranet/page'],
    ['http://intranet:8001/api', 'http://intranet:8000/page'],
    ['http://localhost.example/v2'],
    ['http://notlocalhost/v2'],
    ['http://127.example/v2'],
    ['http://127.0.0.1.example/v2'],
    ['http://10.0.0.1/v2'],
    ['http://0.0.0.0/v2'],
    ['http://[::2]/v2'],
    ['http://[2001:db8::1]/v2'],
    ['https://user:pass@api.example/v2'],
    ['https://user@api.example/v2'],
    ['https://:pass@api.example/v2'],
    ['http://localhost@api.example/v2'],
    ['javascript:alert(1)'],
    ['data:application/json,{}'],
    ['blob:https://shop.example/1'],
    ['ftp://localhost/v2'],
    ['ws://localhost/v2'],
    ['file:///v2'],
    ['/api', 'file:///home/page.html'],
    ['https://'],
    ['http://[::1'],
  ] as const) {
    it(`${given} is refused${page ? ` on ${page}` : ''}`, () => {
      assert.equal(endpointOf(given, page), 'endpoint');
    });
  }

  it('takes the calls below it, whatever its own path is', () => {
    const base = endpointOf('/api/glympse');
    const url = new URL('account/confirm', base).href;
    assert.equal(url, 'https://shop.example/api/glympse/account/confirm');
  });
});

describe('direct mode', () => {
  const tokenProvider = () => 'token';
  const credentialsHandler = () => {};
  const both = { tokenProvider, credentialsHandler };

  for (const [what, change, isDirect] of [
    ['the Glympse API', { endpoint: GLYMPSE_API }, true],
    ['the Glympse API without its last slash', { endpoint: GLYMPSE_API.slice(0, -1) }, true],
    ['an empty endpoint', { endpoint: '' }, true],
    ['an endpoint with an API key', { apiKey: 'key' }, true],
    ['an endpoint of one’s own', {}, false],
    ['an endpoint with an empty API key', { apiKey: '' }, false],
    ['another host’s', { endpoint: 'https://sandbox.example/v2/' }, false],
  ] as const) {
    it(`is ${isDirect ? '' : 'not '}${what}`, () => {
      assert.equal(connection({ ...both, ...change }).isDirect, isDirect);
    });
  }

  const direct = { endpoint: GLYMPSE_API };

  it('needs a token provider for linking and for managing', () => {
    assert.equal(read({ ...direct, credentialsHandler }), 'tokenProvider');
    assert.equal(read({ ...direct, flow: 'manage', credentialsHandler }), 'tokenProvider');
  });

  it('needs none for logging in', () => {
    assert.ok(connection({ ...direct, flow: 'login', credentialsHandler }).isDirect);
  });

  for (const flow of ['link', 'login']) {
    it(`needs a credentials handler, to ${flow}`, () => {
      assert.equal(read({ ...direct, flow, tokenProvider }), 'credentialsHandler');
    });

    it(`needs neither where there is an endpoint of one’s own, to ${flow}`, () => {
      assert.equal(connection({ flow }).isDirect, false);
    });
  }
});

describe('the flow', () => {
  it('is link, login or manage and nothing else', () => {
    for (const flow of ['link', 'login', 'manage']) connection({ flow });
    for (const flow of ['', 'Link', 'logout', 'constructor']) {
      assert.equal(read({ flow }), 'flow', flow);
    }
  });
});

describe('the types', () => {
  for (const [given, types] of [
    ['email phone', ['email', 'phone']],
    ['phone email', ['phone', 'email']],
    ['phone', ['phone']],
    ['  email\n\tphone ', ['email', 'phone']],
    ['email email phone email', ['email', 'phone']],
  ] as const) {
    it(`are ${types.join(', then ')}, given ${JSON.stringify(given)}`, () => {
      assert.deepEqual(readTypes(given), types);
    });
  }

  for (const given of ['', ' ', 'fax', 'email fax', 'email,phone', 'Email']) {
    it(`are refused: ${JSON.stringify(given)}`, () => {
      assert.equal(readTypes(given), undefined);
      assert.equal(read({ types: given }), 'types');
    });
  }
});

describe('whom a flow speaks to', () => {
  it('is what the page has set, and cannot be changed', () => {
    const apiKey = 'key';
    const tokenProvider = () => 'token';
    const set = { apiKey, withCredentials: true, tokenProvider, credentialsHandler: () => {} };
    const read = connection(set);
    assert.deepEqual(read, {
      endpoint: 'https://shop.example/api/glympse/',
      isDirect: true,
      apiKey,
      withCredentials: true,
    });
    assert.ok(Object.isFrozen(read));
  });
});
