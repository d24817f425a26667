import { createProxy } from 'glympse-account-link/proxy';
import { secrets } from './servers.js';

/**
 * Endpoints that are right but for one fault. Each is made of the sandbox it runs against, and names
 * the checks that have to find it; `also` where other checks cannot do without what is missing.
 */

const base = ({ apiBase }) => ({
  apiBase,
  apiKey: 'sandbox',
  session: { secrets },
  clientOf: () => undefined,
  log: () => {},
});

export const rightEndpoint = (service) => createProxy(base(service));

/** The right endpoint for a page that is in frames of other sites. */
export const framedEndpoint = (service) =>
  createProxy({ ...base(service), session: { secrets, partitioned: true } });

/** The right endpoint with other answers. */
const answering = (change) => (service) => {
  const proxy = rightEndpoint(service);
  return async (request) => {
    const { pathname } = new URL(request.url);
    const response = await proxy(request);
    const text = await response.text();
    const answer = {
      pathname,
      status: response.status,
      headers: new Headers(response.headers),
      envelope: text ? JSON.parse(text) : {},
    };
    const body = (await change(answer, service)) ?? JSON.stringify(answer.envelope);
    const { status, headers } = answer;
    return new Response(status === 204 ? null : body, { status, headers });
  };
};

/** The right endpoint with other cookies. */
const settingCookies = (change) =>
  answering(({ headers }) => {
    const cookies = headers.getSetCookie().map(change);
    headers.delete('Set-Cookie');
    for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  });

/** The right endpoint, believing other things of the request. */
const hearing = (change) => (service) => {
  const proxy = rightEndpoint(service);
  return async (request) => {
    const { url, method, headers } = request;
    const asked = { url: new URL(url), method, headers: new Headers(headers), request };
    const own = await change(asked, service);
    if (own) return own;
    const body = method === 'POST' ? await request.arrayBuffer() : undefined;
    return proxy(new Request(asked.url, { method, headers: asked.headers, body }));
  };
};

/** The right endpoint with another configuration. */
const configured = (config) => (service) => createProxy({ ...base(service), ...config(service) });

/** The right endpoint, telling the service something else. */
const sending = (change) =>
  configured(() => ({
    fetch: (address, init) => {
      const url = new URL(address);
      const body = init.body && JSON.parse(init.body);
      if (body) change(url, body);
      return fetch(url, { ...init, ...(body && { body: JSON.stringify(body) }) });
    },
  }));

/** Sends the request on as it is, with the key and a token: what a quick proxy does. */
const forward = async ({ url, method, request }, { apiBase, sandbox }) => {
  const target = new URL(apiBase + url.pathname.split('/api/glympse/')[1]);
  target.search = url.search;
  target.searchParams.set('api_key', 'sandbox');
  const account = sandbox.accounts.all().at(-1) ?? sandbox.accounts.create();
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${sandbox.issueToken(account.id)}`,
  };
  const body = method === 'POST' ? await request.text() : undefined;
  return unstored(await fetch(target, { method, headers, body }));
};

/** That answers must not be stored is another matter. */
const unstored = ({ body, status, headers }) => {
  const all = new Headers(headers);
  all.set('Cache-Control', 'no-store');
  return new Response(body, { status, headers: all });
};

export const brokenEndpoints = {
  'gives the password to the page': {
    checks: ['no answer holds a password'],
    endpoint: answering(({ pathname, envelope }, { sandbox }) => {
      const account = sandbox.accounts.get(envelope.response?.id);
      if (pathname.endsWith('create') && account) envelope.response.password = account.password;
    }),
  },
  'gives the password to the page under another name': {
    checks: ['no answer holds a password'],
    endpoint: answering(({ headers }, { sandbox }) => {
      headers.set('X-Debug', sandbox.accounts.all().at(-1)?.password ?? '');
    }),
  },
  'keeps the password in a cookie that anybody can decode': {
    checks: ['no answer holds a password'],
    endpoint: answering(({ headers }, { sandbox }) => {
      const account = sandbox.accounts.all().at(-1);
      const text = Buffer.from(JSON.stringify(account ?? {})).toString('base64url');
      headers.append('Set-Cookie', `sid=${text}; HttpOnly; Secure; SameSite=Lax`);
    }),
  },
  'drops the type in the query': {
    checks: ['account/confirm sends a code (email)', 'account/confirm sends a code (phone)'],
    endpoint: sending((url) => url.searchParams.delete('type')),
    also: true,
  },
  'drops the type in the body': {
    checks: ['account/confirm sends a code (email)', 'account/confirm sends a code (phone)'],
    endpoint: sending((_, body) => {
      delete body.type;
    }),
    also: true,
  },
  'answers no id': {
    checks: ['account/create answers the account’s id'],
    endpoint: answering(({ pathname, envelope }) => {
      if (pathname.endsWith('create')) delete envelope.response.id;
    }),
    also: true,
  },
  'lists nothing': {
    checks: ['GET users/self/linked_accounts lists what is linked'],
    endpoint: answering(({ envelope }) => {
      if (envelope.response?.linked_accounts) envelope.response.linked_accounts = [];
    }),
    also: true,
  },
  'takes an empty list for none': {
    checks: ['GET users/self/linked_accounts lists nothing where nothing is linked'],
    endpoint: answering(({ envelope }) => {
      if (envelope.response?.linked_accounts?.length === 0)
        delete envelope.response.linked_accounts;
    }),
  },
  'takes an answer with HTTP 200 for a success': {
    checks: [
      'unlink unlinks, and tells when nothing is linked',
      'a wrong code is told as link_failed',
      'other codes of the service reach the page',
    ],
    endpoint: configured(() => ({
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        const text = await response.text();
        const ok = text.replace('"result":"failure"', '"result":"ok"');
        const { status, headers } = response;
        return new Response(status === 200 ? ok : text, { status, headers });
      },
    })),
    also: true,
  },
  'tells every account to be new': {
    checks: ['account/create tells rightly whether the account is new, if it tells'],
    endpoint: answering(({ envelope }) => {
      const { meta, response } = envelope;
      if (response?.created_time) response.created_time = response.last_modified = meta.time;
    }),
  },
  'tells when an account was made by another clock': {
    checks: ['account/create tells rightly whether the account is new, if it tells'],
    endpoint: answering(({ pathname, envelope }) => {
      if (pathname.endsWith('create') && envelope.meta) envelope.meta.time += 3_600_000;
    }),
  },
  'does not say what was linked': {
    checks: ['link links'],
    endpoint: answering(({ envelope }) => {
      delete envelope.response?.account;
    }),
  },
  'gives the access token to the page': {
    checks: ['no answer holds an access token or the API key'],
    endpoint: answering(({ pathname, envelope }, { sandbox }) => {
      const token = sandbox.secrets.find((secret) => secret.startsWith('token-'));
      if (pathname.endsWith('linked_accounts')) envelope.meta.token = token;
    }),
  },
  'sets cookies that scripts can read': {
    checks: ['cookies are HttpOnly'],
    endpoint: settingCookies((cookie) => cookie.replace('; HttpOnly', '')),
  },
  'sets cookies that travel in the clear': {
    checks: ['cookies are Secure'],
    endpoint: settingCookies((cookie) => cookie.replace('; Secure', '')),
  },
  'sets cookies for other sites': {
    checks: ['cookies are SameSite'],
    endpoint: settingCookies((cookie) => cookie.replace('SameSite=Lax', 'SameSite=None')),
  },
  'serves any page': {
    checks: [
      'another site’s page is refused',
      'another site’s page is refused in an older browser',
      'a page without an origin is refused',
    ],
    endpoint: hearing(({ headers, method }) => {
      if (method === 'OPTIONS') return;
      headers.delete('Origin');
      headers.delete('Sec-Fetch-Site');
    }),
  },
  'serves any page in an older browser': {
    checks: ['another site’s page is refused in an older browser'],
    endpoint: hearing(({ headers }) => {
      if (!headers.has('Sec-Fetch-Site')) headers.delete('Origin');
    }),
  },
  'serves any page but for the first call': {
    checks: [
      'another site’s page is refused',
      'another site’s page is refused in an older browser',
      'a page without an origin is refused',
    ],
    endpoint: hearing(({ headers, method, url }) => {
      if (method === 'OPTIONS' || url.pathname.endsWith('account/confirm')) return;
      headers.delete('Origin');
      headers.delete('Sec-Fetch-Site');
    }),
  },
  'lets whichever page asks read answers': {
    checks: [
      'another site’s page is refused',
      'another site’s page is refused in an older browser',
    ],
    endpoint: (service) => {
      const proxy = rightEndpoint(service);
      return async (request) => {
        const response = await proxy(request);
        const origin = request.headers.get('Origin');
        if (origin && request.method !== 'OPTIONS') {
          response.headers.set('Access-Control-Allow-Origin', origin);
        }
        return response;
      };
    },
    also: true,
  },
  'unlinks on a visit': {
    checks: ['a link in another site’s page does nothing'],
    endpoint: (service) => {
      const proxy = rightEndpoint(service);
      return async (request) => {
        if (request.method !== 'GET' || !request.url.includes('/unlink')) return proxy(request);
        const headers = { Cookie: request.headers.get('Cookie') };
        return proxy(new Request(request.url, { method: 'POST', headers }));
      };
    },
  },
  'lets any page read answers': {
    checks: ['another site’s page may not read answers'],
    also: true,
    endpoint: answering(({ headers }) => {
      headers.set('Access-Control-Allow-Origin', '*');
    }),
  },
  'takes any type of content for JSON': {
    checks: ['a body that is not declared as JSON is refused'],
    endpoint: hearing(({ headers, method }) => {
      if (method === 'POST') headers.set('Content-Type', 'application/json');
    }),
  },
  'reads bodies of any length': {
    checks: ['a body of 5 MB is refused'],
    endpoint: hearing((asked, service) => {
      if (Number(asked.headers.get('Content-Length')) > 4096) return forward(asked, service);
    }),
  },
  'breaks down on a body that is not JSON': {
    checks: ['a body that is not JSON is refused'],
    endpoint: answering((answer) => {
      if (answer.status !== 400 || answer.envelope.meta.error !== 'invalid_argument') return;
      answer.status = 500;
      return '<h1>SyntaxError</h1>';
    }),
  },
  'forwards calls that it does not know': {
    checks: ['only the guide’s calls are passed on', 'encoded paths are not passed on'],
    endpoint: hearing((asked, service) => {
      const isKnown = /\/(confirm|create|login|link|unlink|linked_accounts)$/;
      if (!isKnown.test(asked.url.pathname) || /%2f/.test(asked.url.pathname)) {
        return forward(asked, service);
      }
    }),
  },
  'forwards types that it does not know': {
    checks: ['only email and phone can be confirmed'],
    endpoint: hearing((asked, service) => {
      if (asked.url.pathname.includes('facebook')) return forward(asked, service);
    }),
  },
  'lets the page log in': {
    checks: ['account/login is not for pages', 'no answer holds an access token or the API key'],
    endpoint: hearing((asked, service) => {
      if (asked.url.pathname.endsWith('account/login')) return forward(asked, service);
    }),
  },
  'passes the page’s headers on': {
    checks: ['what a page adds does not reach the service'],
    endpoint: (service) => {
      const proxy = rightEndpoint(service);
      return async (request) => {
        const authorization = request.headers.get('Authorization');
        if (!authorization) return proxy(request);
        const headers = { Authorization: authorization };
        return unstored(await fetch(`${service.apiBase}users/self/linked_accounts`, { headers }));
      };
    },
  },
  'keeps one session for everybody': {
    checks: ['somebody else is not logged in', 'a cookie that was tampered with is no session'],
    endpoint: configured(() => {
      let session;
      return {
        session: {
          load: () => session,
          save: (value) => {
            session = value;
            return { 'Set-Cookie': 'sid=1; HttpOnly; Secure; SameSite=Lax' };
          },
        },
        limits: {
          callsPerSession: { most: 1000, within: 1 },
          codesPerSession: { most: 1000, within: 1 },
        },
      };
    }),
  },
  'believes what is in the cookie': {
    checks: ['a cookie that was tampered with is no session'],
    endpoint: configured(({ sandbox }) => ({
      session: {
        // Everybody who has a cookie is the account that logged in last.
        load: ({ headers }) => {
          const { id, password } = sandbox.accounts.all().at(-1) ?? {};
          return headers.has('Cookie') && id ? { id: 'x', account: { id, password } } : undefined;
        },
        save: () => ({ 'Set-Cookie': 'account=last; HttpOnly; Secure; SameSite=Lax' }),
      },
      limits: {
        callsPerSession: { most: 1000, within: 1 },
        codesPerSession: { most: 1000, within: 1 },
      },
    })),
    also: true,
  },
  'does not keep the credentials': {
    checks: ['account/create logs in'],
    endpoint: configured(() => ({ session: { load: () => undefined, save: () => undefined } })),
    also: true,
  },
  'forgets the account before the recovery has worked': {
    checks: ['a recovery that fails leaves the account in use'],
    endpoint: settingOnFailure(),
  },
  'lets tokens run out': {
    checks: ['an access token that has run out is renewed'],
    endpoint: (service) => {
      const tokens = new Map();
      return configured(() => ({
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          const key = String(url);
          if (!key.includes('account/login')) return response;
          const text = tokens.get(key) ?? (await response.text());
          tokens.set(key, text);
          return new Response(text, { headers: { 'Content-Type': 'application/json' } });
        },
      }))(service);
    },
  },
  'follows redirects': {
    checks: ['a redirect is not followed'],
    endpoint: configured(() => ({
      fetch: (url, init) => fetch(url, { ...init, redirect: 'follow' }),
    })),
  },
  'has one code for all failures': {
    checks: [
      'existing_link reaches the page, and the same code recovers the account',
      'unlink unlinks, and tells when nothing is linked',
      'a code that has run out is refused',
      'a wrong code is told as link_failed',
      'other codes of the service reach the page',
      'Retry-After reaches the page',
    ],
    endpoint: answering(({ envelope }) => {
      if (envelope.meta?.error) envelope.meta.error = 'failed';
    }),
  },
  'knows the codes that it knows': {
    checks: ['other codes of the service reach the page'],
    endpoint: answering(({ envelope }) => {
      if (envelope.meta?.error === 'disabled') envelope.meta.error = 'unknown';
    }),
    also: true,
  },
  'keeps Retry-After to itself': {
    checks: ['Retry-After reaches the page'],
    endpoint: answering(({ headers }) => headers.delete('Retry-After')),
  },
  'takes a limit without an envelope for any other answer that cannot be read': {
    checks: ['a limit that comes without an envelope is told as one'],
    endpoint: answering((answer) => {
      // The sandbox tells the wait only in an envelope.
      if (answer.status !== 429 || answer.headers.has('Retry-After')) return;
      answer.status = 502;
      answer.envelope.meta.error = 'invalid_response';
    }),
  },
  'shows its server’s error page': {
    checks: [
      'an HTML page of the service becomes a failure',
      'a broken connection becomes a failure',
    ],
    endpoint: answering((answer) => (answer.status === 502 ? '<h1>Bad Gateway</h1>' : undefined)),
    also: true,
  },
  'drops `force`': {
    checks: ['link?force=true takes the address from the other account'],
    endpoint: hearing(({ url }) => {
      url.searchParams.delete('force');
    }),
  },
  'tells no end of the code': {
    checks: ['account/confirm tells when the code runs out'],
    endpoint: answering(({ envelope }) => {
      delete envelope.response?.expires;
    }),
  },
  'tells the end of the code by another clock': {
    checks: ['account/confirm tells when the code runs out'],
    endpoint: answering(({ envelope }) => {
      envelope.meta.time -= 3_600_000;
    }),
  },
  'lets answers be stored': {
    checks: ['answers are not stored by browsers or servers between'],
    endpoint: answering(({ headers }) => {
      headers.set('Cache-Control', 'max-age=60');
    }),
  },
  'sends the code to another address than it checks': {
    checks: ['a code is bound to the address it was sent to'],
    endpoint: (service) => {
      let last;
      return hearing(async ({ url, headers, request }) => {
        if (request.method !== 'POST' || !url.pathname.includes('account/')) return undefined;
        const text = await request.clone().text();
        if (url.pathname.endsWith('account/confirm')) last = text;
        else if (url.pathname.endsWith('account/create') && last && text) {
          const { code } = JSON.parse(text);
          const contact = JSON.parse(last);
          const asked = new URL(url);
          asked.searchParams.set('type', contact.type);
          return rightEndpoint(service)(
            new Request(asked, {
              method: 'POST',
              headers,
              body: JSON.stringify({ ...contact, code }),
            }),
          );
        }
        return undefined;
      })(service);
    },
    also: true,
  },
};

/** Ends the session with every recovery, whether it works or not. */
function settingOnFailure() {
  return answering(({ pathname, status, headers }) => {
    if (pathname.endsWith('account/create') && status >= 400) {
      headers.append(
        'Set-Cookie',
        '__Host-glympse=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
      );
    }
  });
}
