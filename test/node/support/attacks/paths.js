import assert from 'node:assert/strict';
import { it } from 'node:test';
import { urlOf } from './world.js';

/** Where the path's last slash is something else. */
const lastSlash = (other) => (path) => path.replace(/\/(?=[^/]*$)/, other);

/** Paths that mean a call to some server, and none to this one. */
const spellings = {
  'an encoded slash': lastSlash('%2f'),
  'an encoded slash in capitals': lastSlash('%2F'),
  'a slash encoded twice': lastSlash('%252f'),
  'an encoded backslash': lastSlash('%5c'),
  'a slash in overlong UTF-8': lastSlash('%c0%af'),
  'a slash in longer UTF-8': lastSlash('%e0%80%af'),
  'a slash as IIS had it': lastSlash('%u002f'),
  'a full-width slash': lastSlash('／'),
  'a doubled slash': lastSlash('//'),
  'a slash and a backslash': lastSlash('/\\'),
  'a slash at the end': (path) => `${path}/`,
  'a slash before it': (path) => `/${path}`,
  'an empty beginning': (path) => `.//${path}`,
  'a NUL at its end': (path) => `${path}%00`,
  'a NUL and more': (path) => `${path}%00.json`,
  'a NUL in it': lastSlash('/%00'),
  'a line break at its end': (path) => `${path}%0d%0aX-Api-Key:%20a`,
  'a space at its end': (path) => `${path}%20`,
  'a tabulator at its end': (path) => `${path}%09`,
  'a broken escape': (path) => `${path}%`,
  'an escape that is none': (path) => `${path}%zz`,
  'an encoded letter': (path) =>
    path.replace(/.$/, (letter) => `%${letter.charCodeAt().toString(16)}`),
  'a letter encoded twice': (path) =>
    path.replace(/.$/, (letter) => `%25${letter.charCodeAt().toString(16)}`),
  'another case': (path) => path.toUpperCase(),
  'a capital': (path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => letter.toUpperCase()),
  'a letter that looks alike': (path) => path.replace('n', 'ո'),
  'a full-width letter': (path) => path.replace('n', 'ｎ'),
  'an extension': (path) => `${path}.json`,
  'a parameter': (path) => `${path};type=email`,
  'a parameter before its end': lastSlash(';x/'),
  'an encoded question mark': (path) => `${path}%3fforce=true`,
  'an encoded hash': (path) => `${path}%23`,
  'more behind it': (path) => `${path}/more`,
  'a step up behind it': (path) => `${path}/..`,
  'an encoded step up behind it': (path) => `${path}/%2e%2e`,
  'a half-encoded step up': (path) => `${path}/.%2e/destroy`,
  'a step up and a slash, encoded': (path) => `x/..%2f${path}`.replace('/', '/%2e%2e%2f'),
  'a step up with a parameter': lastSlash('/..;/'),
  'a step up encoded twice': lastSlash('/%252e%252e/'),
  'a step up in overlong UTF-8': lastSlash('/%c0%ae%c0%ae/'),
  'three dots': lastSlash('/.../'),
  'a star': lastSlash('/*/'),
  'another name at its end': (path) => path.replace(/[^/]+$/, 'destroy'),
  'an inherited name at its end': (path) => path.replace(/[^/]+$/, 'constructor'),
  'a prototype at its end': (path) => path.replace(/[^/]+$/, '__proto__'),
  'another version before it': (path) => `v2%2f..%2f${path}`.replace('account', 'accounts'),
  'nothing but its beginning': (path) => path.slice(0, path.indexOf('/') + 1),
};

/** Types that stand in the path, and are none of the guide's. */
const pathTypes = [
  'facebook',
  'constructor',
  '__proto__',
  'Email',
  'EMAIL',
  'email%20',
  'email%00',
  'email,phone',
  'email%2Cphone',
  'email%2fphone',
  '*',
  '',
  'email;x',
  'email.phone',
  '%65mail',
];

/** Queries that one server reads in one way, and another in another. */
const queries = (type) => {
  const other = type === 'email' ? 'phone' : 'email';
  return [
    `type=${type}&type=${type}`,
    `type=${type}&type=${other}`,
    `type=${other}&type=${type}`,
    `type=${type}&%74ype=${other}`,
    `type=${type}&type`,
    `type=${type};type=${other}`,
    `type=${other}`,
    'type=',
    `type=${type.toUpperCase()}`,
    `type=${type}%00`,
    `type=%20${type}`,
    `type=${type}%26force=true`,
    `type=${type}%0d%0a`,
    'type=constructor',
    'type=__proto__',
    'type=%',
    'type=%c0%af',
  ];
};

const forces = [
  'force=true&force=true',
  'force=false&force=true',
  'force=true&%66orce=false',
  'force=TRUE',
  'force=1',
  'force=',
  'force=true%00',
  'force=%20true',
  'force=true;force=false',
  'force=__proto__',
];

/** Fields that are not in the guide, and go no further. */
const additions = [
  'api_key=of-the-page',
  'access_token=of-the-page',
  'oauth_token=of-the-page',
  'password=of-the-page&id=account-1',
  'Force=true',
  'force%00=true',
  'force[]=true',
  '__proto__[force]=true',
  '__proto__.force=true',
  'constructor.prototype.force=true',
  'TYPE=facebook',
  'type[]=facebook',
  'type%5B0%5D=facebook',
  '_method=DELETE',
  'callback=alert',
  'redirect_uri=https://attacker.example',
  `x=${'y'.repeat(5000)}`,
  Array.from({ length: 500 }, (_, number) => `x${number}=1`).join('&'),
];

const unknown = { status: 404, error: 'not_found' };
const invalid = { status: 400, error: 'invalid_argument' };

/** Paths and queries that are to reach what is not offered, or to mean two things at once. */
export function attackByPaths(world) {
  const kind = 'paths and queries';
  const options = ({ method, body }) => ({ method, body });
  const typed = world.calls.filter(({ path }) => /linked_accounts\/./.test(path));
  const posts = world.calls.filter(({ method }) => method === 'POST');
  const links = world.calls.filter(({ path }) => path.endsWith('/link'));
  const row = (what, of, expected, calls = world.calls) =>
    it(what, () => world.refusesAll(kind, of, expected, { calls }));

  for (const [what, spell] of Object.entries(spellings)) {
    row(
      `is not found by ${what}`,
      (call) => ({ ...options(call), path: urlOf({ ...call, path: spell(call.path) }) }),
      unknown,
    );
  }

  for (const type of pathTypes) {
    row(
      `is not found for the type “${type}”`,
      (call) => ({
        ...options(call),
        path: call.path.replace(/(email|phone)(?=\/)/, type) + `?type=${type}`,
      }),
      unknown,
      typed,
    );
  }

  for (const path of [
    'account/login?id=account-1&password=x',
    'account/login',
    'x/account/login',
    'users/self/linked_accounts/../../../account/login?id=account-1',
    'account/%2e%2e/account/login',
  ]) {
    it(`logs nobody in at ${path}`, () =>
      world.refusesAll(
        kind,
        () => ({ path, body: {} }),
        { status: 403, error: 'access_denied' },
        { calls: [{}] },
      ));
  }

  it('refuses queries that mean two things', () =>
    world.refusesAll(
      kind,
      (call) =>
        queries(/type=(\w+)/.exec(call.query)[1]).map((query) => ({
          ...options(call),
          path: `${call.path}?${query}`,
        })),
      invalid,
      { calls: posts },
    ));

  it('forces nothing that is not plainly to be forced', () =>
    world.refusesAll(
      kind,
      (call) =>
        forces.map((force) => ({ ...options(call), path: `${call.path}?type=phone&${force}` })),
      invalid,
      { calls: links },
    ));

  it('passes on none of the fields that a page adds', async () => {
    for (const state of world.signedIn) {
      for (const addition of additions) {
        for (const path of ['users/self/linked_accounts/phone/link', 'account/create']) {
          state.requests.length = 0;
          const { address } = world.attacker;
          const body = { type: 'phone', address, code: 'wrong' };
          const answer = await state.browser.send(`${path}?type=phone&${addition}`, { body });
          assert.equal(answer.error, 'link_failed', answer.text);
          const { url } = state.requests.at(-1);
          const names = [...url.searchParams.keys()].filter((name) => name !== 'api_key');
          assert.deepEqual(names, ['type'], url.href);
          assert.ok(!url.href.includes('of-the-page'), url.href);
          world.findNoSecret(state, state.browser.answers);
          state.browser.answers.length = 0;
          world.count(kind);
        }
      }
      await world.beHonest(state);
    }
  });
}
