import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialState } from '../../../src/element/flow/change.js';
import type { FlowEvent, Happening } from '../../../src/element/flow/flow-events.js';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { snapshotOf, writeSnapshot } from '../../../src/element/flow/snapshot.js';
import type { Flow, FlowState } from '../../../src/element/flow/states.js';
import { transition } from '../../../src/element/flow/transition.js';
import { answersTo } from '../support/answers.js';
import { checkMove, requestsOf, type Move } from '../support/invariants.js';
import { NOW, offer, logic, SECOND } from '../support/scenery.js';

/** Long ways that nobody has thought of. The seed of a way that fails is in its message. */
const WALKS = 250;
const STEPS = 120;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const addresses = ['jo@example.com', 'mia@example.com'];
const flows: readonly Flow[] = ['link', 'login', 'manage'];

/** People type the code that was sent to the address, or another text; each says whose it is. */
const codeFor = (state: FlowState): string =>
  'sent' in state ? `SECRET-${state.sent.contact.address}` : 'SECRET-nobody';

class Walk {
  state: FlowState;
  at = NOW;
  readonly #next: () => number;
  /** The address for which the person has confirmed to take it from another account. */
  #forced: string | undefined;
  /** The old address is gone, and the page was told. */
  #unlinked = false;
  readonly events: string[] = [];

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
    this.state = initialState(this.#oneOf(flows), offer);
  }

  #oneOf<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#next() * values.length)] as Value;
  }

  /** What may happen now, answers as often as everything else together. */
  #happening(): Happening {
    const { pending } = this.state;
    if (pending && this.#next() < 0.6) {
      return { request: pending, ...this.#oneOf(answersTo(pending)) };
    }
    const email = { type: 'email', address: this.#oneOf(addresses) } as const;
    const typed = this.#oneOf(['201 555 0123', '+12015550123']);
    const text =
      this.state.scene === 'address' || this.state.scene === 'adding' ? typed : codeFor(this.state);
    const addressType = this.#oneOf(['email', 'phone'] as const);
    return this.#oneOf<Happening>([
      { type: 'type-chosen', addressType, typed },
      { type: 'country-chosen', country: 'FR', typed },
      { type: 'address-submitted', contact: email },
      { type: 'text-submitted', typed: text, language: 'en' },
      { type: 'input-rejected', reason: 'code_missing' },
      { type: 'code-submitted', code: codeFor(this.state) },
      { type: 'code-submitted', code: codeFor(this.state) },
      { type: 'new-code-requested' },
      { type: 'address-change-requested' },
      { type: 'recover-chosen' },
      { type: 'force-chosen' },
      { type: 'force-confirmed' },
      { type: 'force-confirmed' },
      { type: 'choice-withdrawn' },
      { type: 'hand-over-retried' },
      { type: 'list-requested' },
      { type: 'address-chosen', addressType, address: '' },
      { type: 'unlink-chosen', addressType },
      { type: 'unlink-confirmed' },
      { type: 'unlink-withdrawn' },
      { type: 'replacement-confirmed' },
      { type: 'replacement-confirmed' },
      { type: 'replacement-withdrawn' },
      { type: 'retried' },
      { type: 'page-shown' },
      { type: 'offer-changed', offer: { ...offer, country: this.#oneOf(['US', 'FR']) } },
      { type: 'configuration-checked', fault: this.#oneOf([undefined, undefined, 'endpoint']) },
      ...(this.#next() < 0.2
        ? ([
            { type: 'detached' },
            { type: 'start-over-chosen' },
            { type: 'bug-met', problem: { code: 'internal_error' } },
          ] as const)
        : []),
    ]);
  }

  step(): void {
    this.at += Math.floor(this.#next() * 60 * SECOND);
    if (this.#next() < 0.02) {
      this.#reload();
      return;
    }
    const from = this.state;
    const event: FlowEvent = { ...this.#happening(), at: this.at };
    this.events.push(event.type);
    const [to, effects] = transition(from, event, logic);
    const move = { from, event, to, effects };
    checkMove(move);
    this.#checkForce(move);
    this.#checkReplacement(move);
    checkCodes(to);
    this.state = to;
  }

  /** The page is loaded anew, and the person comes back to where they were. */
  #reload(): void {
    const { flow } = this.state;
    const snapshot = snapshotOf(this.state);
    const text = snapshot ? writeSnapshot(snapshot, this.at) : null;
    this.events.push('reload');
    this.state = initialState(flow, offer);
    const kept = readSnapshot(text, this.at, offer);
    if (!kept) return;
    const event: FlowEvent = { type: 'restored', snapshot: kept, at: this.at };
    const [to, effects] = transition(this.state, event, logic);
    checkMove({ from: this.state, event, to, effects });
    assert.equal(to.scene, kept.scene);
    this.state = to;
  }

  /** An address is taken from another account only after the person has confirmed that of it. */
  #checkForce(move: Move): void {
    const { from, event, to } = move;
    if (event.type === 'force-confirmed' && from !== to && from.scene === 'conflict') {
      assert.equal(from.stage, 'confirming-force');
      this.#forced = from.sent.contact.address;
    }
    for (const request of requestsOf(move)) {
      if (request.type !== 'submit-code') continue;
      if (request.force) assert.equal(request.contact.address, this.#forced);
    }
    // Whoever begins again confirms again.
    if (['address', 'adding', 'list', 'done'].includes(to.scene)) this.#forced = undefined;
  }

  /** The page hears that the old address is gone before it hears that the new one is linked. */
  #checkReplacement({ from, to, effects }: Move): void {
    const types = effects.map(({ type }) => type);
    if (types.includes('unlinked')) this.#unlinked = true;
    const isHalfway = from.scene === 'replacing' && from.replacement.isUnlinked;
    if (types.includes('linked') && isHalfway) assert.ok(this.#unlinked);
    if (to.scene === 'replacing' && to.replacement.isUnlinked) assert.ok(this.#unlinked);
  }
}

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

describe('random ways', () => {
  it(`keep to what is always true (SEED=${SEED.toString()})`, () => {
    const reached = new Set<string>();
    for (let number = 0; number < WALKS; number++) {
      const seed = SEED + number;
      const walk = new Walk(seed);
      try {
        for (let step = 0; step < STEPS; step++) {
          walk.step();
          reached.add(walk.state.scene);
        }
      } catch (cause) {
        throw new Error(`SEED=${seed.toString()}: ${walk.events.join(', ')}`, { cause });
      }
    }
    const all = ['adding', 'address', 'code', 'conflict', 'done', 'hand-over', 'list', 'replacing'];
    assert.deepEqual([...reached].sort(), all);
  });
});
