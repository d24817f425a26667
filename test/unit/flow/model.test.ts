import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors.js';
import { initialState } from '../../../src/element/flow/change.js';
import type { Emission } from '../../../src/element/flow/emissions.js';
import type { Happening } from '../../../src/element/flow/flow-events.js';
import { FlowStore } from '../../../src/element/flow/flow-store.js';
import type { Runners } from '../../../src/element/flow/logic.js';
import type { Parts } from '../../../src/element/flow/part-set.js';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { isRepeatable, type Answer, type Request } from '../../../src/element/flow/requests.js';
import type { Services } from '../../../src/element/flow/services.js';
import { snapshotOf } from '../../../src/element/flow/snapshot.js';
import type { Flow, FlowState } from '../../../src/element/flow/states.js';
import { transition } from '../../../src/element/flow/transition.js';
import { ManualClock } from '../../support/manual-clock.js';
import { answersTo } from '../support/answers.js';
import { checkMove } from '../support/invariants.js';
import { MemoryShelf } from '../support/memory-shelf.js';
import { holdsSecret, logic, offer, SECOND } from '../support/scenery.js';
import { SEED } from '../support/trials.js';

/**
 * Sequences of what a person, the clock, the network and the page can do, on the store itself. What carries
 * out its requests is the test's, which answers them as it likes, late or never.
 */
const SEQUENCES = 20_000;
const LONGEST = 40;

/** Of the answers from 0 to 20, those below it are one of the first two: success, or a conflict. */
const OFTEN = 12;

const flows: readonly Flow[] = ['link', 'login', 'manage'];

/** What people do that sends a message, maybe after reading what they have typed. */
const ASKING =
  /^(address-submitted|text-submitted|new-code-requested|recover-chosen|force-confirmed|replacement-confirmed)$/;

/** What happens beside what they do. */
const BESIDE = /^(page-shown|offer-changed|configuration-checked|country-chosen)$/;

/** A request that is under way. */
interface Exchange {
  readonly request: Request;
  readonly signal: AbortSignal;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** Lets everything that waits for a promise go on. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

class Model {
  readonly clock = new ManualClock();
  readonly shelf = new MemoryShelf();
  readonly bugs: unknown[] = [];
  readonly done: string[] = [];
  /** What was done, for who has to find out what went wrong. */
  readonly ways: string[] = [];
  readonly #flow: Flow;
  #exchanges: Exchange[] = [];
  #goOnline: (value?: unknown) => void = () => {};
  store: FlowStore;
  /** The person has asked for a message that has not been sent. */
  #isWanted = false;
  /** The address that they have confirmed to take from another account. */
  #forced: string | undefined;
  #mayUnlink = false;
  /** The page has heard that an address is gone. */
  #hasUnlinked = false;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.store = this.#open();
    this.store.resume(this.shelf);
  }

  get state(): FlowState {
    return this.store.state;
  }

  #open(): FlowStore {
    const carryOut = (request: Request, _: Services, signal: AbortSignal) =>
      new Promise<Answer>((answer, fail) => {
        this.#meet(request);
        this.#exchanges.push({ request, signal, answer, fail });
      });
    const parts: Parts = {
      ...logic,
      // Whatever its type, a request waits for what the trial answers.
      requests: new Proxy<Runners<Services>>({}, { get: () => carryOut }),
      load: () => Promise.resolve(),
    };
    return new FlowStore({
      told: (emission) => {
        this.#hear(emission);
      },
      changed: () => {},
      state: initialState(this.#flow, offer),
      parts,
      clock: this.clock,
      services: {
        connection: () => assert.fail('nobody is spoken to'),
        handlers: () => assert.fail('nothing is handed over'),
        language: () => 'en',
        online: () =>
          new Promise((resolve) => {
            this.#goOnline = resolve;
          }),
      },
      report: (bug) => this.bugs.push(bug),
    });
  }

  /** What is true of every request as it sets out. */
  #meet(request: Request): void {
    const others = this.#exchanges.filter(({ signal }) => !signal.aborted);
    assert.equal(others.length, 0, 'two requests at once');
    if (request.type === 'request-code') {
      assert.ok(this.#isWanted, 'a message that nobody has asked for');
      this.#isWanted = false;
    }
    if (request.type === 'submit-code' && request.force) {
      assert.equal(request.contact.address, this.#forced, 'force');
    }
    if (request.type === 'unlink-address') assert.ok(this.#mayUnlink, 'unlinking');
  }

  #hear({ type, detail }: Emission): void {
    assert.equal(holdsSecret(detail), false);
    if (type === 'unlinked') this.#hasUnlinked = true;
    if (type === 'linked' || type === 'recovered') {
      assert.equal(this.done.length, 0, 'a second success');
      this.done.push(type);
    }
  }

  /** What a person does, or a page. */
  async act(happening: Happening): Promise<void> {
    const { type } = happening;
    this.ways.push(type);
    const before = this.state;
    // Each beginning may end well, once.
    if (type === 'address-submitted' || type === 'text-submitted') this.done.length = 0;
    if (ASKING.test(type)) this.#isWanted = true;
    if (type === 'force-confirmed' && 'sent' in before) this.#forced = before.sent.contact.address;
    if (/^(unlink|replacement)-confirmed$/.test(type)) this.#mayUnlink = true;
    this.#check(happening);
    this.store.send(happening);
    const isHeard = this.state !== before;
    if (isHeard && !ASKING.test(type) && !BESIDE.test(type)) this.#isWanted = false;
    if (isHeard && /^(unlink|replacement)-(chosen|withdrawn)$|^list-/.test(type)) {
      this.#mayUnlink = false;
    }
    await this.#settle();
  }

  /** One of all things, whether it means something now or not. */
  async actAtRandom(choice: number): Promise<void> {
    const all = happeningsIn(this.state);
    const happening = all[choice % all.length];
    if (happening) await this.act(happening);
  }

  /** One of those that mean something now. */
  async goOn(choice: number): Promise<void> {
    const at = this.clock.now();
    const { state } = this;
    const meaningful = happeningsIn(state).filter(
      (happening) => transition(state, { ...happening, at }, logic)[0] !== state,
    );
    const happening = meaningful[choice % meaningful.length];
    if (happening) await this.act(happening);
  }

  async answer(choose: number): Promise<void> {
    const { pending } = this.state;
    const exchange = this.#exchanges.find(({ request }) => request === pending);
    if (!exchange) return;
    this.#exchanges = this.#exchanges.filter((other) => other !== exchange);
    const { request } = exchange;
    const answers = answersTo(request);
    const passing = isRepeatable(request)
      ? [
          new ApiError('busy', { status: 503 }),
          new ApiError('busy', { status: 503, retryAfter: 5 * SECOND }),
          new ApiError('network_error', { offline: true }),
          new ApiError('timeout'),
        ]
      : [];
    // Most things go well, or ways would not lead far.
    const number = choose % (choose < OFTEN ? 2 : answers.length + passing.length);
    const chosen = answers[number];
    this.ways.push(`${request.type}: ${chosen?.type ?? 'passing failure'}`);
    if (chosen) this.#check({ request, ...chosen });
    if (!chosen) exchange.fail(passing[number - answers.length]);
    else if (chosen.type === 'request-failed') {
      const { code, ...facts } = chosen.problem;
      exchange.fail(new ApiError(code, facts));
    } else exchange.answer(chosen);
    await this.#settle();
  }

  /** What comes after it was given up leads to nothing. */
  async answerLate(): Promise<void> {
    const late = this.#exchanges.find(({ signal }) => signal.aborted);
    if (!late) return;
    this.#exchanges = this.#exchanges.filter((other) => other !== late);
    const { state } = this;
    const [answer] = answersTo(late.request);
    if (answer && answer.type !== 'request-failed') late.answer(answer);
    await this.#settle();
    assert.equal(this.state, state, 'a late answer');
  }

  async wait(milliseconds: number): Promise<void> {
    this.clock.advance(milliseconds);
    await this.#settle();
  }

  async goOnline(): Promise<void> {
    this.#goOnline();
    await this.#settle();
  }

  /** The page is loaded anew, and the person comes back to where they were. */
  async reload(): Promise<void> {
    // What is offered, the page says anew.
    const before = snapshotOf({ ...this.state, offer });
    this.store.send({ type: 'detached' });
    this.store.release();
    for (const { fail } of this.#exchanges) fail(new Error('the page has gone'));
    this.#exchanges = [];
    this.store = this.#open();
    const snapshot = readSnapshot(this.shelf.read(), this.clock.now(), offer);
    assert.deepEqual(plain(snapshot), plain(before), 'what is kept');
    this.store.resume(this.shelf, snapshot);
    if (snapshot) assert.equal(this.state.scene, snapshot.scene);
    await this.#settle();
  }

  /** Everything that is under way ends, and well. There is always something left to do then. */
  async finish(): Promise<void> {
    for (let turns = 0; this.state.pending; turns++) {
      assert.ok(turns < 20, 'busy without an end');
      const { pending } = this.state;
      await this.goOnline();
      await this.wait(21 * SECOND);
      if (this.state.pending === pending) await this.answer(0);
    }
    const { state } = this;
    if (state.scene === 'done' || state.problem?.code === 'disabled') return;
    const ways: readonly Happening[] = [
      { type: 'address-submitted', contact: { type: 'email', address: 'jo@example.com' } },
      { type: 'address-change-requested' },
      { type: 'choice-withdrawn' },
      { type: 'list-requested' },
      { type: 'unlink-withdrawn' },
      { type: 'replacement-withdrawn' },
      { type: 'retried' },
    ];
    const isOpen = ways.some((way) => {
      this.#isWanted = true;
      this.store.send(way);
      return this.state !== state;
    });
    assert.ok(isOpen, 'a dead end');
  }

  async #settle(): Promise<void> {
    await turn();
    assert.deepEqual(this.bugs, []);
    const { state, shelf } = this;
    if (shelf.text) assert.equal(shelf.text.includes('SECRET'), false);
    if (['done', 'list', 'address', 'adding'].includes(state.scene)) {
      assert.equal(holdsSecret(state), false);
    }
    // Whoever begins again confirms again.
    if (['address', 'adding', 'list', 'done'].includes(state.scene)) this.#forced = undefined;
    if (state.scene === 'replacing' && state.replacement.isUnlinked) assert.ok(this.#hasUnlinked);
    checkCodes(state);
  }

  /** What is true of each event by itself. */
  #check(happening: Happening): void {
    const { state: from } = this;
    const event = { ...happening, at: this.clock.now() };
    const [to, effects] = transition(from, event, logic);
    checkMove({ from, event, to, effects });
  }
}

/** People type the code that was sent to the address. */
const codeFor = (state: FlowState): string =>
  'sent' in state ? `SECRET-${state.sent.contact.address}` : 'SECRET-nobody';

/** A code of one address is never kept with, or sent for, another one. */
function checkCodes(state: FlowState): void {
  if (!('sent' in state)) return;
  const own = codeFor(state);
  if ('code' in state && state.code !== undefined) assert.equal(state.code, own);
  const { pending } = state;
  if (pending?.type === 'submit-code') {
    assert.deepEqual(pending.contact, state.sent.contact);
    assert.equal(pending.code, own);
  }
  if (pending?.type === 'request-code') assert.deepEqual(pending.contact, state.sent.contact);
}

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const email = (address: string) => ({ type: 'email', address }) as const;

/** What people and pages do. What means nothing where they are is tried as well. */
const happeningsIn = (state: FlowState): readonly Happening[] => [
  { type: 'code-submitted', code: codeFor(state) },
  {
    type: 'text-submitted',
    typed: 'addresses' in state ? '+12015550123' : codeFor(state),
    language: 'en',
  },
  { type: 'type-chosen', addressType: 'phone', typed: '201 555' },
  { type: 'type-chosen', addressType: 'email', typed: 'jo@' },
  { type: 'country-chosen', country: 'FR', typed: '1' },
  { type: 'address-submitted', contact: email('jo@example.com') },
  { type: 'address-submitted', contact: email('mia@example.com') },
  { type: 'input-rejected', reason: 'code_missing' },
  { type: 'new-code-requested' },
  { type: 'address-change-requested' },
  { type: 'recover-chosen' },
  { type: 'force-chosen' },
  { type: 'force-confirmed' },
  { type: 'choice-withdrawn' },
  { type: 'hand-over-retried' },
  { type: 'list-requested' },
  { type: 'address-chosen', addressType: 'email', address: '' },
  { type: 'unlink-chosen', addressType: 'email' },
  { type: 'unlink-confirmed' },
  { type: 'unlink-withdrawn' },
  { type: 'replacement-confirmed' },
  { type: 'replacement-withdrawn' },
  { type: 'retried' },
  { type: 'retry-stopped' },
  { type: 'start-over-chosen' },
  { type: 'page-shown' },
  { type: 'offer-changed', offer: { ...offer, country: 'FR' } },
  { type: 'configuration-checked', fault: undefined },
  { type: 'detached' },
];

type Step = (model: Model) => Promise<void>;

const steps: fc.Arbitrary<{ readonly name: string; readonly run: Step }> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.nat(40).map((choice) => ({
      name: `act ${choice.toString()}`,
      run: (model: Model) => model.actAtRandom(choice),
    })),
  },
  {
    weight: 4,
    arbitrary: fc.nat(20).map((choice) => ({
      name: `go on ${choice.toString()}`,
      run: (model: Model) => model.goOn(choice),
    })),
  },
  {
    weight: 6,
    arbitrary: fc.nat(20).map((choice) => ({
      name: `answer ${choice.toString()}`,
      run: (model: Model) => model.answer(choice),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 5, 30, 200).map((seconds) => ({
      name: `wait ${seconds.toString()}`,
      run: (model: Model) => model.wait(seconds * SECOND),
    })),
  },
  fc.constant({ name: 'reload', run: (model: Model) => model.reload() }),
  fc.constant({ name: 'online', run: (model: Model) => model.goOnline() }),
  fc.constant({ name: 'late', run: (model: Model) => model.answerLate() }),
);

describe('whatever people, clocks, networks and pages do', () => {
  it(`${SEQUENCES.toLocaleString('en')} sequences keep to what is always true`, async () => {
    const reached = new Set<string>();
    let count = 0;
    const sequence = fc.tuple(
      fc.constantFrom(...flows),
      fc.array(steps, { maxLength: LONGEST, size: 'max' }),
    );
    let ways: readonly string[] = [];
    const property = fc.asyncProperty(sequence, async ([flow, taken]) => {
      const model = new Model(flow);
      ({ ways } = model);
      for (const { run } of taken) {
        await run(model);
        const { state } = model;
        reached.add('stage' in state ? `${state.scene}, ${state.stage}` : state.scene);
        if (state.pending && 'retry' in state.pending) reached.add('retry');
        count++;
      }
      await model.finish();
    });
    await fc.assert(property, {
      numRuns: SEQUENCES,
      seed: SEED,
      reporter: ({ failed, counterexample, errorInstance, numRuns, counterexamplePath }) => {
        const told = `${numRuns.toString()} sequences, ${count.toString()} steps, SEED=${SEED.toString()}`;
        console.log(told);
        if (!failed) return;
        const [[flow, taken]] = counterexample as unknown as [[Flow, { name: string }[]]];
        const names = taken.map(({ name }) => name).join(', ');
        const way = `${flow}: ${names} (last: ${ways.join(', ')})`;
        throw new Error(`${told} ${counterexamplePath ?? ''}\n${way}`, {
          cause: errorInstance,
        });
      },
    });
    for (const place of PLACES) assert.ok(reached.has(place), place);
  });
});

const PLACES = [
  'address',
  'adding',
  'code',
  'conflict, choosing',
  'conflict, confirming-force',
  'conflict, entering-code',
  'done',
  'hand-over',
  'list',
  'replacing',
  'retry',
];
