import { respond as respondInFlow, type Transition } from '../flow/transition.js';
import type { FlowEvent, FlowState, PageEvent } from '../flow/types.js';
import { list, respondInList } from './list.js';
import { isReplacing, meetMismatch, respondInReplacement } from './replace.js';

/** The flow where linked addresses are listed, unlinked and replaced; all else is as everywhere. */
export function respond(state: FlowState, event: FlowEvent): Transition | undefined {
  if (state.step === 'manage' && !isOfThePage(event)) return respondInList(state, event);
  const own = isReplacing(state) ? respondInReplacement(state, event) : undefined;
  return comeBack(own ?? respondElsewhere(state, event));
}

/** What can happen anywhere, and means the same. */
const pageEvents: readonly string[] = [
  'restarted',
  'restored',
  'detached',
  'configuration-checked',
] satisfies PageEvent['type'][];

const isOfThePage = ({ type }: FlowEvent): boolean => pageEvents.includes(type);

function respondElsewhere(state: FlowState, event: FlowEvent): Transition | undefined {
  // A link that was finished before this part was there.
  if (event.type === 'page-shown' && state.step === 'done') return [state, []];
  if (event.type === 'list-requested' && state.flow === 'manage' && state.step === 'address') {
    return list(state.type);
  }
  const isAnswer = 'request' in event && event.request === state.pending;
  if (isAnswer && event.type === 'request-failed' && event.problem.code === 'link_mismatch') {
    return meetMismatch(state);
  }
  return respondInFlow(state, event);
}

/** What ends with an outcome elsewhere leads back to the list here. */
function comeBack(transition: Transition | undefined): Transition | undefined {
  if (!transition) return undefined;
  const [next, effects] = transition;
  if (next.step !== 'done' || next.flow !== 'manage') return transition;
  const { type, address } = next.sent.contact;
  const [listing, more] = list(type, { notice: { outcome: next.outcome, type, address } });
  return [listing, [...effects, ...more]];
}
