import { it } from 'node:test';
import { PAGE } from '../browser.js';
import { urlOf } from './world.js';

/** Pages that are not the host's, as their requests can call them. */
const origins = {
  'another site': 'https://attacker.example',
  'a sibling subdomain': 'https://blog.partner.example',
  'the parent domain': 'https://partner.example',
  'http: instead of https:': PAGE.replace('https', 'http'),
  'another port': `${PAGE}:8443`,
  'a name that begins like ours': `${PAGE}.attacker.example`,
  'a name that ends like ours': 'https://attackerwww.partner.example',
  'a name without its end': PAGE.slice(0, -1),
  'a final dot': `${PAGE}.`,
  'a path behind ours': `${PAGE}/`,
  'a user before ours': PAGE.replace('://', '://attacker@'),
  'ours in capitals': PAGE.toUpperCase(),
  'ours and another': `${PAGE}, https://attacker.example`,
  'another and ours': `https://attacker.example, ${PAGE}`,
  'ours in a query': `https://attacker.example/?${PAGE}`,
  nothing: '',
  'a file': 'file://',
  'an extension': 'chrome-extension://abcdefghijklmnop',
  'a sandboxed frame': 'null',
  'a null in capitals': 'NULL',
};

/** What `Sec-Fetch-Site` says of pages that are not the host's, and what no browser says. */
const sites = [
  undefined,
  'cross-site',
  'same-site',
  'none',
  '',
  'SAME-ORIGIN',
  'same-origin, none',
];

/** How a browser can come to send a request without a script that could set its headers. */
const destinations = [
  ['navigate', 'document'],
  ['navigate', 'iframe'],
  ['navigate', 'frame'],
  ['navigate', 'object'],
  ['nested-navigate', 'iframe'],
  ['no-cors', 'image'],
  ['no-cors', 'script'],
  ['no-cors', 'style'],
  ['no-cors', 'font'],
  ['no-cors', 'audio'],
  ['no-cors', 'video'],
  ['no-cors', 'track'],
  ['no-cors', 'embed'],
  ['no-cors', 'report'],
  ['no-cors', 'empty'],
  ['cors', 'empty'],
  ['cors', 'worker'],
  ['same-origin', 'serviceworker'],
  ['websocket', 'websocket'],
];

const denied = { status: 403, error: 'access_denied' };
const undeclared = { status: 415, error: 'invalid_argument' };
const notAllowed = { status: 405, error: 'invalid_argument' };

/** Content types that a form, or a script without asking beforehand, can send; and what looks like JSON's. */
const types = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded;charset=UTF-8',
  'application/x-www-form-urlencoded; x=application/json',
  'text/plain',
  'text/plain;charset=UTF-8',
  'text/plain; application/json',
  'text/plain, application/json',
  'text/plain;,application/json',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=application/json',
  'application/json, text/plain',
  'application /json',
  'application/jsonp',
  'application/json-seq',
  'application/vnd.api+json',
  'text/json',
  '*/*',
  '',
];

/** Bodies that forms can send: JSON in a text/plain form, which writes name=value, and a form's own. */
const bodiesOf = (body) => [
  `${JSON.stringify({ ...body, x: '=' })}`,
  new URLSearchParams({ ...body }).toString(),
];

/** Cross-site request forgery: the browser of the person sends what another page wants. */
export function attackByPages(world) {
  const row = (what, of, expected, filter = () => true) =>
    it(what, () =>
      world.refusesAll('other pages', of, expected, { calls: world.calls.filter(filter) }),
    );
  const plain = ({ method, body }, headers) => ({ method, body, headers });

  for (const [what, origin] of Object.entries(origins)) {
    // A frame without an origin may say that it is of this one.
    for (const site of origin === 'null' ? [...sites, 'same-origin'] : sites) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': site };
      row(`refuses ${what} with Sec-Fetch-Site ${site}`, (call) => plain(call, headers), denied);
    }
  }

  for (const origin of [PAGE, undefined]) {
    for (const site of sites.slice(1)) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': site };
      row(
        `refuses Origin ${origin} with Sec-Fetch-Site ${site}`,
        (call) => plain(call, headers),
        denied,
      );
    }
  }

  for (const site of ['cross-site', 'same-site', 'none']) {
    for (const [mode, dest] of destinations) {
      const headers = {
        Origin: undefined,
        'Sec-Fetch-Site': site,
        'Sec-Fetch-Mode': mode,
        'Sec-Fetch-Dest': dest,
        'Sec-Fetch-User': '?1',
      };
      row(`refuses ${mode} of ${dest}, ${site}`, (call) => plain(call, headers), denied);
    }
  }

  for (const type of types) {
    const pages = {
      'of another site': [
        { Origin: 'https://attacker.example', 'Sec-Fetch-Site': 'cross-site' },
        denied,
      ],
      'of a sandboxed frame': [{ Origin: 'null', 'Sec-Fetch-Site': undefined }, denied],
      // Firefox before 70 sent forms without either header.
      'of an old browser': [{ Origin: undefined, 'Sec-Fetch-Site': undefined }, undeclared],
      'of our own page': [{}, undeclared],
    };
    for (const [page, [headers, expected]] of Object.entries(pages)) {
      row(
        `refuses a form ${page} as “${type}”`,
        ({ body }) =>
          bodiesOf(body).map((text) => ({
            body: text,
            raw: true,
            headers: { ...headers, 'Content-Type': type },
          })),
        expected,
        ({ method }) => method === 'POST',
      );
    }
  }

  const foreign = { Origin: 'https://attacker.example', 'Sec-Fetch-Site': 'cross-site' };
  const override = {
    'X-HTTP-Method-Override': 'POST',
    'X-Method-Override': 'POST',
    'X-HTTP-Method': 'POST',
  };
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'QUERY', 'POST', 'OPTIONS']) {
    const options = ({ body }) => ({
      method,
      ...(!/GET|HEAD|OPTIONS/.test(method) && { body }),
    });
    const isOther = (call) => call.method !== method;
    row(
      `refuses ${method} of another site`,
      (call) => ({ ...options(call), headers: foreign }),
      denied,
    );
    if (method === 'OPTIONS') continue;
    row(
      `refuses ${method} of our own page where another method is meant`,
      (call) => [
        options(call),
        {
          ...options(call),
          headers: override,
          path: `${urlOf(call)}${call.query ? '&' : '?'}_method=POST`,
        },
      ],
      notAllowed,
      isOther,
    );
  }
}
