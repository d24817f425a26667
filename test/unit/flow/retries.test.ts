import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApiError } from '../../../src/api/errors.js';
import { initialState } from '../../../src/element/flow/change.js';
import type { Emission } from '../../../src/element/flow/emissions.js';
import { FlowStore } from '../../../src/element/flow/flow-store.js';
import type { Parts } from '../../../src/element/flow/part-set.js';
import type { Flow, FlowState } from '../../../src/element/flow/states.js';
import type { Scenario } from '../../../src/tools/sandbox/types.js';
import { ManualClock } from '../../support/manual-clock.js';
import { flow, lazyParts, readyParts } from '../support/parts.js';
import { contact, offer } from '../support/scenery.js';
import { Service } from '../support/service.js';

const SECOND = 1000;

const isRetrying = ({ pending }: FlowState) => pending && 'retry' in pending;

/** A person in front of a flow, whose clock and connection the test has in hand. */
class Visit {
  readonly service = new Service();
  readonly clock = new ManualClock();
  readonly told: Emission[] = [];
  readonly store: FlowStore;
  #wake = () => {};
  #goOnline: (value?: unknown) => void = () => {};

  constructor(name: Flow, parts: Parts = readyParts()) {
    const { service } = this;
    if (name === 'manage') service.sandbox.accounts.link(service.account.id, contact);
    this.store = new FlowStore({
      told: (emission) => this.told.push(emission),
      changed: () => {
        this.#wake();
      },
      state: initialState(name, offer),
      parts,
      clock: this.clock,
      services: {
        ...service.services,
        online: () =>
          new Promise((resolve) => {
            this.#goOnline = resolve;
          }),
      },
    });
  }

  get failures(): readonly string[] {
    return this.told.flatMap(({ type, detail }) =>
      type === 'failed' ? [(detail as { code: string }).code] : [],
    );
  }

  async until(matches: (state: FlowState) => unknown): Promise<FlowState> {
    while (!matches(this.store.state)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.store.state;
  }

  /** Lets every wait pass, until nothing is under way any more. */
  async settle(): Promise<FlowState> {
    let state = this.store.state;
    while (state.pending) {
      const { pending } = state;
      if ('retry' in pending) this.clock.advance(pending.retry.wait?.most ?? 0);
      state = await this.until((next) => next.pending !== pending);
    }
    return state;
  }

  script(scenario: Scenario): void {
    this.service.sandbox.scenarios.script(scenario);
  }

  async toCode(): Promise<void> {
    this.store.send({ type: 'address-submitted', contact });
    await this.until(({ scene, pending }) => scene === 'code' && !pending);
  }

  enterCode(code = this.service.lastCode): void {
    this.store.send({ type: 'code-submitted', code });
  }

  goOnline(): void {
    this.#goOnline();
  }
}

const busy = { failure: { code: 'busy', status: 503 } } as const;

let link: Visit;
let login: Visit;
let manage: Visit;

beforeEach(() => {
  link = new Visit('link');
  login = new Visit('login');
  manage = new Visit('manage');
});

describe('a failure that passes', () => {
  it('is not told, and leads on by itself', async () => {
    await link.toCode();
    link.script({ call: 'linked_accounts/link', ...busy });
    link.enterCode();
    await link.until(isRetrying);
    assert.equal((await link.settle()).scene, 'done');
    assert.deepEqual(link.failures, []);
    assert.equal(link.service.callsTo('linked_accounts/link'), 2);
  });

  it('is waited for no longer than the service asks and the policy adds', async () => {
    await link.toCode();
    const failure = { code: 'busy', status: 503, retryAfter: 3 };
    link.script({ call: 'linked_accounts/link', failure });
    link.enterCode();
    await link.until(isRetrying);
    link.clock.advance(3 * SECOND - 1);
    assert.equal(link.service.callsTo('linked_accounts/link'), 1);
    assert.equal((await link.settle()).scene, 'done');
  });

  for (const drop of ['before', 'after'] as const) {
    it(`is no second account where the connection broke ${drop} it was made`, async () => {
      await login.toCode();
      login.script({ call: 'account/create', drop });
      login.enterCode();
      const state = await login.settle();
      const owner = login.service.sandbox.accounts.ownerOf(contact);
      assert.ok(owner);
      // A code that has been used is no wrong one: the person is told to get another, for the same account.
      if (drop === 'after') assert.equal(state.problem?.expired, true);
      else assert.equal(state.scene, 'done');
    });
  }

  it('of the list is followed by the list', async () => {
    manage.script({ call: 'linked_accounts', times: 2, ...busy });
    manage.store.send({ type: 'page-shown' });
    const state = await manage.settle();
    assert.ok(state.scene === 'list');
    assert.equal(state.accounts?.length, 1);
    assert.deepEqual(manage.failures, []);
  });

  it('of unlinking is followed by unlinking, once', async () => {
    manage.store.send({ type: 'page-shown' });
    await manage.settle();
    manage.store.send({ type: 'unlink-chosen', addressType: 'email' });
    manage.script({ call: 'linked_accounts/unlink', ...busy });
    manage.store.send({ type: 'unlink-confirmed' });
    const state = await manage.settle();
    assert.ok(state.scene === 'list');
    assert.deepEqual(state.accounts, []);
    assert.equal(manage.told.filter(({ type }) => type === 'unlinked').length, 1);
    assert.deepEqual(manage.service.linkedTo(manage.service.account.id), {});
  });
});

describe('a failure that stays', () => {
  it('is told after three tries, once', async () => {
    await link.toCode();
    link.script({ call: 'linked_accounts/link', times: 99, ...busy });
    link.enterCode();
    const state = await link.settle();
    assert.equal(state.scene, 'code');
    assert.deepEqual(link.failures, ['busy']);
    assert.equal(link.service.callsTo('linked_accounts/link'), 3);
  });

  it('is told at once where the service asks for more time than there is', async () => {
    await link.toCode();
    const failure = { code: 'busy', status: 503, retryAfter: 20 };
    link.script({ call: 'linked_accounts/link', failure });
    link.enterCode();
    await link.settle();
    assert.deepEqual(link.failures, ['busy']);
    assert.equal(link.service.callsTo('linked_accounts/link'), 1);
  });

  it('is told when the time for all tries is over', async () => {
    await link.toCode();
    const failure = { code: 'busy', status: 503, retryAfter: 8 };
    link.script({ call: 'linked_accounts/link', times: 99, failure });
    link.enterCode();
    await link.settle();
    assert.equal(link.service.callsTo('linked_accounts/link'), 2);
    assert.deepEqual(link.failures, ['busy']);
  });

  it('of a message is told at once: nothing is sent twice', async () => {
    for (const visit of [link, login, manage]) {
      visit.store.send({ type: 'page-shown' });
      await visit.settle();
      if (visit === manage) {
        visit.store.send({ type: 'address-chosen', addressType: 'email', address: '' });
      }
      const call = visit === login ? 'account/confirm' : 'linked_accounts/confirm';
      visit.script({ call, ...busy });
      visit.store.send({ type: 'address-submitted', contact });
      await visit.until(({ pending }) => !pending);
      assert.deepEqual(visit.failures, ['busy']);
      assert.equal(visit.service.callsTo(call), 1);
    }
  });
});

describe('the person stops it', () => {
  it('and reads why it was tried again', async () => {
    await link.toCode();
    link.script({ call: 'linked_accounts/link', times: 99, ...busy });
    link.enterCode();
    await link.until(isRetrying);
    link.store.send({ type: 'retry-stopped' });
    assert.equal(link.store.state.pending, undefined);
    assert.deepEqual(link.failures, ['busy']);
    assert.equal(link.clock.isAwaited, false);
    assert.equal(link.service.callsTo('linked_accounts/link'), 1);
  });

  it('and nothing is claimed of what may have been done', async () => {
    manage.store.send({ type: 'page-shown' });
    await manage.settle();
    manage.store.send({ type: 'unlink-chosen', addressType: 'email' });
    manage.script({ call: 'linked_accounts/unlink', drop: 'before' });
    manage.store.send({ type: 'unlink-confirmed' });
    await manage.until(isRetrying);
    manage.store.send({ type: 'retry-stopped' });
    const { state } = manage.store;
    assert.ok(state.scene === 'list');
    assert.equal(state.unconfirmed, 'email');
  });

  it('of what is not tried again, and nothing happens', async () => {
    await link.toCode();
    link.enterCode();
    const { state } = link.store;
    link.store.send({ type: 'retry-stopped' });
    assert.equal(link.store.state, state);
  });
});

describe('without a connection', () => {
  const cutOff = (visit: Visit) => {
    const { fetch } = visit.service.handlers;
    Object.defineProperty(globalThis, 'navigator', {
      value: { onLine: false },
      configurable: true,
    });
    visit.service.handlers = {
      ...visit.service.handlers,
      fetch: () => Promise.reject(new TypeError('offline')),
    };
    return () => {
      Object.defineProperty(globalThis, 'navigator', {
        value: { onLine: true },
        configurable: true,
      });
      visit.service.handlers = { ...visit.service.handlers, fetch };
      visit.goOnline();
    };
  };

  it('what may be repeated goes on by itself once there is one', async () => {
    await link.toCode();
    const restore = cutOff(link);
    link.enterCode();
    const { pending } = await link.until(isRetrying);
    assert.ok(pending && 'retry' in pending);
    assert.equal(pending.retry.wait, undefined);
    // However long that takes.
    link.clock.advance(3600 * SECOND);
    restore();
    await link.until((state) => state.pending !== pending);
    assert.equal((await link.settle()).scene, 'done');
    assert.deepEqual(link.failures, []);
  });

  describe('where what is known of failures cannot be loaded either', () => {
    let visit: Visit;

    beforeEach(() => {
      const { parts } = lazyParts(({ name }) =>
        name === 'failure' && !navigator.onLine
          ? Promise.reject(new ApiError('network_error'))
          : Promise.resolve(),
      );
      parts.add(flow);
      visit = new Visit('link', parts);
    });

    it('what may be repeated goes on by itself all the same', async () => {
      await visit.toCode();
      const restore = cutOff(visit);
      visit.enterCode();
      const { pending } = await visit.until(isRetrying);
      visit.clock.advance(3600 * SECOND);
      restore();
      await visit.until((state) => state.pending !== pending);
      assert.equal((await visit.settle()).scene, 'done');
      assert.deepEqual(visit.failures, []);
    });

    it('it can be stopped, and the code may have been used', async () => {
      await visit.toCode();
      const restore = cutOff(visit);
      visit.enterCode();
      await visit.until(isRetrying);
      visit.store.send({ type: 'retry-stopped' });
      const state = await visit.until(({ pending }) => !pending);
      assert.deepEqual(visit.failures, ['network_error']);
      assert.ok(state.scene === 'code' && state.sent.unconfirmed);
      restore();
      visit.enterCode();
      assert.equal((await visit.settle()).scene, 'done');
    });

    it('a message waits for the person', async () => {
      const restore = cutOff(visit);
      visit.store.send({ type: 'address-submitted', contact });
      await visit.until(({ pending }) => !pending);
      assert.deepEqual(visit.failures, ['network_error']);
      restore();
      await visit.toCode();
    });
  });

  it('a message waits for the person', async () => {
    const restore = cutOff(link);
    link.store.send({ type: 'address-submitted', contact });
    const { problem } = await link.until(({ pending }) => !pending);
    assert.equal(problem?.offline, true);
    assert.deepEqual(link.failures, ['network_error']);
    restore();
    await link.toCode();
    assert.equal(link.service.sandbox.outbox.length, 1);
  });
});

describe('a list that knows nothing of what has just been told', () => {
  it('is asked for again, and not shown', async () => {
    manage.store.send({ type: 'page-shown' });
    await manage.settle();
    manage.store.send({ type: 'unlink-chosen', addressType: 'email' });
    const stale = [{ type: 'email', id: contact.address, displayname: contact.address }];
    manage.script({ call: 'linked_accounts', response: stale });
    manage.store.send({ type: 'unlink-confirmed' });
    const state = await manage.settle();
    assert.ok(state.scene === 'list');
    assert.deepEqual(state.accounts, []);
    assert.deepEqual(manage.failures, []);
  });

  it('is believed when the person asks once more', async () => {
    manage.store.send({ type: 'page-shown' });
    await manage.settle();
    manage.store.send({ type: 'address-chosen', addressType: 'email', address: '' });
    manage.store.send({ type: 'address-submitted', contact });
    await manage.until(({ scene }) => scene === 'code');
    manage.script({ call: 'linked_accounts', times: 3, response: [] });
    manage.enterCode();
    const state = await manage.settle();
    assert.ok(state.scene === 'list');
    assert.equal(state.accounts, undefined);
    assert.deepEqual(manage.failures, ['invalid_response']);
    manage.script({ call: 'linked_accounts', response: [] });
    manage.store.send({ type: 'retried' });
    const believed = await manage.settle();
    assert.ok(believed.scene === 'list');
    assert.deepEqual(believed.accounts, []);
  });
});
