import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  createAccountLink,
  type AccountLink,
  type AccountLinkOptions,
  type AccountLinkState,
} from '../../../src/core/index.js';
import de from '../../../src/element/locales/de.js';
import { Sandbox } from '../../../src/tools/sandbox/index.js';
import { MemoryShelf } from '../support/memory-shelf.js';
import { Owner, serveSandbox } from './owner.js';

const MINUTE = 60_000;

const { sandbox, endpoint } = await serveSandbox();

/** Listens until a state is as it should be. */
const until = (link: AccountLink, isThere: (state: AccountLinkState) => boolean) =>
  new Promise<AccountLinkState>((resolve) => {
    link.subscribe((state) => {
      if (isThere(state)) resolve(state);
    });
  });

describe('a link without an interface', () => {
  let count = 0;
  let address = '';

  const owner = (options: AccountLinkOptions = {}, linked: Record<string, string> = {}) => {
    address = `person-${(count++).toString()}@example.com`;
    return new Owner(sandbox, { endpoint, ...options }, linked);
  };

  /** Everything that was told, as text, holds nothing that is secret. */
  const assertNoSecret = ({ states, events }: Owner) => {
    const told = JSON.stringify([states, events]);
    for (const secret of sandbox.secrets) {
      if (secret !== 'sandbox') assert.ok(!told.includes(secret), secret);
    }
    for (const { code } of sandbox.outbox) {
      assert.doesNotMatch(told, new RegExp(`(?<![A-Za-z0-9])${code}(?![A-Za-z0-9])`));
    }
  };

  it('links an address, and tells what the element tells', async () => {
    const person = owner();
    const coding = await person.askForCode(` ${address} `);
    assert.equal(coding.step, 'code');
    assert.equal(coding.address, address);
    assert.equal(coding.resend, undefined);
    const left = (coding.expiresAt ?? 0) - person.clock.wall();
    assert.ok(left > 9 * MINUTE && left <= 10 * MINUTE, left.toString());
    assert.equal(coding.resendAt - person.clock.wall(), 30_000);
    // As it is copied out of a message.
    coding.submit?.(`Your code is ${person.lastCode}.`);
    const { outcome, type } = await person.arrive('done');
    assert.deepEqual([outcome, type], ['linked', 'email']);
    assert.equal(sandbox.accounts.get(person.account.id)?.linked.email, address);
    assert.deepEqual(person.events.slice(0, 1), [
      {
        type: 'step-change',
        detail: { step: 'code', previousStep: 'address', type: 'email' },
      },
    ]);
    assert.deepEqual(person.events.at(-1), {
      type: 'linked',
      detail: {
        flow: 'link',
        type: 'email',
        forced: false,
        account: {
          type: 'email',
          id: address,
          displayName: address,
          authEnabled: true,
          status: 'ok',
        },
      },
    });
    assertNoSecret(person);
  });

  it('calls the function that is for an event, and is in the new step by then', async () => {
    const heard: string[] = [];
    const person = owner({
      onStepChange: ({ step }) => heard.push(step, person.state.step),
      onLinked: ({ account }) => heard.push(account.id, person.state.step),
    });
    (await person.askForCode(address)).submit?.(person.lastCode);
    await person.arrive('done');
    assert.deepEqual(heard, ['code', 'code', 'done', 'done', address, 'done']);
  });

  it('says what is wrong with what is typed, and sends nothing', async () => {
    const person = owner();
    const sent = sandbox.outbox.length;
    for (const [typed, code] of [
      ['', 'address_missing'],
      ['jo', 'address_invalid'],
    ] as const) {
      (await person.arrive('address')).submit?.(typed);
      const { problem } = person.state;
      assert.equal(problem?.code, code);
      assert.match(problem.text, /email/);
      assert.equal(problem.retryable, true);
    }
    assert.equal(sandbox.outbox.length, sent);
    assert.deepEqual(person.told, []);
  });

  it('reads a phone number by its country', async () => {
    const person = owner({ country: 'GB' });
    const asking = await person.arrive('address');
    asking.chooseType?.('phone', 'what was typed');
    const phone = await person.arrive('address');
    assert.equal(phone.type, 'phone');
    phone.submit?.('12');
    const { problem } = await person.arrive('address', (state) => state.problem !== undefined);
    assert.match(problem?.text ?? '', /United Kingdom/);
    (await person.arrive('address')).submit?.('07400 123456');
    assert.equal((await person.arrive('code')).address, '+447400123456');
    const other = owner();
    (await other.arrive('address')).chooseType?.('phone');
    (await other.arrive('address')).submit?.('06 12 34 56 78', { country: 'FR' });
    assert.equal((await other.arrive('code')).address, '+33612345678');
  });

  it('says in the locale that a code is wrong, and takes the next one', async () => {
    const person = owner({ locale: de, messages: { code_missing: 'Wo ist er?' } });
    const coding = await person.askForCode(address);
    coding.submit?.(' ');
    assert.equal(person.state.problem?.text, 'Wo ist er?');
    coding.submit?.('000000');
    const wrong = await person.arrive('code', ({ problem }) => problem?.code === 'link_failed');
    assert.equal(wrong.problem?.text, de.link_failed);
    assert.equal(wrong.problem.status, 200);
    const failed = person.events.find(({ type }) => type === 'failed');
    assert.deepEqual(failed?.detail, {
      step: 'code',
      code: 'link_failed',
      detail: undefined,
      status: 200,
      retryable: true,
      fatal: false,
    });
    wrong.submit?.(person.lastCode);
    await person.arrive('done');
  });

  it('sends another code once that may be, and not before', async () => {
    const person = owner();
    const coding = await person.askForCode(address);
    const sent = sandbox.outbox.length;
    assert.equal(coding.resend, undefined);
    person.clock.advance(30_000);
    const { resend, sends } = await person.arrive('code');
    assert.equal(sends, 1);
    resend?.();
    // Twice is once.
    resend?.();
    const again = await person.arrive('code', (state) => state.sends === 2);
    assert.equal(again.resend, undefined);
    assert.equal(sandbox.outbox.length, sent + 1);
    again.submit?.(person.lastCode);
    await person.arrive('done');
  });

  it('tells by itself when a code has run out', async () => {
    const person = owner();
    await person.askForCode(address);
    const told = person.states.length;
    sandbox.advance(11 * MINUTE);
    person.clock.advance(11 * MINUTE);
    const expired = person.states.at(-1);
    assert.equal(person.states.length, told + 1);
    assert.ok(expired?.scene === 'code' && expired.isExpired);
    expired.resend?.();
    const again = await person.arrive('code', (state) => state.sends === 2);
    assert.equal(again.isExpired, false);
  });

  it('leads back to the address, which is kept', async () => {
    const person = owner();
    (await person.askForCode(address)).changeAddress?.();
    assert.equal((await person.arrive('address')).startWith, address);
  });

  it('has a way on from every conflict: recover', async () => {
    const person = owner();
    const earlier = sandbox.accounts.create({ email: address });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const conflict = await person.arrive('conflict');
    assert.equal(conflict.step, 'conflict');
    conflict.recover?.();
    assert.equal((await person.arrive('done')).outcome, 'recovered');
    assert.deepEqual(person.credentials, [earlier.id]);
    assert.deepEqual(person.events.at(-1), {
      type: 'recovered',
      detail: { type: 'email', account: { id: earlier.id } },
    });
    assertNoSecret(person);
  });

  it('has a way on from every conflict: force, with consent alone', async () => {
    const person = owner();
    const earlier = sandbox.accounts.create({ email: address });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const { force } = await person.arrive('conflict');
    assert.throws(() => {
      (force as (() => void) | undefined)?.();
    }, TypeError);
    assert.equal(sandbox.accounts.get(earlier.id)?.linked.email, address);
    force?.({ confirmed: true });
    await person.arrive('done');
    assert.deepEqual(sandbox.accounts.get(earlier.id)?.linked, {});
    const linked = person.events.at(-1);
    assert.ok(linked?.type === 'linked' && linked.detail.forced);
  });

  it('has a way on from every conflict: another address', async () => {
    const person = owner({ forceLink: 'never' });
    sandbox.accounts.create({ email: address });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const conflict = await person.arrive('conflict');
    assert.equal(conflict.force, undefined);
    conflict.useAnotherAddress?.();
    assert.equal((await person.arrive('address')).startWith, address);
  });

  it('asks for another code where that of a conflict has run out, and keeps the choice', async () => {
    const person = owner();
    const earlier = sandbox.accounts.create({ email: address });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const conflict = await person.arrive('conflict');
    sandbox.advance(11 * MINUTE);
    person.clock.advance(11 * MINUTE);
    conflict.recover?.();
    const coding = await person.arrive('conflict-code');
    assert.equal(coding.choice, 'recover');
    coding.back?.();
    (await person.arrive('conflict')).recover?.();
    (await person.arrive('conflict-code')).submit?.(person.lastCode);
    await person.arrive('done');
    assert.deepEqual(person.credentials, [earlier.id]);
  });

  it('logs in, and hands the account over as often as it takes', async () => {
    let tries = 0;
    const reasons: string[] = [];
    const person = owner({
      flow: 'login',
      tokenProvider: undefined,
      credentialsHandler: (_, { reason }) => {
        reasons.push(reason);
        if (tries++ === 0) throw new Error('the vault is closed');
      },
    });
    const sent = sandbox.outbox.length + 1;
    (await person.askForCode(address)).submit?.(person.lastCode);
    const failed = await person.arrive('hand-over');
    assert.equal(failed.step, 'code');
    assert.equal(failed.problem?.code, 'credentials_handler_failed');
    failed.retry?.();
    assert.equal((await person.arrive('done')).outcome, 'loggedIn');
    assert.deepEqual(reasons, ['login', 'login']);
    assert.equal(sandbox.outbox.length, sent);
    const linked = person.events.at(-1);
    assert.ok(linked?.type === 'linked' && linked.detail.isNew);
    assertNoSecret(person);
  });

  it('replaces an address from the list on, and unlinks it, with consent alone', async () => {
    const old = `old-${(count++).toString()}@example.com`;
    const person = owner({ flow: 'manage' }, { email: old });
    const list = await person.arrive('list');
    assert.deepEqual(
      list.accounts?.map(({ displayName }) => displayName),
      [old],
    );
    list.change?.('email');
    const adding = await person.arrive('adding');
    assert.equal(adding.current, old);
    adding.submit?.(address);
    (await person.arrive('code')).submit?.(person.lastCode);
    const replace = await person.arrive('replace', (state) => state.old !== undefined);
    assert.equal(replace.old, old);
    replace.replace?.({ confirmed: true });
    const replaced = await person.arrive('list');
    assert.deepEqual(replaced.notice, { outcome: 'linked', type: 'email', address });
    assert.equal(sandbox.accounts.get(person.account.id)?.linked.email, address);
    replaced.unlink?.('email', { confirmed: true });
    const empty = await person.arrive('list', ({ accounts }) => accounts?.length === 0);
    assert.deepEqual(empty.notice, { outcome: 'unlinked', type: 'email' });
    assert.deepEqual(
      person.told.filter((type) => type !== 'step-change'),
      ['unlinked', 'linked', 'unlinked'],
    );
  });

  it('goes on halfway: the old address is gone, and the new one is not there', async () => {
    const person = owner({}, { email: `old-${(count++).toString()}@example.com` });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const replace = await person.arrive('replace', (state) => state.old !== undefined);
    sandbox.scenarios.script({
      call: 'linked_accounts/link',
      failure: { code: 'invalid_argument' },
    });
    replace.replace?.({ confirmed: true });
    const half = await person.arrive('half-replaced');
    assert.equal(half.submit, undefined);
    half.link?.();
    await person.arrive('done');
  });

  it('stops what is tried again by itself', async () => {
    const person = owner();
    const coding = await person.askForCode(address);
    sandbox.scenarios.script({
      call: 'linked_accounts/link',
      failure: { code: 'unavailable', status: 503 },
    });
    coding.submit?.(person.lastCode);
    const stop = await new Promise<(() => void) | undefined>((resolve) => {
      person.link.subscribe((state) => {
        if (state.stop) resolve(state.stop);
      });
    });
    stop?.();
    const stopped = await person.arrive('code');
    assert.equal(stopped.problem?.code, 'unavailable');
    assert.equal(stopped.stop, undefined);
    sandbox.scenarios.clear();
  });

  it('waits as long as the service asks for, and says so', async () => {
    const person = owner();
    sandbox.scenarios.script({
      call: 'linked_accounts/confirm',
      failure: { code: 'too_many_requests', status: 429, retryAfter: 40 },
    });
    (await person.arrive('address')).submit?.(address);
    const limited = await person.arrive('address', ({ problem }) => problem !== undefined);
    assert.equal(limited.submit, undefined);
    assert.equal((limited.problem?.until ?? 0) - person.clock.wall(), 40_000);
    person.clock.advance(40_000);
    const free = await person.arrive('address');
    assert.equal(free.problem, undefined);
    assert.ok(free.submit);
  });

  it('waits for a time that is farther away than a timer of the platform reaches', async () => {
    const days = 24 * 60 * MINUTE;
    const person = owner();
    const delays: number[] = [];
    const after = person.clock.after.bind(person.clock);
    person.clock.after = (delay, callback) => {
      delays.push(delay);
      return after(delay, callback);
    };
    sandbox.scenarios.script({
      call: 'linked_accounts/confirm',
      failure: { code: 'too_many_requests', status: 429, retryAfter: (40 * days) / 1000 },
    });
    (await person.arrive('address')).submit?.(address);
    await person.arrive('address', ({ problem }) => problem !== undefined);
    const told = person.states.length;
    delays.length = 0;
    person.clock.advance(2 ** 31 - 1);
    assert.equal(person.states.length, told, 'nothing is told halfway');
    assert.deepEqual(delays, [40 * days - (2 ** 31 - 1)]);
    person.clock.advance(40 * days - (2 ** 31 - 1));
    assert.ok((await person.arrive('address')).submit);
    assert.ok(Math.max(...delays) < 2 ** 31);
  });

  it('begins anew, and what was under way comes to nothing', async () => {
    const person = owner();
    await person.askForCode(address);
    person.link.restart();
    const asking = await person.arrive('address');
    assert.equal(asking.startWith, '');
    sandbox.scenarios.script({ call: 'linked_accounts/confirm', hold: true });
    const held = sandbox.scenarios.held();
    asking.submit?.(address);
    await held;
    assert.ok(person.state.busy);
    person.link.restart();
    assert.equal(person.state.busy, false);
    sandbox.scenarios.release();
  });

  it('ends: what is under way is aborted, nobody hears of it, and no timer is left', async () => {
    let signal: AbortSignal | undefined;
    const person = owner({
      fetch: (input, init) => {
        signal = init?.signal ?? undefined;
        return fetch(input, init);
      },
    });
    const coding = await person.askForCode(address);
    sandbox.scenarios.script({ call: 'linked_accounts/link', hold: true });
    const held = sandbox.scenarios.held();
    coding.submit?.(person.lastCode);
    await held;
    const [told, heard] = [person.states.length, person.events.length];
    person.link.destroy();
    assert.equal(signal?.aborted, true);
    assert.equal(person.clock.waiting, 0);
    sandbox.scenarios.release();
    coding.submit?.(person.lastCode);
    person.link.restart();
    assert.deepEqual([person.states.length, person.events.length], [told, heard]);
    let value: unknown;
    person.link.subscribe((state) => {
      value = state;
    });
    assert.equal(value, person.link.state, 'a store tells what it has');
  });

  it('does nothing by a way of a scene that is over', async () => {
    const person = owner();
    const asking = await person.arrive('address');
    asking.submit?.(address);
    const coding = await person.arrive('code');
    const sent = sandbox.outbox.length;
    asking.submit?.(address);
    assert.equal(person.state, coding);
    coding.changeAddress?.();
    coding.submit?.(person.lastCode);
    assert.equal(person.state.scene, 'address');
    assert.equal(sandbox.outbox.length, sent);
  });

  it('does nothing to another address than the person has agreed to', async () => {
    const person = owner();
    const other = `other-${address}`;
    sandbox.accounts.create({ email: address });
    const earlier = sandbox.accounts.create({ email: other });
    (await person.askForCode(address)).submit?.(person.lastCode);
    const { force, useAnotherAddress } = await person.arrive('conflict');
    useAnotherAddress?.();
    const coding = await person.askForCode(other);
    coding.submit?.(person.lastCode);
    const conflict = await person.arrive('conflict');
    force?.({ confirmed: true });
    assert.equal(person.state, conflict);
    assert.equal(sandbox.accounts.get(earlier.id)?.linked.email, other);
  });

  it('unlinks nothing but what the person has agreed to', async () => {
    const person = owner({ flow: 'manage' }, { email: address });
    const { unlink, refresh } = await person.arrive('list', ({ accounts }) => Boolean(accounts));
    const other = `other-${address}`;
    sandbox.accounts.link(person.account.id, { type: 'email', address: other });
    refresh?.();
    const list = await person.arrive(
      'list',
      ({ accounts }) => accounts?.[0]?.displayName === other,
    );
    unlink?.('email', { confirmed: true });
    assert.equal(person.state, list);
    list.unlink?.('email', { confirmed: true });
    await person.arrive('list', ({ accounts }) => accounts?.length === 0);
    assert.deepEqual(sandbox.accounts.get(person.account.id)?.linked, {});
  });

  it('keeps the step for who comes back', async () => {
    const shelf = new MemoryShelf();
    const person = owner({ shelf });
    await person.askForCode(address);
    person.link.destroy();
    assert.ok(shelf.text && !shelf.text.includes(person.lastCode));
    const back = new Owner(sandbox, { endpoint, shelf });
    const { lastCode } = back;
    assert.equal((await back.arrive('code')).address, address);
    (await back.arrive('code')).submit?.(lastCode);
    await back.arrive('done');
    assert.equal(shelf.text, null);
  });

  describe('that was left at a code, and is taken up again', () => {
    const shelf = new MemoryShelf();
    const options = () => ({
      endpoint,
      shelf,
      apiKey: 'sandbox',
      tokenProvider: () => sandbox.issueToken(sandbox.accounts.create().id),
      credentialsHandler: () => {},
    });

    beforeEach(async () => {
      shelf.clear();
      const person = owner({ shelf });
      await person.askForCode(address);
      person.link.destroy();
      assert.ok(shelf.text);
    });

    it('forgets that code where it begins anew before anybody listens, and keeps what comes', async (test) => {
      const link = createAccountLink(options());
      test.after(() => {
        link.destroy();
      });
      link.restart();
      assert.equal(shelf.text, null);
      const { state } = link;
      assert.ok(state.scene === 'address');
      state.submit?.(`other-${address}`);
      await until(link, ({ scene }) => scene === 'code');
      assert.match(String(shelf.text), new RegExp(`"other-${address}"`));
    });

    it('does what is done before anybody listens, at the step that was seen', async (test) => {
      const link = createAccountLink(options());
      test.after(() => {
        link.destroy();
      });
      const { state } = link;
      assert.ok(state.scene === 'address');
      state.submit?.(`other-${address}`);
      assert.equal(shelf.text, null);
      const coding = await until(link, ({ scene }) => scene === 'code');
      assert.ok(coding.scene === 'code');
      assert.equal(coding.address, `other-${address}`);
      assert.equal(sandbox.outbox.at(-1)?.address, `other-${address}`);
    });
  });

  it('asks for the list once where it begins anew before anybody listens', async (test) => {
    let asked = 0;
    const link = createAccountLink({
      endpoint,
      flow: 'manage',
      apiKey: 'sandbox',
      tokenProvider: () => {
        asked++;
        return sandbox.issueToken(sandbox.accounts.create().id);
      },
      credentialsHandler: () => {},
    });
    test.after(() => {
      link.destroy();
    });
    link.restart();
    await until(link, (state) => state.scene === 'list' && state.accounts !== undefined);
    assert.equal(asked, 1);
  });

  it('sends nothing that was typed for a type that is chosen no more', async () => {
    const person = owner();
    const asking = await person.arrive('address');
    const sent = sandbox.outbox.length;
    asking.chooseType?.('phone');
    asking.submit?.(address);
    const phone = await person.arrive('address');
    assert.equal(phone.type, 'phone');
    assert.equal(phone.problem, undefined);
    assert.equal(sandbox.outbox.length, sent);
    phone.chooseType?.('email');
    phone.submit?.('+12015550123');
    assert.equal((await person.arrive('address')).type, 'email');
    // Chosen again, it is the same as ever.
    asking.submit?.(address);
    assert.equal((await person.arrive('code')).address, address);
    assert.equal(sandbox.outbox.length, sent + 1);
  });

  it('does nothing before somebody listens, and leaves no timer where nobody does any more', async () => {
    const before = sandbox.calls.length;
    const account = sandbox.accounts.create();
    const link = createAccountLink({
      endpoint,
      flow: 'manage',
      apiKey: 'sandbox',
      tokenProvider: () => sandbox.issueToken(account.id),
      credentialsHandler: () => {},
    });
    assert.equal(link.state.scene, 'list');
    assert.equal(link.state.busy, false);
    assert.equal(sandbox.calls.length, before);
    await new Promise<void>((resolve) => {
      link.subscribe((state) => {
        if (state.scene === 'list' && state.accounts) resolve();
      });
    });
    link.destroy();
    const person = owner();
    await person.askForCode(address);
    assert.equal(person.clock.waiting, 1);
    person.link.destroy();
    assert.equal(person.clock.waiting, 0);
  });

  it('tells others what one of its owners cannot take', async (test) => {
    const errors = test.mock.method(console, 'error', () => {}).mock;
    const person = owner({
      onEvent: () => {
        throw new Error('mine');
      },
    });
    const end = person.link.subscribe(() => {
      throw new Error('mine, too');
    });
    const coding = await person.askForCode(address);
    end();
    coding.submit?.(person.lastCode);
    await person.arrive('done');
    assert.ok(errors.callCount() > 0);
  });
});

describe('the options of a link', () => {
  const wrong: Record<string, [AccountLinkOptions, RegExp]> = {
    'no token provider in direct mode': [{ apiKey: 'a' }, /tokenProvider is not set/],
    'no credentials handler': [{ apiKey: 'a', flow: 'login' }, /credentialsHandler is not set/],
    'an endpoint that is not safe': [{ endpoint: 'http://example.com' }, /not a URL that is safe/],
    'a relative endpoint without a base': [{ endpoint: '/api/glympse' }, /not a URL that is safe/],
    'an unknown flow': [{ flow: 'register' as 'link' }, /flow="register" is unknown/],
    'the service in a page, which is the element’s': [
      { endpoint: 'sandbox:' },
      /for the element alone: give an https endpoint, and fetch: \(url, init\) => sandbox\.fetch/,
    ],
    'no type': [{ endpoint: 'https://example.com', types: [] }, /types="" is unknown/],
  };
  for (const [what, [options, message]] of Object.entries(wrong)) {
    it(`are refused with the reason: ${what}`, () => {
      assert.throws(() => createAccountLink(options), { name: 'TypeError', message });
    });
  }

  it('may give the service in memory, as the reason says that refuses "sandbox:"', async (test) => {
    const own = new Sandbox();
    const { id } = own.accounts.create();
    const link = createAccountLink({
      endpoint: 'https://sandbox.example/v2/',
      fetch: (url, init) => own.fetch(new Request(url, init)),
      apiKey: 'sandbox',
      tokenProvider: () => own.issueToken(id),
      credentialsHandler: () => {},
    });
    test.after(() => {
      link.destroy();
    });
    const { state } = link;
    assert.ok(state.scene === 'address');
    state.submit?.('jo@example.com');
    await until(link, ({ scene }) => scene === 'code');
    assert.equal(own.outbox.length, 1);
  });

  it('may name an endpoint by its path, with a base, or where the script runs', (test) => {
    createAccountLink({ endpoint: '/api', base: 'https://example.com/' });
    createAccountLink({ endpoint: '/api', base: 'http://192.168.0.1:3000/' });
    Object.assign(globalThis, { location: new URL('https://example.com/page') });
    test.after(() => Reflect.deleteProperty(globalThis, 'location'));
    createAccountLink({ endpoint: 'api' });
  });
});
