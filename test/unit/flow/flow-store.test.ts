import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ApiError } from '../../../src/api/errors.js';
import { initialState } from '../../../src/element/flow/change.js';
import type { Emission } from '../../../src/element/flow/emissions.js';
import { FlowStore, type Shelf } from '../../../src/element/flow/flow-store.js';
import { PartSet, type PartLogic, type Parts } from '../../../src/element/flow/part-set.js';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import type { Flow, FlowState } from '../../../src/element/flow/states.js';
import { ManualClock } from '../../support/manual-clock.js';
import { flow, lazyParts, readyParts } from '../support/parts.js';
import { MemoryShelf } from '../support/memory-shelf.js';
import { contact, offer, PASSWORD, requestOf } from '../support/scenery.js';
import { Service } from '../support/service.js';

/** Goes on by what is kept, as an element does that has read it. */
function resume(store: FlowStore, shelf: Shelf, hasBegun = false): void {
  const snapshot = readSnapshot(shelf.read(), clock.now(), store.state.offer);
  store.resume(shelf, snapshot, hasBegun);
}

let service: Service;
let clock: ManualClock;

beforeEach(() => {
  service = new Service();
  clock = new ManualClock();
});

/** A store, and what a page and a developer hear of it, in order. */
function open(name: Flow = 'link', options: { parts?: Parts; state?: FlowState } = {}) {
  const bugs: unknown[] = [];
  const heard: string[] = [];
  const told: Emission[] = [];
  const waiting: (() => void)[] = [];
  /** What else a page does when it is told. */
  const hearers: ((emission: Emission) => void)[] = [];
  const store = new FlowStore({
    state: initialState(name, offer),
    parts: readyParts(),
    clock,
    services: service.services,
    report: (bug) => bugs.push(bug),
    told: (emission) => {
      told.push(emission);
      heard.push(emission.type);
      for (const hear of hearers) hear(emission);
    },
    changed: ({ scene }) => {
      heard.push(`(${scene})`);
      for (const wake of waiting.splice(0)) wake();
    },
    ...options,
  });
  /** Settles in a state that is as it is looked for. */
  const until = async (matches: (state: FlowState) => boolean) => {
    while (!matches(store.state)) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const rest = () => until(({ pending }) => !pending);
  const submit = () => {
    store.send({ type: 'address-submitted', contact });
  };
  const sendCode = (code = service.lastCode) => {
    store.send({ type: 'code-submitted', code });
  };
  const toCode = () => {
    submit();
    return rest();
  };
  return { store, bugs, heard, told, hearers, until, rest, submit, sendCode, toCode };
}

const sentOf = (state: FlowState) => 'sent' in state && state.sent;

const problemOf = ({ problem }: FlowState) => problem?.code;

describe('the store', () => {
  it('carries a person from the address to the link, and tells before it shows', async () => {
    const { store, heard, rest, sendCode, toCode } = open();
    await toCode();
    sendCode();
    await rest();
    assert.equal(store.state.scene, 'done');
    assert.deepEqual(service.linkedTo(service.account.id), { email: contact.address });
    assert.deepEqual(heard, [
      '(address)',
      'step-change',
      '(code)',
      '(code)',
      'step-change',
      'linked',
      '(done)',
    ]);
  });

  it('carries a person through recovery, and hands the account over', async () => {
    const earlier = service.sandbox.accounts.create({ email: contact.address });
    const taken: unknown[] = [];
    service.handlers = {
      ...service.handlers,
      credentialsHandler: (credentials, { reason }) => {
        taken.push(credentials, reason);
      },
    };
    const { store, told, rest, sendCode, toCode, until } = open();
    await toCode();
    sendCode();
    await rest();
    assert.equal(store.state.scene, 'conflict');
    store.send({ type: 'recover-chosen' });
    await until(({ scene }) => scene === 'done');
    const { id, password } = earlier;
    assert.deepEqual(taken, [{ id, password }, 'recovery']);
    assert.deepEqual(told.at(-1), {
      type: 'recovered',
      detail: { type: 'email', account: { id } },
    });
    assert.equal(JSON.stringify(told).includes(password), false);
  });

  it('replaces an address from the list on, and tells of both ends in order', async () => {
    service.sandbox.accounts.link(service.account.id, {
      type: 'email',
      address: 'old@example.com',
    });
    const { store, told, rest, sendCode, until } = open('manage');
    store.send({ type: 'page-shown' });
    await rest();
    store.send({ type: 'address-chosen', addressType: 'email', address: '' });
    store.send({ type: 'address-submitted', contact });
    await rest();
    sendCode();
    await until(({ scene, pending }) => scene === 'replacing' && !pending);
    assert.deepEqual(service.linkedTo(service.account.id), { email: 'old@example.com' });
    store.send({ type: 'replacement-confirmed' });
    await until(({ scene, pending }) => scene === 'list' && !pending);
    const ends = told.map(({ type }) => type).filter((type) => type !== 'step-change');
    assert.deepEqual(ends, ['unlinked', 'linked']);
    assert.deepEqual(service.linkedTo(service.account.id), { email: contact.address });
  });

  it('counts the time of a code from the arrival of the answer, by its own clock', async () => {
    clock.advance(-86_400_000);
    const { store, toCode } = open();
    await toCode();
    assert.ok('sent' in store.state);
    const left = (store.state.sent.expiresAt ?? 0) - clock.now();
    assert.ok(left > 599_000 && left <= 600_000, String(left));
  });

  it('shows nothing anew for what means nothing', () => {
    const { store, heard } = open();
    store.send({ type: 'recover-chosen' });
    assert.deepEqual(heard, []);
  });

  it('sends one code however often the form is submitted', async () => {
    const { rest, submit } = open();
    submit();
    submit();
    await rest();
    assert.equal(service.sandbox.outbox.length, 1);
  });

  it('carries out what was submitted before it was there', async () => {
    const pending = requestOf('link');
    const { store, rest } = open('link', { state: { ...initialState('link', offer), pending } });
    assert.equal(service.sandbox.calls.length, 0);
    store.start();
    await rest();
    assert.equal(store.state.scene, 'code');
    assert.equal(service.sandbox.outbox.length, 1);
  });

  it('has nothing to carry out where nothing was submitted', () => {
    const { store, heard } = open();
    store.start();
    assert.deepEqual(heard, []);
  });
});

describe('a page that acts on what it is told', () => {
  it('hears everything in the order in which it happened', async () => {
    const { store, told, hearers, rest, submit } = open();
    const later: string[] = [];
    hearers.push(
      ({ type }) => {
        if (type === 'step-change' && store.state.scene === 'code') {
          store.send({ type: 'address-change-requested' });
        }
      },
      (emission) => {
        if (emission.type === 'step-change') later.push(emission.detail.step);
      },
    );
    submit();
    await rest();
    assert.deepEqual(later, ['code', 'address']);
    assert.equal(told.length, 2);
    assert.equal(store.state.scene, 'address');
  });

  it('starts anew, so that what was about to be asked is not asked', async () => {
    const { store, hearers, rest, sendCode, toCode } = open('login');
    await toCode();
    hearers.push(({ type }) => {
      if (type === 'failed') store.send({ type: 'restarted', flow: 'link', offer });
    });
    sendCode('wrong');
    await rest();
    assert.equal(store.state.scene, 'address');
    assert.equal(store.state.flow, 'link');
    assert.equal(store.state.problem, undefined);
  });

  it('is shown the last of the states once it has heard all', async () => {
    const { store, heard, hearers, rest, submit } = open();
    hearers.push(() => {
      if (store.state.scene === 'code') store.send({ type: 'address-change-requested' });
    });
    submit();
    await rest();
    assert.deepEqual(heard, ['(address)', 'step-change', 'step-change', '(address)']);
  });
});

describe('a request that nobody waits for any more', () => {
  it('is aborted when the flow starts anew, and its answer dropped', async () => {
    service.sandbox.scenarios.script({ call: 'linked_accounts/confirm', hold: true });
    const { store, told, submit } = open();
    submit();
    await service.sandbox.scenarios.held();
    const { pending } = store.state;
    store.send({ type: 'restarted', flow: 'link', offer });
    service.sandbox.scenarios.release();
    assert.ok(pending);
    store.send({ type: 'code-sent', request: pending, lifetime: 1 });
    await new Promise(setImmediate);
    assert.equal(store.state.scene, 'address');
    assert.equal(store.state.problem, undefined);
    assert.deepEqual(told, []);
  });

  it('tells the page’s credentials handler so', async () => {
    let signal: AbortSignal | undefined;
    service.handlers = {
      ...service.handlers,
      credentialsHandler: (_, context) => {
        ({ signal } = context);
        return new Promise(() => {});
      },
    };
    const { store, sendCode, toCode, until } = open('login');
    await toCode();
    sendCode();
    await until(({ scene }) => scene === 'hand-over');
    while (!signal) await new Promise(setImmediate);
    store.send({ type: 'detached' });
    assert.equal(signal.aborted, true);
    assert.equal(store.state.scene, 'hand-over');
    assert.equal(store.state.pending, undefined);
  });

  it('is not aborted once it is answered: the page may still use its signal', async () => {
    let signal: AbortSignal | undefined;
    service.handlers = {
      ...service.handlers,
      credentialsHandler: (_, context) => {
        ({ signal } = context);
      },
    };
    const { sendCode, toCode, until } = open('login');
    await toCode();
    sendCode();
    await until(({ scene }) => scene === 'done');
    assert.equal(signal?.aborted, false);
  });

  it('leaves the person where they were when the element leaves the page', async () => {
    const { store, sendCode, toCode } = open();
    await toCode();
    service.sandbox.scenarios.script({ call: 'linked_accounts/link', hold: true });
    sendCode();
    await service.sandbox.scenarios.held();
    store.send({ type: 'detached' });
    assert.equal(store.state.scene, 'code');
    assert.equal(problemOf(store.state), undefined);
    service.sandbox.scenarios.release();
  });
});

describe('a part that is not there', () => {
  it('is waited for by the request that it carries out', async () => {
    let arrive = () => {};
    const isThere = new Promise<void>((resolve) => (arrive = resolve));
    const { parts } = lazyParts(() => isThere);
    const state = { ...initialState('link', offer), pending: requestOf('link') };
    const { store, rest } = open('link', { parts, state });
    store.start();
    await new Promise(setImmediate);
    assert.equal(service.sandbox.calls.length, 0);
    arrive();
    // The answer means something once the scene of the part is there.
    await rest();
    assert.equal(store.state.scene, 'code');
  });

  it('fails the request like any other when it cannot be loaded, and comes with the next try', async () => {
    const detail = 'glympse-account-link.manage could not be loaded';
    let isOffline = true;
    const { parts, loaded } = lazyParts((part) =>
      isOffline && part.name === 'manage'
        ? Promise.reject(new ApiError('network_error', { detail }))
        : Promise.resolve(),
    );
    const { store, bugs, told, rest } = open('manage', { parts });
    store.send({ type: 'page-shown' });
    await rest();
    assert.equal(problemOf(store.state), 'network_error');
    assert.deepEqual(told.at(-1), {
      type: 'failed',
      detail: {
        step: 'manage',
        code: 'network_error',
        detail,
        status: undefined,
        retryable: true,
        fatal: false,
      },
    });
    isOffline = false;
    store.send({ type: 'retried' });
    await rest();
    assert.ok(store.state.scene === 'list');
    assert.deepEqual(store.state.accounts, []);
    // The second try needs nothing of what the first one found wrong.
    assert.deepEqual(loaded, ['manage', 'failure', 'manage']);
    assert.deepEqual(bugs, []);
  });

  it('asks for no list while the element is out of the page, and for one when it is back', async () => {
    const { parts } = lazyParts();
    const { store, rest } = open('manage', { parts });
    store.send({ type: 'page-shown' });
    store.send({ type: 'detached' });
    await rest();
    assert.ok(store.state.scene === 'list');
    assert.equal(store.state.accounts, undefined);
    store.send({ type: 'page-shown' });
    await rest();
    assert.deepEqual(store.state.accounts, []);
  });

  it('that does not carry out its own request is a bug of ours', async () => {
    const empty = () => Promise.resolve({ name: 'empty' });
    const parts = new PartSet<PartLogic>(
      { name: 'flow', ...(flow.scenes && { scenes: flow.scenes }) },
      empty,
      () => {},
    );
    const { store, bugs, rest, submit } = open('link', { parts });
    submit();
    await rest();
    assert.equal(problemOf(store.state), 'internal_error');
    assert.match(String(bugs), /No part carries out "request-code"/);
  });
});

describe('a bug of ours', () => {
  const bug = new TypeError('x is not a function');

  it('in what an event leads to is reported, and leaves the person a way on', async () => {
    const ready = readyParts();
    const parts: Parts = {
      scenes: {
        ...ready.scenes,
        code: {
          idle: {
            'code-submitted': () => {
              throw bug;
            },
          },
          answers: {},
        },
      },
      requests: ready.requests,
      load: (owned) => ready.load(owned),
    };
    const { store, bugs, told, sendCode, toCode } = open('link', { parts });
    await toCode();
    sendCode('SECRET-CODE');
    assert.deepEqual(bugs, [bug]);
    assert.equal(problemOf(store.state), 'internal_error');
    assert.equal(store.state.pending, undefined);
    assert.deepEqual(told.at(-1), {
      type: 'failed',
      detail: {
        step: 'code',
        code: 'internal_error',
        detail: 'see the console',
        status: undefined,
        retryable: true,
        fatal: false,
      },
    });
    store.send({ type: 'start-over-chosen' });
    assert.equal(store.state.scene, 'address');
  });

  it('in a request is reported, and never taken for the service’s fault', async () => {
    service.handlers = {
      ...service.handlers,
      get fetch(): never {
        throw bug;
      },
    };
    const { store, bugs, rest, submit } = open();
    submit();
    await rest();
    assert.equal(problemOf(store.state), 'internal_error');
    assert.deepEqual(bugs, [bug]);
  });

  it('in a view is told in the same way', () => {
    const { store, bugs, heard } = open();
    store.meetBug(bug);
    assert.deepEqual(bugs, [bug]);
    assert.equal(problemOf(store.state), 'internal_error');
    assert.deepEqual(heard, ['failed', '(address)']);
  });
});

describe('what goes wrong', () => {
  it('never repeats the code that was submitted', async () => {
    const { told, rest, sendCode, toCode } = open();
    await toCode();
    const failure = { code: 'link_failed', detail: 'bad 424242, sent 424242' };
    service.sandbox.scenarios.script({ call: 'linked_accounts/link', failure });
    sendCode('424242');
    await rest();
    const [failed] = told.slice(-1);
    assert.ok(failed?.type === 'failed');
    assert.equal(failed.detail.detail, 'bad …, sent …');
  });

  it('carries what the service said', async () => {
    const failure = { code: 'rate_limited', detail: 'slow', status: 429, retryAfter: 30 };
    service.sandbox.scenarios.script({ call: 'linked_accounts/confirm', failure });
    const { store, rest, submit } = open();
    submit();
    await rest();
    assert.deepEqual(store.state.problem, {
      code: 'rate_limited',
      detail: 'slow',
      status: 429,
      retryAfter: 30_000,
      until: clock.now() + 30_000,
      isOfSending: true,
      fatal: false,
    });
  });

  for (const [detail, more] of [
    [undefined, ''],
    ['since version 3', ' since version 3'],
  ] as const) {
    it(`is final when the service has disabled the application, and says ${String(detail)}`, async () => {
      const failure = { code: 'disabled', status: 503, ...(detail && { detail }) };
      service.sandbox.scenarios.script({ call: 'linked_accounts/confirm', failure });
      const { store, told, rest, submit } = open();
      submit();
      await rest();
      assert.deepEqual(told.at(-1)?.detail, {
        step: 'address',
        code: 'disabled',
        detail: `Glympse has disabled this version of your application.${more}`,
        status: 503,
        retryable: false,
        fatal: true,
      });
      const { state } = store;
      submit();
      store.send({ type: 'retried' });
      store.send({ type: 'page-shown' });
      assert.equal(store.state, state);
      assert.equal(service.callsTo('linked_accounts/confirm'), 1);
    });
  }

  const denied = { code: 'access_denied', status: 403 };

  it('is the developer’s when the API key is denied', async () => {
    service.sandbox.scenarios.script({ call: 'account/confirm', failure: denied });
    const { told, rest, submit } = open('login');
    submit();
    await rest();
    assert.deepEqual(told.at(-1)?.detail, {
      step: 'address',
      code: 'access_denied',
      detail: 'API key without account-linking permission',
      status: 403,
      retryable: false,
      fatal: true,
    });
  });

  it('is not the developer’s when the access token is denied', async () => {
    const scenario = { call: 'linked_accounts/confirm', times: 2, failure: denied } as const;
    service.sandbox.scenarios.script(scenario);
    const { store, rest, submit } = open();
    submit();
    await rest();
    assert.equal(store.state.problem?.fatal, false);
  });

  it('is retried with the same credentials where the page could not take them', async () => {
    let isDown = true;
    const taken: string[] = [];
    service.handlers = {
      ...service.handlers,
      credentialsHandler: ({ password }) => {
        taken.push(password);
        if (isDown) throw new Error(PASSWORD);
      },
    };
    const { store, told, bugs, rest, sendCode, toCode } = open('login');
    await toCode();
    sendCode();
    await rest();
    assert.equal(problemOf(store.state), 'credentials_handler_failed');
    assert.equal(JSON.stringify(told).includes(PASSWORD), false);
    isDown = false;
    store.send({ type: 'hand-over-retried' });
    await rest();
    assert.equal(store.state.scene, 'done');
    assert.equal(taken.length, 2);
    assert.equal(taken[0], taken[1]);
    assert.deepEqual(bugs, []);
    assert.equal(service.callsTo('account/create'), 1);
  });
});

describe('a place in this tab', () => {
  it('is gone on from', async () => {
    const shelf = new MemoryShelf();
    const first = open();
    resume(first.store, shelf);
    await first.toCode();
    first.store.send({ type: 'detached' });

    const second = open();
    resume(second.store, shelf);
    await second.rest();
    assert.equal(second.store.state.scene, 'code');
    assert.deepEqual(second.told[0]?.detail, {
      step: 'code',
      previousStep: 'address',
      type: 'email',
    });
  });

  it('is kept without the code, and forgotten at the end', async () => {
    const shelf = new MemoryShelf();
    const { store, rest, sendCode, toCode } = open();
    resume(store, shelf);
    await toCode();
    assert.notEqual(shelf.text, null);
    sendCode();
    assert.equal(shelf.text?.includes(service.lastCode), false);
    await rest();
    assert.equal(store.state.scene, 'done');
    assert.equal(shelf.text, null);
  });

  it('is kept no more after it is released, and left as it is', async () => {
    const shelf = new MemoryShelf();
    const { store, toCode } = open();
    resume(store, shelf);
    await toCode();
    const { text } = shelf;
    store.release();
    store.send({ type: 'address-change-requested' });
    assert.equal(shelf.text, text);
  });

  it('is not gone on from where the person has got further, and holds that from then on', async () => {
    const shelf = new MemoryShelf();
    const first = open();
    resume(first.store, shelf);
    await first.toCode();
    const { text } = shelf;
    clock.advance(1000);
    const second = open();
    await second.toCode();
    resume(second.store, shelf);
    assert.equal(second.store.state.scene, 'code');
    assert.notEqual(shelf.text, text);
    const third = open();
    resume(third.store, shelf);
    assert.deepEqual(sentOf(third.store.state), sentOf(second.store.state));
  });

  it('is not gone on from where the person has begun something, and is empty then', async () => {
    const shelf = new MemoryShelf();
    const first = open();
    resume(first.store, shelf);
    await first.toCode();
    const second = open();
    resume(second.store, shelf, true);
    assert.equal(second.store.state.scene, 'address');
    assert.equal(shelf.text, null);
  });

  it('is gone on from while the list is asked for, whose answer comes too late', async () => {
    const shelf = new MemoryShelf();
    const first = open('manage', { state: { ...initialState('link', offer), flow: 'manage' } });
    resume(first.store, shelf);
    await first.toCode();
    const second = open('manage');
    second.store.send({ type: 'page-shown' });
    assert.equal(second.store.state.pending?.type, 'list-accounts');
    resume(second.store, shelf);
    await second.rest();
    assert.equal(second.store.state.scene, 'code');
  });

  it('holds nothing any more where all is done', async () => {
    const { store, toCode, sendCode, rest } = open();
    await toCode();
    sendCode();
    await rest();
    const shelf = new MemoryShelf();
    shelf.text = 'of an earlier step';
    resume(store, shelf);
    assert.equal(shelf.text, null);
  });

  it('is not gone on from where it makes no sense', () => {
    const shelf = new MemoryShelf();
    shelf.text = '{"version":1}';
    const { store, heard } = open();
    resume(store, shelf);
    assert.equal(store.state.scene, 'address');
    assert.deepEqual(heard, []);
  });
});
