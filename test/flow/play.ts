import { initialState, transition } from '../../src/element/flow/transition.js';
import type {
  Answer,
  Effect,
  Emission,
  Flow,
  FlowState,
  Happening,
  Problem,
  Request,
} from '../../src/element/flow/types.js';
import { CODE, contact, NOW, SECOND } from './scenery.js';

/** Plays a flow without a page: every event goes to the transition, at a time that a test sets. */
export class Play {
  state: FlowState;
  now = NOW;
  /** Of the last event. */
  effects: readonly Effect[] = [];
  readonly emissions: Emission[] = [];

  constructor(flow: Flow = 'link') {
    this.state = initialState(flow, 'email', '');
  }

  send(happening: Happening): this {
    const [next, effects] = transition(this.state, { ...happening, at: this.now });
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

  toConflict(): this {
    return this.toCode().sendsCode().answer({ type: 'conflict-found' });
  }

  get requests(): Request[] {
    return this.effects.filter((effect): effect is Request => !('detail' in effect));
  }

  /** The state's fields of a code that was sent. */
  get sent() {
    if (!('sent' in this.state)) throw new Error('no code was sent');
    return this.state.sent;
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
  | 'hand-over-retried';

export const refusal: Problem = { code: 'link_failed', status: 400 };
