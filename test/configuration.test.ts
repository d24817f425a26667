import { expect } from '@open-wc/testing';
import { GLYMPSE_API } from '../src/api/endpoint.js';
import { readConfiguration, readTypes, type Settings } from '../src/element/configuration.js';

const HTTPS_PAGE = 'https://shop.example/account/link?x=1#y';

/** A page with an endpoint of its own, which needs nothing else. */
const settings = (change: Partial<Settings> = {}): Settings => ({
  flow: 'link',
  endpoint: '/api/glympse',
  apiKey: undefined,
  types: 'email phone',
  tokenProvider: undefined,
  credentialsHandler: undefined,
  ...change,
});

const read = (change: Partial<Settings>, page = HTTPS_PAGE) =>
  readConfiguration(settings(change), page, new URL(page).origin);

const endpointOf = (endpoint: string, page?: string) => {
  const functions = { tokenProvider: () => 'token', credentialsHandler: () => {} };
  const configuration = read({ endpoint, ...functions }, page);
  return typeof configuration === 'string' ? configuration : configuration.endpoint;
};

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
      expect(endpointOf(given, page)).to.equal(base);
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
      expect(endpointOf(given, page)).to.equal('endpoint');
    });
  }

  it('takes the calls below it, whatever its own path is', () => {
    const base = endpointOf('/api/glympse');
    const url = new URL('account/confirm', base).href;
    expect(url).to.equal('https://shop.example/api/glympse/account/confirm');
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
      expect(read({ ...both, ...change })).to.deep.include({ isDirect });
    });
  }

  const direct = { endpoint: GLYMPSE_API };

  it('needs a token provider for linking', () => {
    expect(read({ ...direct, credentialsHandler })).to.equal('tokenProvider');
  });

  it('needs none for logging in', () => {
    expect(read({ ...direct, flow: 'login', credentialsHandler })).to.deep.include({
      flow: 'login',
    });
  });

  for (const flow of ['link', 'login']) {
    it(`needs a credentials handler, to ${flow}`, () => {
      expect(read({ ...direct, flow, tokenProvider })).to.equal('credentialsHandler');
    });

    it(`needs neither where there is an endpoint of one’s own, to ${flow}`, () => {
      expect(read({ flow })).to.be.an('object');
    });
  }
});

describe('the flow', () => {
  it('is link or login and nothing else', () => {
    expect(read({ flow: 'link' })).to.deep.include({ flow: 'link' });
    expect(read({ flow: 'login' })).to.deep.include({ flow: 'login' });
    for (const flow of ['', 'Link', 'logout', 'constructor']) {
      expect(read({ flow }), flow).to.equal('flow');
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
      expect(readTypes(given)).to.deep.equal(types);
    });
  }

  for (const given of ['', ' ', 'fax', 'email fax', 'email,phone', 'Email']) {
    it(`are refused: ${JSON.stringify(given)}`, () => {
      expect(readTypes(given)).to.equal(undefined);
      expect(read({ types: given })).to.equal('types');
    });
  }
});
