import type { Emission } from '../../../src/element/flow/emissions.js';
import { initialState } from '../../../src/element/flow/change.js';
import type { Happening } from '../../../src/element/flow/flow-events.js';
import type { Effect } from '../../../src/element/flow/logic.js';
import type { Problem } from '../../../src/element/flow/problem.js';
import type { Answer, Request } from '../../../src/element/flow/requests.js';
import type { ConflictState, Flow, FlowState } from '../../../src/element/flow/states.js';
import { readSnapshot } from '../../../src/element/flow/read-snapshot.js';
import { snapshotOf, writeSnapshot } from '../../../src/element/flow/snapshot.js';
import { transition } from '../../../src/element/flow/transition.js';
import { CODE, contact, NOW, offer, logic, SECOND } from './scenery.js';

/** Plays a flow without a page: every event goes to the transition, at a time that a test sets. */
export class Play {
  state: FlowState;
  now = NOW;
  /** Of the last event. */
  effects: readonly Effect[] = [];
  readonly emissions: Emission[] = [];

  constructor(flow: Flow = 'link') {
    this.state = initialState(flow, offer);
  }

  send(happening: Happening): this {
    const [next, effects] = transition(this.state, { ...happening, at: this.now }, logic);
    this.state = next;
    this.effects = effects;
    for (const effect of effects) if ('detail' in effect) this.emissions.push(effect);
    return this;
  }

  does(type: PlainEvent): this {
    return this.send({ type });
  }

  sendsCode(code = CODE): this {
    return this.send({ type: 'code-submitted', code });
  }

  /** Answers what is pending. */
  answer(answer: Answer): this {
    const { pending } = this.state;
    if (!pending) throw new Error('nothing is pending');
    return this.send({ request: pending, ...answer });
  }

  fail(problem: Problem): this {
    return this.answer({ type: 'request-failed', problem });
  }

  /** As far as the step with the code. */
  toCode(lifetime = 600 * SECOND): this {
    return this.send({ type: 'address-submitted', contact }).answer({
      type: 'code-sent',
      lifetime,
    });
  }

  /** Asks for another code 10 s before the one at hand runs out, of which the service takes none for 90 s. */
  toLimit(): this {
    this.now += 590 * SECOND;
    const retryAfter = 90 * SECOND;
    const limit = { code: 'rate_limited', status: 429, retryAfter, until: this.now + retryAfter };
    return this.does('new-code-requested').fail({ ...limit, isOfSending: true });
  }

  toConflict(): this {
    return this.toCode()
      .sendsCode()
      .answer({ type: 'conflict-found' })
      .answer({ type: 'scene-loaded' });
  }

  /** The page is loaded anew, in the same tab. */
  reloads(): this {
    const { flow, offer } = this.state;
    const snapshot = snapshotOf(this.state);
    if (!snapshot) throw new Error('nothing is kept');
    const text = writeSnapshot(snapshot, this.now);
    this.state = initialState(flow, offer);
    const kept = readSnapshot(text, this.now, offer);
    if (!kept) throw new Error('nothing is read');
    return this.send({ type: 'restored', snapshot: kept }).answer({ type: 'scene-loaded' });
  }

  get requests(): Request[] {
    return this.effects.filter((effect): effect is Request => !('detail' in effect));
  }

  /** What is known of the code that was sent. */
  get sent() {
    if (!('sent' in this.state)) throw new Error('no code was sent');
    return this.state.sent;
  }

  get conflict(): ConflictState {
    if (this.state.scene !== 'conflict') throw new Error(`in ${this.state.scene}`);
    return this.state;
  }
}

/** What a person does with one press and nothing to add. */
type PlainEvent =
  | 'new-code-requested'
  | 'address-change-requested'
  | 'recover-chosen'
  | 'force-chosen'
  | 'force-confirmed'
  | 'choice-withdrawn'
  | 'hand-over-retried'
  | 'detached';

export const refusal: Problem = { code: 'link_failed', status: 400 };
