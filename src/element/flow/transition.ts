import { become, begin, fail, initialState, stepOf, typeOf } from './change.js';
import type { AnswerEvent, FlowEvent, Timed } from './flow-events.js';
import {
  respondIn,
  type Action,
  type Failed,
  type Logic,
  type SceneLogic,
  type Scenes,
  type Transition,
} from './logic.js';
import { isFinal } from '../../api/is-final.js';
import { isRepeatable, type Request } from './requests.js';
import type { FlowState } from './states.js';

/**
 * What an event leads to, by the scenes that are there. An event that means nothing leaves the very same
 * state object. Nothing happens in here.
 */
export function transition(state: FlowState, event: FlowEvent, logic: Logic): Transition {
  const [next, effects] = respond(state, event, logic) ?? [state, []];
  const [step, previousStep] = [stepOf(next), stepOf(state)];
  if (step === previousStep) return [next, effects];
  const detail = { step, previousStep, type: typeOf(next) };
  return [next, [{ type: 'step-change', detail }, ...effects]];
}

function respond(state: FlowState, event: FlowEvent, logic: Logic): Transition | undefined {
  const { pending, problem } = state;
  // Only the page begins anew, where it knows better.
  if (isFinal(problem) && event.type !== 'restarted') return undefined;
  switch (event.type) {
    case 'restarted':
      return [initialState(event.flow, event.offer), []];
    case 'restored':
      // Only a flow that nobody has touched is replaced by a stored one; a list is asked for without anybody.
      return 'sent' in state ||
        (pending && pending.type !== 'load-scene' && pending.type !== 'list-accounts') ||
        state.flow !== event.snapshot.flow
        ? undefined
        : begin({ ...event.snapshot, offer: state.offer }, loading(event.snapshot));
    case 'detached':
      // The requests are aborted; the person may come back and go on. What is loading may go on, but
      // not for a list that nobody sees.
      if (!pending || (pending.type === 'load-scene' && state.scene !== 'list')) return undefined;
      // Without its part, a scene has no way on.
      return logic.scenes[state.scene] || state.scene === 'list'
        ? become(state)
        : begin(state, loading(state));
    case 'configuration-checked':
      if (event.fault && event.fault === problem?.detail) return undefined;
      if (event.fault && !pending && state.scene !== 'done') {
        return fail(state, { code: 'invalid_configuration', detail: event.fault, fatal: true });
      }
      return problem?.code === 'invalid_configuration' ? become(state) : undefined;
    case 'bug-met':
      return fail(state, event.problem);
    case 'retry-stopped': {
      if (!pending || !('retry' in pending)) return undefined;
      // Whatever was looked at before: a try may have been under way.
      const request = 'unconfirmed' in pending ? { ...pending, unconfirmed: true } : pending;
      const problem = { ...pending.retry.problem, unchanged: false };
      return respond(
        { ...state, pending: request },
        { type: 'request-failed', request, problem, at: event.at },
        logic,
      );
    }
    default:
      return isAnswer(event)
        ? event.request === pending
          ? respondToAnswer(state, event, logic)
          : undefined
        : respondToAction(state, event, logic);
  }
}

function respondToAnswer(
  state: FlowState,
  event: Timed<AnswerEvent>,
  { scenes, failure }: Logic,
): Transition | undefined {
  const { answers } = sceneOf(state, scenes) ?? {};
  if (event.type !== 'request-failed') {
    return (
      respondIn(answers, state, event) ??
      (event.type === 'scene-loaded' ? become(state) : undefined)
    );
  }
  // A failure that may pass is not told before what failed has been tried again.
  const again = failure ? failure.repeat(event) : whenOnline(event);
  if (again) return begin(state, again);
  return (
    // What is over for all means the same in every scene.
    (isFinal(event.problem) ? undefined : respondIn(answers, state, event)) ??
    failure?.settle(state, event) ??
    fail(state, event.problem)
  );
}

/** What is known of failures cannot be had without a connection: anything may have been done. */
const whenOnline = ({ request, problem, until = 0, at }: Failed): Request | undefined =>
  problem.offline && isRepeatable(request) && at < until
    ? {
        ...request,
        ...('unconfirmed' in request && { unconfirmed: true }),
        retry: { attempt: 1, until, problem },
      }
    : undefined;

function respondToAction(
  state: FlowState,
  event: Action,
  { scenes }: Logic,
): Transition | undefined {
  const { pending } = state;
  const scene = sceneOf(state, scenes);
  const own = respondIn(pending ? scene?.waiting : scene?.idle, state, event);
  if (own) return own;
  // What a scene that has nothing of its own to say leaves to all.
  if (event.type === 'offer-changed') return [{ ...state, offer: event.offer }, []];
  if (pending) return undefined;
  if (event.type === 'start-over-chosen') return [initialState(state.flow, state.offer), []];
  if (!scene && (event.type === 'page-shown' || event.type === 'retried')) {
    return begin(state, loading(state));
  }
  return event.type === 'retried' ? become(state) : undefined;
}

/** The key ties the logic to the state of its scene, which an index into the record forgets. */
const sceneOf = (state: FlowState, scenes: Scenes): SceneLogic<FlowState> | undefined =>
  scenes[state.scene] as SceneLogic<FlowState> | undefined;

const loading = ({ scene }: FlowState): Request => ({ type: 'load-scene', scene });

const isAnswer = (event: Action | Timed<AnswerEvent>): event is Timed<AnswerEvent> =>
  'request' in event;
