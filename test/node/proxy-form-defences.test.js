import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DomUtils } from 'htmlparser2';
import fc from 'fast-check';
import { sealedCookie } from 'glympse-account-link/proxy';
import { noLimits } from './support/attacks/world.js';
import { root } from './support/docs/pages.js';
import { formWorld, Page, signIn, Visitor } from './support/form-visitor.js';
import { secrets } from './support/servers.js';
import { assertClosed } from './support/cookies.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

const EMAIL = 'jo@example.com';
const EVIL = 'https://evil.example';
const form = (fields) => new URLSearchParams(fields).toString();
const lastCode = ({ sandbox }) => sandbox.outbox.at(-1).code;

let tried = 0;

/** Somebody whose next press would link the address: a code that works is in their hands. */
async function aboutToLink(options, config = { limits: noLimits }) {
  const world = await formWorld(options, config);
  const { account, cookie } = await signIn(world);
  const visitor = new Visitor(world.origin, { cookie });
  await visitor.open('link');
  await visitor.press('start', { address: EMAIL });
  const { fields } = visitor.fieldsOf('submit', { code: lastCode(world) });
  return { world, account, visitor, fields };
}

/** That the post has done nothing; and then that the person's own press works. */
async function assertHarmless({ world, account, visitor, fields }, send, status) {
  const before = world.sandbox.calls.length;
  const answer = await send();
  tried++;
  assert.equal(answer.status, status, answer.text);
  assert.equal(world.sandbox.calls.length, before, 'the service was called');
  assert.equal(account.linked.email, undefined);
  if (status >= 400) assert.deepEqual(answer.headers.getSetCookie(), []);
  await visitor.open('link');
  assert.equal(visitor.page.heading, 'Enter your code', 'the step is gone');
  return fields;
}

/** What says of a page that it is not the host's. */
const foreign = [
  [EVIL, 'cross-site'],
  [EVIL, undefined],
  [EVIL, 'none'],
  ['null', 'cross-site'],
  ['null', 'same-site'],
  ['null', 'none'],
  ['null', undefined],
  [undefined, 'cross-site'],
  [undefined, 'same-site'],
  [undefined, 'none'],
  // Browsers that say nothing of the page may still send its cookies.
  [undefined, undefined],
  ['https://sub.localhost', 'same-site'],
  ['http://localhost', undefined],
  ['http://localhost:1', undefined],
  [`${EVIL}/http://localhost`, undefined],
];

describe('the form without script, under attack', () => {
  it('does nothing for forms of other pages', async () => {
    const person = await aboutToLink();
    const { visitor, fields } = person;
    for (const [origin, site] of foreign) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': site };
      const bodies = [
        form(fields),
        form({ ...fields, token: '' }),
        form({ type: 'email', address: 'evil@example.com' }),
        form({ action: 'restart', token: fields.token }),
      ];
      for (const path of ['link', 'login']) {
        for (const body of bodies) {
          const send = () => visitor.send(path, { method: 'POST', body, headers });
          await assertHarmless(person, send, 403);
        }
      }
    }
    assert.equal((await visitor.post('link', fields)).heading, 'Your email is linked');
  });

  it('lets the host’s own pages begin, whatever their policy of referrers', async () => {
    const allowed = 'https://www.partner.example';
    const { origin } = await formWorld({}, { allowedOrigins: [allowed] });
    const pages = [
      [origin, 'same-origin'],
      [origin, undefined],
      [undefined, 'same-origin'],
      // `Referrer-Policy: no-referrer`
      ['null', 'same-origin'],
      ['https://behind.tls.example', 'same-origin'],
      [allowed, 'same-site'],
    ];
    for (const [index, [page, site]] of pages.entries()) {
      const headers = { Origin: page, 'Sec-Fetch-Site': site };
      const fields = { type: 'email', address: `jo${index}@example.com` };
      const next = await new Visitor(origin).post('login', fields, headers);
      assert.equal(next.heading, 'Enter your code');
    }
  });

  it('does nothing without the page’s own token', async () => {
    const person = await aboutToLink();
    const { visitor, fields } = person;
    const other = await aboutToLink();
    const tokens = [
      undefined,
      '',
      'undefined',
      'null',
      crypto.randomUUID(),
      fields.token.slice(0, -1),
      `${fields.token}0`,
      fields.token.toUpperCase(),
      other.fields.token,
    ];
    for (const token of tokens) {
      for (const action of ['submit', 'resend', 'change', 'recover', 'restart', 'back']) {
        const body = form({ ...fields, action, ...(token === undefined ? {} : { token }) });
        const own = token === undefined ? body.replace(/token=[^&]*&?/, '') : body;
        await assertHarmless(
          person,
          () => visitor.send('link', { method: 'POST', body: own }),
          303,
        );
      }
    }
    assert.equal((await visitor.post('link', fields)).heading, 'Your email is linked');
  });

  it('does nothing for a token of a page of before', async () => {
    const { world, account, visitor, fields } = await aboutToLink();
    const old = { ...fields };
    await visitor.press('submit', { code: '' });
    assert.notEqual(visitor.fieldsOf('submit').fields.token, old.token);
    const { length } = world.sandbox.calls;
    assert.equal((await visitor.post('link', old)).problem, 'Enter your code.');
    assert.equal(world.sandbox.calls.length, length);
    assert.equal(account.linked.email, undefined);
    // A code is sent once, however often the page that asked for it is posted again.
    world.clock.time += 31_000;
    const { fields: resend } = visitor.fieldsOf('resend');
    await visitor.post('link', resend);
    await visitor.post('link', resend);
    await visitor.post('link', resend);
    assert.equal(world.sandbox.outbox.length, 2);
  });

  it('does nothing with cookies that do not belong together', async () => {
    const person = await aboutToLink();
    const { world, visitor, fields } = person;
    const [session, step] = ['__Host-glympse', '__Host-glympse-form'].map((name) => [
      name,
      visitor.cookies.get(name),
    ]);
    const { cookie: stranger, account: theirs } = await signIn(world);
    const pair = (...cookies) => cookies.map((cookie) => cookie.join('=')).join('; ');
    const sealed = sealedCookie({ secrets, name: '__Host-glympse-form', now: world.clock.now });
    const { 'Set-Cookie': forged } = await sealed.save({
      id: 'x',
      flow: 'link',
      token: fields.token,
      place: { step: 'done' },
    });
    const cookies = {
      'none at all': undefined,
      'the step alone': pair(step),
      'the session alone': pair(session),
      'the step of one, the session of another': `${stranger}; ${pair(step)}`,
      'a session in the place of the step': pair(session, [step[0], session[1]]),
      'a step in the place of the session': pair([session[0], step[1]], step),
      'a step sealed for another purpose': `${pair(session)}; ${forged.split(';')[0]}`,
      'a step cut': pair(session, [step[0], step[1].slice(0, -4)]),
      'a step changed': pair(session, [step[0], `A${step[1].slice(1)}`]),
      'an empty step': pair(session, [step[0], '']),
      'a long step': pair(session, [step[0], 'A'.repeat(6000)]),
    };
    for (const [what, cookie] of Object.entries(cookies)) {
      const send = () =>
        visitor.send('link', { method: 'POST', fields, headers: { Cookie: cookie } });
      const before = [...visitor.cookies];
      await assertHarmless(person, send, 303);
      visitor.cookies = new Map(before);
      const page = new Page(await visitor.send('link', { headers: { Cookie: cookie } }));
      assert.equal(page.heading, 'Link your Glympse account', what);
      assert.ok(!page.html.includes(EMAIL), what);
    }
    // The page of one flow is not that of the other.
    await assertHarmless(person, () => visitor.send('login', { method: 'POST', fields }), 303);
    assert.deepEqual(theirs.linked, {});
    assert.equal((await visitor.post('link', fields)).heading, 'Your email is linked');
  });

  it('forgets a step after half an hour', async () => {
    const { world, visitor, fields } = await aboutToLink();
    world.clock.time += 30 * 60_000 + 1000;
    const page = await visitor.post('link', fields);
    assert.equal(page.heading, 'Link your Glympse account');
    assert.equal(page.problem, null);
  });

  it('refuses what is no form of its own', async () => {
    const person = await aboutToLink();
    const { visitor, fields } = person;
    const body = form(fields);
    const typed = (type) => ({ method: 'POST', body, headers: { 'Content-Type': type } });
    const cases = [
      [typed(undefined), 415],
      [typed('text/plain'), 415],
      [typed('application/json'), 415],
      [typed('multipart/form-data; boundary=x'), 415],
      [typed('application/x-www-form-urlencodedx'), 415],
      [{ method: 'POST', body: `${body}&x=${'x'.repeat(4096)}` }, 413],
      [{ method: 'POST', body: `${body}&token=${fields.token}` }, 400],
      [{ method: 'POST', body: `${body}&action=submit` }, 400],
      [{ method: 'POST', body: `${body}&code=1` }, 400],
      [{ method: 'POST', fields: { ...fields, action: 'unlink' } }, 400],
      [{ method: 'POST', fields: { ...fields, action: '__proto__' } }, 400],
      [{ method: 'POST', fields: { type: 'fax', address: EMAIL } }, 400],
      [{ method: 'POST', fields: { type: 'constructor', address: EMAIL } }, 400],
      ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [{ method }, 405]),
    ];
    for (const [options, status] of cases) {
      // Without a type, `fetch` gives a text one of its own.
      const send = () => visitor.send('link', options);
      await assertHarmless(person, send, status);
    }
    const { headers } = await visitor.send('link', { method: 'PUT' });
    assert.equal(headers.get('Allow'), 'GET, HEAD, POST');
    const head = await visitor.send('link', { method: 'HEAD' });
    assert.deepEqual([head.status, head.text], [200, '']);
  });

  it('has no other paths', async () => {
    const { visitor } = await aboutToLink();
    const paths = [
      '',
      'manage',
      'link/',
      'LINK',
      'link/x',
      'x/link',
      '/link',
      '%6cink',
      'link%2f',
      '..%2fform/link',
      'link;x',
    ];
    for (const path of paths) {
      const url = `${visitor.base}${path}`;
      for (const method of ['GET', 'POST']) {
        const answer = await visitor.send(url, {
          method,
          ...(method === 'POST' && { fields: {} }),
        });
        tried++;
        assert.ok([404, 415].includes(answer.status), `${path} ${answer.status}`);
      }
    }
  });

  it('sends the policies with every answer', async () => {
    const { visitor, fields } = await aboutToLink();
    const answers = [
      await visitor.send('link'),
      await visitor.send('link', { method: 'POST', fields: { ...fields, code: '' } }),
      await visitor.send('link', { method: 'PUT' }),
      await visitor.send('link', {
        method: 'POST',
        fields,
        headers: { Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' },
      }),
    ];
    const [, style] = /<style>(.*?)<\/style>/s.exec(answers[0].text);
    const hash = createHash('sha256').update(style).digest('base64');
    for (const { headers, text } of answers) {
      assert.equal(
        headers.get('Content-Security-Policy'),
        `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      );
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Referrer-Policy'), 'same-origin');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
      assert.equal(headers.get('Access-Control-Allow-Origin'), null);
      assert.doesNotMatch(text, /<script|javascript:| on\w+=| style=/i);
    }
  });

  it('keeps the step in a cookie that scripts and other sites cannot use', async () => {
    const { visitor } = await aboutToLink();
    const cookies = visitor.heard.flatMap((text) => text.match(/__Host-glympse-form=[^"]*/g) ?? []);
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      assertClosed(cookie, 1800);
      assert.ok(!Buffer.from(cookie, 'base64url').toString().includes('example.com'));
    }
    const { visitor: plain } = await aboutToLink({ secure: false });
    const text = plain.heard.find((one) => one.includes('glympse-form='));
    assert.match(text, /"glympse-form=[^"]*; SameSite=Lax; Max-Age=1800"/);
  });

  it('leads nowhere else, whatever is asked for', async () => {
    const world = await formWorld({ returnTo: '/account?tab=1' });
    const queries = ['next', 'returnTo', 'return', 'url', 'redirect', 'type', 'action', 'flow'];
    const targets = [EVIL, '//evil.example', '/\\evil.example', 'javascript:alert(1)', '\r\nX: y'];
    for (const name of queries) {
      for (const target of targets) {
        const visitor = new Visitor(world.origin);
        const path = `login?${form({ [name]: target })}`;
        const page = await visitor.open(path);
        tried++;
        for (const node of DomUtils.getElementsByTagName('a', page.document)) {
          assert.match(node.attribs.href, /^login\?type=phone$/);
        }
        const fields = {
          type: 'email',
          address: 'no',
          ...(name !== 'type' && name !== 'action' && { [name]: target }),
        };
        const answer = await visitor.send(path, { method: 'POST', fields });
        assert.equal(answer.headers.get('Location'), 'login?next');
        assert.equal(answer.headers.get('X'), null);
      }
    }
    // By whatever host it is called, and below whatever path: the way is relative.
    const host = await new Promise((settle, reject) => {
      const { port } = new URL(world.origin);
      const socket = connect(Number(port), 'localhost', () => {
        const body = form({ type: 'email', address: 'no' });
        socket.write(
          `POST /x/form/login HTTP/1.1\r\nHost: evil.example\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-Host: evil.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
        );
      });
      let text = '';
      socket.on('data', (data) => (text += data));
      socket.on('end', () => settle(text));
      socket.on('error', reject);
    });
    assert.match(host, /^HTTP\/1\.1 303 .*\r\nlocation: login\?next\r\n/is);
    assert.doesNotMatch(host, /evil/);
  });

  describe('takes what is typed for a text', async () => {
    const title = `Jo's "Rides" <b>&amp; co</b>`;
    const world = await formWorld({ title }, { limits: noLimits });
    const shape = (page) => {
      const nodes = DomUtils.filter((node) => node.type !== 'text', page.document.children);
      return nodes.map(({ name, attribs }) => `${name} ${Object.keys(attribs ?? {})}`);
    };

    /** Whatever the field holds, the page is built alike, and the field holds it again. */
    async function assertText(typed) {
      const visitor = new Visitor(world.origin);
      await visitor.post('login', { type: 'email', address: '<' });
      const plain = shape(visitor.page);
      await visitor.press('start', { address: typed });
      tried++;
      assert.deepEqual(shape(visitor.page), plain);
      assert.equal(visitor.page.byId('address').attribs.value, typed.slice(0, 320).toWellFormed());
      assert.ok(visitor.page.title.endsWith(title));
    }

    const samples = [
      '"><script>alert(1)</script>',
      `' onfocus='alert(1)`,
      '" autofocus onfocus="alert(1)" x="',
      '</title><img src=x onerror=alert(1)>',
      '</style><script>',
      '<!--',
      ']]>',
      '&quot;><b>',
      '&#34;&#x22;&amp;',
      '\u0000<b>',
      '\u2028\u2029<b>',
      '$& $1 $` ${x}',
      '\ufeff<svg/onload=1>',
      '<b>'.repeat(400),
      '😀'.repeat(200),
      '<style>undefined',
    ];
    for (const sample of samples) it(JSON.stringify(sample.slice(0, 40)), () => assertText(sample));

    it(`any text (SEED=${seed})`, async () => {
      const part = fc.oneof(
        fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '\n'),
        fc.string({ unit: 'grapheme' }),
      );
      const texts = fc.array(part, { maxLength: 20 }).map((parts) => `<${parts.join('')}`);
      // What HTML makes of line ends and NUL by itself is no concern here.
      const property = fc.asyncProperty(texts, (text) => assertText(text.replace(/[\r\0]/g, '')));
      await fc.assert(property, { seed, numRuns: 150 });
    });

    it('in an address that is one', async () => {
      const visitor = new Visitor(world.origin);
      await visitor.post('login', { type: 'email', address: "o'x&y@example.com" });
      assert.match(visitor.page.html, /o&#39;x&amp;y@example\.com/);
    });
  });

  it('tells the log of what it refuses, without secrets', async () => {
    const { world, visitor, fields } = await aboutToLink();
    const headers = { Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' };
    await visitor.send('link', { method: 'POST', fields, headers });
    const { status, error, reason } = world.log.at(-1);
    assert.deepEqual([status, error], [403, 'access_denied']);
    assert.match(reason, /https:\/\/evil\.example/);
    await visitor.post('link', { ...fields, code: 'no-such-code' });
    const entry = world.log.at(-2);
    assert.deepEqual(
      [entry.call, entry.status, entry.error],
      ['linked_accounts/link', 303, 'link_failed'],
    );
    assert.equal(entry.address, 'j•••@example.com');
    assert.ok(!JSON.stringify(world.log).includes(lastCode(world)));
  });

  it('counts tries and calls as the endpoint does', async () => {
    const limits = { triesPerCode: { most: 3, within: 900_000 } };
    const { world, visitor, account } = await aboutToLink({}, { limits });
    const code = lastCode(world);
    const wrong = code === '000000' ? '111111' : '000000';
    for (let count = 0; count < 2; count++) await visitor.press('submit', { code: wrong });
    // One by the calls of the element: they are counted together.
    const path = '../users/self/linked_accounts/email/link?type=email';
    const body = JSON.stringify({ type: 'email', address: EMAIL, code: wrong });
    const headers = { 'Content-Type': 'application/json' };
    assert.equal((await visitor.send(path, { method: 'POST', body, headers })).status, 400);
    assert.match((await visitor.press('submit', { code })).problem, /didn’t work/);
    assert.equal(account.linked.email, undefined);
  });

  it('was tried as often as the documentation tells', () => {
    console.log(`attacks on the form without script: ${tried}`);
    const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
    assert.ok(text.includes(`${tried} tries`), `there were ${tried}`);
  });
});
