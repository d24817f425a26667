import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import express from 'express';
import { toNodeHandler } from 'glympse-account-link/node';
import { createProxy } from 'glympse-account-link/proxy';
import { formWorld, signIn, Visitor } from './support/form-visitor.js';
import { listen, nowhere, proxyOf, serve } from './support/servers.js';

const EMAIL = 'jo@example.com';

/** Everybody of this file, and what they must not have come to see. */
const visitors = [];

function visit(world, options) {
  const visitor = new Visitor(world.origin, options);
  visitors.push({ visitor, world });
  return visitor;
}

const lastCode = ({ sandbox }) => sandbox.outbox.at(-1).code;
const wrongFor = (code) => (code === '000000' ? '111111' : '000000');

/** Somebody who is signed in to the host, and whose address has another account. */
async function conflicted(form) {
  const world = await formWorld(form);
  const owner = world.sandbox.accounts.create({ email: EMAIL });
  const { account, cookie } = await signIn(world);
  const visitor = visit(world, { cookie });
  await visitor.open('link');
  await visitor.press('start', { address: EMAIL });
  await visitor.press('submit', { code: lastCode(world) });
  assert.equal(visitor.page.heading, 'You already have a Glympse account with this email');
  return { ...world, world, visitor, owner, account };
}

describe('the form without script', () => {
  after(() => {
    let looked = 0;
    for (const { visitor, world } of visitors) {
      const codes = world.sandbox.outbox.map(({ code }) => code);
      const hidden = world.sandbox.secrets.filter((secret) => secret !== 'sandbox');
      const log = JSON.stringify(world.log);
      for (const text of [...visitor.heard, log]) {
        const encoded = text.match(/[\w+/-]{16,}/g) ?? [];
        const decoded = encoded.map((part) => Buffer.from(part, 'base64').toString('latin1'));
        const whole = [text, decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '')), ...decoded];
        for (const secret of hidden) assert.ok(!whole.some((one) => one.includes(secret)));
        for (const code of codes) {
          const pattern = new RegExp(`(?<![A-Za-z0-9])${code}(?![A-Za-z0-9])`);
          assert.ok(!whole.some((one) => pattern.test(one)), `a code in ${text.slice(0, 300)}`);
        }
        looked++;
      }
    }
    console.log(`form without script: ${looked} answers and logs without a secret`);
  });

  it('is not there unless the host has asked for it', async () => {
    const world = await formWorld(undefined, { form: undefined });
    const visitor = visit(world);
    assert.equal((await visitor.send('link')).status, 404);
    const fields = { type: 'email', address: EMAIL };
    assert.equal((await visitor.send('login', { method: 'POST', fields })).status, 404);
  });

  it('links an address', async () => {
    const world = await formWorld({ returnTo: '/account' });
    const { account, cookie } = await signIn(world);
    const visitor = visit(world, { cookie });
    const first = await visitor.open('link');
    assert.equal(first.status, 200);
    assert.equal(first.title, 'Link your Glympse account · Harbor Rides');
    const code = await visitor.press('start', { address: ` ${EMAIL} ` });
    assert.equal(code.heading, 'Enter your code');
    assert.match(code.text, /We sent a code to jo@example\.com\./);
    assert.match(code.text, /This code expires in 10 minutes\./);
    const done = await visitor.press('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'Your email is linked');
    assert.match(done.text, /jo@example\.com is now linked/);
    assert.equal(done.find((node) => node.name === 'a').attribs.href, '/account');
    assert.equal(account.linked.email, EMAIL);
    // A reload shows the same, and sends nothing.
    const { length } = world.sandbox.calls;
    assert.equal((await visitor.open('link')).heading, 'Your email is linked');
    assert.equal(world.sandbox.calls.length, length);
    assert.equal((await visitor.press('restart')).heading, 'Link your Glympse account');
  });

  it('logs in, and the endpoint’s calls know who it is', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    const done = await visitor.press('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'You are logged in');
    const list = await visitor.send('../users/self/linked_accounts');
    assert.match(list.text, /jo@example\.com/);
  });

  it('begins with what any page of the host posts', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    const code = await visitor.post('login', { type: 'email', address: EMAIL });
    assert.equal(code.heading, 'Enter your code');
    const done = await visitor.press('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'You are logged in');
  });

  it('tells the type by the address where the page does not', async () => {
    const world = await formWorld();
    await visit(world).post('login', { address: '+1 201 555 0123' });
    assert.deepEqual(world.sandbox.outbox.at(-1).address, '+12015550123');
  });

  for (const types of [['email'], ['phone'], ['email', 'phone'], ['phone', 'email']]) {
    it(`goes all the way with the types ${types.join(' and ')}`, async () => {
      for (const type of types) {
        const world = await formWorld({ types });
        const [address, other] =
          type === 'email' ? [EMAIL, 'mo@example.com'] : ['+12015550123', '+12015550124'];
        world.sandbox.accounts.create({ [type]: address });
        const { account, cookie } = await signIn(world);
        const visitor = visit(world, { cookie });
        await visitor.open(`link?type=${type}`);
        await visitor.press('start', { address: other });
        await visitor.press('change');
        await visitor.press('start', { address });
        const wrong = await visitor.press('submit', { code: wrongFor(lastCode(world)) });
        assert.match(wrong.problem, /didn’t work/);
        world.clock.time += 30_000;
        assert.match((await visitor.press('resend')).text, /We (sent|texted) a new code\./);
        await visitor.press('submit', { code: lastCode(world) });
        await visitor.press('recover');
        await visitor.press('back');
        await visitor.press('force');
        await visitor.press('confirm-force');
        await visitor.press('submit', { code: lastCode(world) });
        assert.equal(account.linked[type], address);
        const again = await visitor.press('restart');
        assert.equal(again.byId('address').attribs.autocomplete, types[0].replace('phone', 'tel'));
      }
    });
  }

  it('takes an address for one of the type that is offered where the page names none', async () => {
    const world = await formWorld({ types: ['email'] });
    const visitor = visit(world);
    assert.equal(
      (await visitor.post('login', { address: '' })).problem,
      'Enter your email address.',
    );
    const page = await visitor.post('login', { address: 'jo' });
    assert.match(page.problem, /email/);
    assert.equal(page.byId('address').attribs.value, 'jo');
    const fields = { type: 'phone', address: '+12015550123' };
    assert.equal((await visitor.send('login', { method: 'POST', fields })).status, 400);
  });

  it('takes a phone number with its country code, and asks for it kindly', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login?type=phone');
    const refused = await visitor.press('start', { address: '0151 23456789' });
    assert.equal(refused.problem, 'Enter a full mobile number, or start with + and country code.');
    assert.equal(refused.byId('address').attribs.value, '0151 23456789');
    await visitor.press('start', { address: '+49 151 23456789' });
    assert.equal(world.sandbox.outbox.at(-1).address, '+4915123456789');
  });

  it('reads what is corrected as of the country that was chosen', async () => {
    const world = await formWorld({ country: 'DE' });
    const visitor = visit(world);
    // As the prerendered form posts it.
    const page = await visitor.post('login', { tel: '06 12', country: 'FR' });
    assert.equal(page.problem, 'Enter a full mobile number, or start with + and country code.');
    assert.equal(page.byId('address').attribs.value, '06 12');
    await visitor.press('start', { address: '06 12 34 56 78' });
    assert.equal(world.sandbox.outbox.at(-1).address, '+33612345678');
    // Also when it is another number after that, or after another code.
    await visitor.press('change');
    await visitor.press('start', { address: '06 12 34 56 79' });
    assert.equal(world.sandbox.outbox.at(-1).address, '+33612345679');
    world.clock.time += 60_000;
    await visitor.press('resend');
    await visitor.press('change');
    await visitor.open('login?type=email');
    await visitor.press('start', { address: 'jo' });
    await visitor.open('login?type=phone');
    await visitor.press('start', { address: '06 12 34 56 70' });
    assert.deepEqual(
      world.sandbox.outbox.map(({ address }) => address),
      ['+33612345678', '+33612345679', '+33612345679', '+33612345670'],
    );
  });

  it('takes a number as it is dialled at home where the host says where that is', async () => {
    const world = await formWorld({ country: 'de', types: ['phone'] });
    const visitor = visit(world);
    const first = await visitor.open('login');
    assert.doesNotMatch(first.html, /type=email/);
    await visitor.press('start', { address: '0151 23456789' });
    assert.equal(world.sandbox.outbox.at(-1).address, '+4915123456789');
  });

  it('shows which number is meant where there are two', async () => {
    const world = await formWorld({ country: 'DE' });
    const visitor = visit(world);
    await visitor.open('login?type=phone');
    const page = await visitor.press('start', { address: '4915123456789' });
    assert.equal(world.sandbox.outbox.length, 0);
    assert.match(page.text, /We’ll text the code to \+4915123456789\./);
    await visitor.press('start', {});
    assert.equal(world.sandbox.outbox.at(-1).address, '+4915123456789');
  });

  it('says what is wrong with an address, beside the field', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    const empty = await visitor.press('start', { address: '  ' });
    assert.equal(empty.problem, 'Enter your email address.');
    assert.equal(empty.title, 'Enter your email address. · Log in to Glympse · Harbor Rides');
    const bad = await visitor.press('start', { address: 'jo@' });
    assert.equal(bad.problem, 'Enter an email address like name@example.com.');
    const { attribs } = bad.byId('address');
    assert.equal(attribs['aria-invalid'], 'true');
    assert.match(attribs['aria-describedby'], /\bproblem\b/);
    assert.equal(attribs.value, 'jo@');
    assert.ok('autofocus' in attribs);
    assert.equal(bad.byId('problem').attribs.role, 'alert');
    assert.equal(world.sandbox.outbox.length, 0);
  });

  it('says that a code is wrong or missing, and takes the right one after that', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    assert.equal((await visitor.press('submit', { code: '' })).problem, 'Enter your code.');
    const code = lastCode(world);
    const wrong = await visitor.press('submit', { code: wrongFor(code) });
    assert.match(wrong.problem, /That code didn’t work/);
    assert.equal(wrong.byId('code').attribs.value, undefined);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    assert.equal((await visitor.press('submit', { code: spaced })).heading, 'You are logged in');
  });

  it('replaces a code that has run out', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    const old = lastCode(world);
    world.clock.time += 601_000;
    const over = await visitor.open('login');
    assert.equal(over.problem, 'This code has expired. Get a new one.');
    assert.match((await visitor.press('submit', { code: old })).problem, /has expired/);
    const page = await visitor.press('resend');
    assert.equal(world.sandbox.outbox.length, 2);
    assert.match(page.text, /We sent a new code\./);
    assert.equal(
      (await visitor.press('submit', { code: lastCode(world) })).heading,
      'You are logged in',
    );
  });

  it('sends another code after the cool-down, which doubles', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    const first = await visitor.press('start', { address: EMAIL });
    assert.match(first.text, /You can get a new code in 30 seconds\./);
    for (const seconds of [30, 60, 120, 240, 300]) {
      const { length } = world.sandbox.outbox;
      world.clock.time += seconds * 1000 - 1000;
      if (seconds < 300) {
        const early = await visitor.press('resend');
        assert.equal(early.problem, 'You can get a new code in 1 second.');
        assert.equal(world.sandbox.outbox.length, length);
      }
      world.clock.time += 1000;
      if (seconds === 300) break;
      await visitor.press('resend');
      assert.equal(world.sandbox.outbox.length, length + 1);
    }
  });

  it('sends none for the same address once more within the cool-down', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    const page = await visitor.post('login', { type: 'email', address: EMAIL });
    assert.equal(page.heading, 'Enter your code');
    assert.equal(world.sandbox.outbox.length, 1);
  });

  it('leads back to the address', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    const page = await visitor.press('change');
    assert.equal(page.byId('address').attribs.value, EMAIL);
    await visitor.press('start', { address: 'mo@example.com' });
    assert.equal(world.sandbox.outbox.at(-1).address, 'mo@example.com');
  });

  it('knows of the cool-down also after a look at the address', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    const again = async (address) => {
      await visitor.press('change');
      return visitor.press('start', { address });
    };
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    world.clock.time += 11_000;
    assert.match((await again(EMAIL)).text, /You can get a new code in 19 seconds\./);
    assert.equal(world.sandbox.outbox.length, 1);
    await visitor.press('change');
    // Also where something else has been tried in between.
    assert.ok((await visitor.press('start', { address: 'jo@' })).problem);
    await visitor.press('start', { address: EMAIL });
    assert.equal(world.sandbox.outbox.length, 1);
    // The next one takes twice as long, as by the button for it.
    world.clock.time += 19_000;
    assert.match((await again(EMAIL)).text, /You can get a new code in 1 minute\./);
    assert.equal(world.sandbox.outbox.length, 2);
    // Another address has a cool-down of its own.
    assert.match((await again('mo@example.com')).text, /You can get a new code in 30 seconds\./);
    assert.equal(world.sandbox.outbox.length, 3);
    const code = { code: lastCode(world) };
    assert.equal((await visitor.press('submit', code)).heading, 'You are logged in');
  });

  it('takes the code of before after a look at the address', async () => {
    const { visitor, world } = await conflicted();
    await visitor.press('change');
    await visitor.press('start', { address: EMAIL });
    assert.equal(world.sandbox.outbox.length, 1);
    const page = await visitor.press('submit', { code: lastCode(world) });
    assert.match(page.heading, /You already have/);
  });

  describe('where the address has another account', () => {
    it('says what each way does, and recovers that one', async () => {
      const { world, visitor, owner } = await conflicted();
      assert.match(visitor.page.text, /Recommended\. You get its favorites/);
      assert.match(visitor.page.text, /You lose the other account’s favorites/);
      const page = await visitor.press('recover');
      assert.equal(page.heading, 'Switch to that account');
      const wrong = await visitor.press('submit', { code: wrongFor(lastCode(world)) });
      assert.match(wrong.problem, /didn’t work/);
      const done = await visitor.press('submit', { code: lastCode(world) });
      assert.equal(done.heading, 'Your account is recovered');
      assert.equal(owner.linked.email, EMAIL);
      assert.match((await visitor.send('../users/self/linked_accounts')).text, /jo@example\.com/);
    });

    it('recovers with another code where the first has run out', async () => {
      const { world, visitor, clock, sandbox } = await conflicted();
      clock.time += 601_000;
      await visitor.press('recover');
      assert.equal(sandbox.outbox.length, 2);
      assert.equal(sandbox.calls.at(-1).call, 'account/confirm');
      const done = await visitor.press('submit', { code: lastCode(world) });
      assert.equal(done.heading, 'Your account is recovered');
    });

    it('leads to another address', async () => {
      const { visitor } = await conflicted();
      assert.equal((await visitor.press('change')).heading, 'Link your Glympse account');
    });

    it('takes the address only after a question of its own', async () => {
      const { world, visitor, owner, account } = await conflicted();
      const asked = await visitor.press('force');
      assert.equal(asked.heading, 'Lose the other account?');
      assert.deepEqual(asked.actions, ['back', 'confirm-force']);
      // No way around it.
      const { length } = world.sandbox.calls;
      for (const action of ['submit', 'resend', 'recover', 'force']) {
        const { token } = visitor.fieldsOf('back').fields;
        await visitor.post('link', { token, action, code: lastCode(world) });
        assert.equal(visitor.page.heading, 'Lose the other account?');
      }
      assert.equal(world.sandbox.calls.length, length);
      assert.equal(owner.linked.email, EMAIL);
      assert.match((await visitor.press('back')).heading, /You already have/);
      await visitor.press('force');
      await visitor.press('confirm-force');
      const done = await visitor.press('submit', { code: lastCode(world) });
      assert.equal(done.heading, 'Your email is linked');
      assert.equal(account.linked.email, EMAIL);
      assert.equal(owner.linked.email, undefined);
    });

    it('never takes it where the host does not allow that', async () => {
      const { world, visitor, owner } = await conflicted({ force: 'never' });
      assert.deepEqual(visitor.page.actions, ['recover', 'change']);
      for (const action of ['force', 'confirm-force', 'submit']) {
        const { token } = visitor.fieldsOf('recover').fields;
        await visitor.post('link', { token, action, code: lastCode(world), force: 'true' });
      }
      assert.match(visitor.page.heading, /You already have/);
      assert.equal(owner.linked.email, EMAIL);
    });

    it('does not go on with force that the host has taken back since', async () => {
      const { service, visitor, owner, sandbox, clock } = await conflicted();
      await visitor.press('force');
      await visitor.press('confirm-force');
      const { token } = visitor.fieldsOf('submit').fields;
      const strict = await formWorldOf(service, clock, { force: 'never' });
      const page = new Visitor(strict);
      page.cookies = visitor.cookies;
      await page.post('link', { token, action: 'submit', code: lastCode({ sandbox }) });
      assert.match(page.page.heading, /You already have/);
      assert.equal(owner.linked.email, EMAIL);
      assert.equal((await page.press('recover')).heading, 'Switch to that account');
    });
  });

  describe('where the answer to a code is lost', () => {
    /** Somebody with a code in their hands, and a service whose next answers can be lost. */
    async function withCode(form, config) {
      const world = await formWorld(form, config);
      const { account, cookie } = await signIn(world);
      const visitor = visit(world, { cookie });
      await visitor.open('link');
      await visitor.press('start', { address: EMAIL });
      const { scenarios } = world.sandbox;
      const lose = (call, what = { drop: 'after' }) => scenarios.script({ call, ...what });
      const submit = () => visitor.press('submit', { code: lastCode(world) });
      return { world, account, visitor, lose, submit };
    }

    it('sees what is linked, and says so', async () => {
      const { world, account, lose, submit } = await withCode();
      lose('linked_accounts/link');
      assert.equal((await submit()).heading, 'Your email is linked');
      assert.equal(account.linked.email, EMAIL);
      assert.equal(world.sandbox.calls.at(-1).call, 'linked_accounts');
    });

    it('sees that nothing is', async () => {
      const { account, lose, submit } = await withCode();
      lose('linked_accounts/link', { drop: 'before' });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      assert.equal(account.linked.email, undefined);
      assert.equal((await submit()).heading, 'Your email is linked');
    });

    it('sees it later where it cannot be told at once', async () => {
      const { account, lose, submit } = await withCode();
      lose('linked_accounts/link');
      lose('linked_accounts', { drop: 'before' });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      assert.equal(account.linked.email, EMAIL);
      // The service takes a code once. As long as nobody can tell, no code is called wrong.
      lose('linked_accounts', { drop: 'before' });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      assert.equal((await submit()).heading, 'Your email is linked');
    });

    it('sees it where the time was up before', async () => {
      const { world, account, visitor, lose, submit } = await withCode({}, { timeLimit: 1000 });
      lose('linked_accounts/link', { hold: 'after' });
      const { path, fields } = visitor.fieldsOf('submit', { code: lastCode(world) });
      assert.equal((await visitor.send(path, { method: 'POST', fields })).status, 504);
      world.sandbox.scenarios.release();
      assert.equal(account.linked.email, EMAIL);
      await visitor.open('link');
      assert.equal((await submit()).heading, 'Your email is linked');
    });

    it('says that a code is used up, not wrong, where what is linked cannot be recognized', async () => {
      const { lose, submit } = await withCode();
      lose('linked_accounts/link');
      const fields = { 'response.items.0.displayname': 'Jo' };
      lose('linked_accounts', { fields });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      lose('linked_accounts', { fields });
      assert.equal((await submit()).problem, 'This code has expired. Get a new one.');
    });

    it('sees an address that was taken from another account', async () => {
      const { world, visitor, owner, account } = await conflicted();
      await visitor.press('force');
      await visitor.press('confirm-force');
      const { scenarios } = world.sandbox;
      scenarios.script({ call: 'linked_accounts/link', drop: 'after' });
      scenarios.script({ call: 'linked_accounts', drop: 'before' });
      const submit = () => visitor.press('submit', { code: lastCode(world) });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      assert.equal(account.linked.email, EMAIL);
      assert.equal(owner.linked.email, undefined);
      assert.equal((await submit()).heading, 'Your email is linked');
    });

    it('does not call the code of a log-in wrong', async () => {
      const world = await formWorld();
      const visitor = visit(world);
      await visitor.open('login');
      await visitor.press('start', { address: EMAIL });
      world.sandbox.scenarios.script({ call: 'account/create', drop: 'after' });
      const submit = () => visitor.press('submit', { code: lastCode(world) });
      assert.match((await submit()).problem, /couldn’t reach Glympse/);
      assert.equal((await submit()).problem, 'This code has expired. Get a new one.');
      await visitor.press('resend');
      assert.equal((await submit()).heading, 'You are logged in');
    });
  });

  it('says that nobody is signed in before a code is sent', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    const first = await visitor.open('link');
    assert.match(first.problem, /couldn’t tell who you are/);
    const again = await visitor.press('start', { address: EMAIL });
    assert.match(again.problem, /couldn’t tell who you are/);
    assert.equal(world.sandbox.outbox.length, 0);
  });

  it('says so where the browser keeps no cookies, and does not go round in circles', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    visitor.keep = () => {};
    const page = await visitor.post('login', { type: 'email', address: EMAIL });
    assert.equal(page.heading, 'Log in to Glympse');
    assert.match(page.problem, /couldn’t tell who you are/);
  });

  it('tells of limits, and for how long', async () => {
    const limits = { codesPerAddress: { most: 1, within: 900_000 } };
    const world = await formWorld({}, { limits });
    await visit(world).post('login', { type: 'email', address: EMAIL });
    world.clock.time += 60_000;
    const page = await visit(world).post('login', { type: 'email', address: EMAIL });
    assert.equal(page.problem, 'Too many tries for now. Try again in 14 minutes.');
    assert.equal(world.log.at(-2).error, 'too_many_requests');
    assert.equal(world.log.at(-2).status, 303);
  });

  it('sends no other code before a limit of the service is over, also where the last one has run out', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.post('login', { type: 'email', address: EMAIL });
    world.clock.time += 580_000;
    const failure = { code: 'rate_limit', status: 429, retryAfter: 90 };
    world.sandbox.scenarios.script({ call: 'account/confirm', failure });
    assert.match((await visitor.press('resend')).problem, /Try again in 2 minutes/);
    world.clock.time += 30_000;
    const { length } = world.sandbox.outbox;
    await visitor.press('resend');
    assert.equal(world.sandbox.outbox.length, length);
    world.clock.time += 60_000;
    await visitor.press('resend');
    assert.equal(world.sandbox.outbox.length, length + 1);
  });

  it('tells of a limit of all calls with its status', async () => {
    const world = await formWorld({}, { limits: { callsPerClient: { most: 1, within: 60_000 } } });
    const visitor = visit(world);
    await visitor.open('login');
    const page = await visitor.open('login');
    assert.equal(page.status, 429);
    assert.equal(page.headers.get('Retry-After'), '60');
    assert.match(page.heading, /Too many tries/);
  });

  it('tells that the service is away, and keeps what was typed', async () => {
    const world = await formWorld({}, { apiBase: `${await nowhere()}/v2/` });
    const visitor = visit(world);
    await visitor.open('login');
    const page = await visitor.press('start', { address: EMAIL });
    assert.match(page.problem, /couldn’t reach Glympse/);
    assert.equal(page.byId('address').attribs.value, EMAIL);
  });

  it('tells of the service’s failures in the element’s words', async () => {
    const world = await formWorld();
    const visitor = visit(world);
    await visitor.open('login');
    const failures = [
      [{ code: 'invalid_argument' }, /didn’t accept this/],
      [{ code: 'access_denied', status: 403 }, /couldn’t tell who you are/],
      [{ code: 'disabled' }, /has to be updated/],
      [{ code: 'rate_limit_exceeded' }, /Too many tries/],
      [{ code: 'who_knows' }, /Something went wrong/],
    ];
    for (const [failure, words] of failures) {
      world.sandbox.scenarios.script({ call: 'account/confirm', failure });
      assert.match((await visitor.press('start', { address: EMAIL })).problem, words);
      world.clock.time += 1000;
    }
    world.sandbox.scenarios.script({ call: 'account/confirm', raw: { body: '<p>Maintenance' } });
    assert.match((await visitor.press('start', { address: EMAIL })).problem, /answering properly/);
  });

  it('answers with a page when the time is up', async () => {
    const world = await formWorld({}, { timeLimit: 300 });
    const visitor = visit(world);
    await visitor.open('login');
    world.sandbox.scenarios.script({ call: 'account/confirm', hold: true });
    const { path, fields } = visitor.fieldsOf('start', { address: EMAIL });
    const { status, text } = await visitor.send(path, { method: 'POST', fields });
    assert.equal(status, 504);
    assert.match(text, /couldn’t reach Glympse/);
    world.sandbox.scenarios.release();
    assert.equal((await visitor.open('login')).heading, 'Log in to Glympse');
  });

  it('speaks the browser’s language, or the host’s', async () => {
    const world = await formWorld();
    const german = await visit(world, { language: 'xx, fr;q=0, de-AT;q=0.9, en;q=0.8' }).open(
      'login',
    );
    assert.equal(german.find((node) => node.name === 'html').attribs.lang, 'de');
    const english = await visit(world, { language: 'tlh;q=1,en-GB;q=0.5,de;q=0.4' }).open('login');
    assert.equal(english.heading, 'Log in to Glympse');
    for (const odd of ['*', ';;,,q', '"', 'de;q=x', 'a'.repeat(5000)]) {
      assert.equal((await visit(world, { language: odd }).open('login')).status, 200);
    }
    const host = await formWorld({ lang: 'de' });
    assert.equal((await visit(host).open('login')).heading, german.heading);
  });

  it('does once what is pressed twice', async () => {
    const world = await formWorld();
    const { account, cookie } = await signIn(world);
    const visitor = visit(world, { cookie });
    await visitor.open('link');
    const twice = async (action, typed) => {
      const { path, fields } = visitor.fieldsOf(action, typed);
      const send = () => visitor.send(path, { method: 'POST', fields });
      const answers = await Promise.all([send(), send()]);
      // A browser hears the last one only.
      visitor.keep(answers[1]);
      return visitor.open('link');
    };
    assert.equal((await twice('start', { address: EMAIL })).heading, 'Enter your code');
    assert.equal(world.sandbox.outbox.length, 1);
    const done = await twice('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'Your email is linked');
    assert.equal(account.linked.email, EMAIL);
    const links = world.sandbox.calls.filter(({ call }) => call === 'linked_accounts/link');
    assert.equal(links.length, 1);
  });

  it('tells of the time that is up where that was pressed twice, too', async () => {
    const world = await formWorld({}, { timeLimit: 1000 });
    const { scenarios } = world.sandbox;
    const visitor = visit(world);
    await visitor.open('login');
    const twice = async (call, action, typed) => {
      const { path, fields } = visitor.fieldsOf(action, typed);
      const send = () => visitor.send(path, { method: 'POST', fields });
      scenarios.script({ call, hold: true });
      const held = scenarios.held();
      const first = send();
      await held;
      return Promise.all([first, send()]);
    };
    for (const { status, text } of await twice('account/confirm', 'start', { address: EMAIL })) {
      // The second has time left, and leads on to what it has heard of the first.
      assert.ok([303, 504].includes(status), text);
      assert.doesNotMatch(text, /broke/);
    }
    scenarios.release();
    await visitor.press('start', { address: EMAIL });
    const code = { code: lastCode(world) };
    const answers = await twice('account/create', 'submit', code);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [504, 504],
    );
    for (const { text } of answers) assert.match(text, /couldn’t reach Glympse/);
    const failures = world.log.filter(({ status }) => status >= 500);
    assert.ok(failures.every(({ error }) => error === 'timeout'));
    scenarios.release();
  });

  it('works with a store of the host’s own', async () => {
    const sessions = new Map();
    const session = {
      load: ({ headers }) => sessions.get(/sid=([\w-]+)/.exec(headers.get('Cookie'))?.[1]),
      save(value) {
        const sid = crypto.randomUUID();
        sessions.set(sid, value);
        return { 'Set-Cookie': `sid=${sid}; Path=/; HttpOnly; Secure; SameSite=Lax` };
      },
    };
    const secrets = ['another secret, which is for the form alone'];
    const world = await formWorld({ secrets }, { session });
    const visitor = visit(world);
    await visitor.open('login');
    await visitor.press('start', { address: EMAIL });
    const { size } = sessions;
    await visitor.press('submit', { code: wrongFor(lastCode(world)) });
    assert.equal(sessions.size, size);
    const done = await visitor.press('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'You are logged in');
  });

  it('works where Express has cut the path, and read the body', async () => {
    const world = await formWorld();
    const app = express();
    app.use(express.urlencoded());
    app.use('/deep/below', toNodeHandler(world.proxy));
    const origin = await listen(app);
    const visitor = new Visitor(origin, { mount: '/deep/below/form/' });
    await visitor.open('login');
    await visitor.press('start', { address: "o'x&y+z@example.com" });
    assert.equal(visitor.page.url.pathname, '/deep/below/form/login');
    assert.equal(world.sandbox.outbox.at(-1).address, "o'x&y+z@example.com");
    const done = await visitor.press('submit', { code: lastCode(world) });
    assert.equal(done.heading, 'You are logged in');
  });

  it('is refused in words where it is not configured rightly', () => {
    const create = (form, session = { secrets: ['a secret of more than 32 characters'] }) =>
      createProxy({ apiKey: 'x', clientOf: () => 'x', session, form });
    create({});
    create({ returnTo: '/account?tab=1#linked', lang: 'pt-BR', country: 'de', types: ['phone'] });
    const wrong = [
      [{ titel: 'x' }, /form\.titel/],
      [{ title: '' }, /form\.title/],
      ['yes', /form/],
      [{ lang: 'not a language' }, /form\.lang/],
      [{ types: [] }, /form\.types/],
      [{ types: ['fax'] }, /form\.types/],
      [{ country: 'Germany' }, /form\.country/],
      [{ force: 'always' }, /form\.force/],
      [{ secure: 'no' }, /form\.secure/],
      [{ secrets: ['short'] }, /form\.secrets/],
      ...[
        '//evil.example',
        '/\\evil.example',
        'https://evil.example',
        'account',
        '/a\nb',
        '/\t/evil.example',
        'javascript:alert(1)',
        '',
      ].map((returnTo) => [{ returnTo }, /form\.returnTo/]),
    ];
    for (const [form, words] of wrong)
      assert.throws(() => create(form), words, JSON.stringify(form));
    const store = { load() {}, save() {} };
    assert.throws(() => create({}, store), /form\.secrets/);
  });
});

/** Another proxy in front of the same service. */
async function formWorldOf(service, clock, form) {
  return serve((await proxyOf(service, { clock, form })).proxy);
}
