import {
  askForAddress,
  become,
  begin,
  canRequestCode,
  fail,
  isExpired,
  requestCode,
  respond as respondInFlow,
  type Transition,
} from '../flow/transition.js';
import type {
  CodeState,
  Effect,
  FlowEvent,
  FlowState,
  Replacement,
  Request,
} from '../flow/types.js';
import { isInDoubt, list } from './list.js';

/** The new address is proven, and the person has to say whether it takes the old one's place. */
export interface ReplacingState extends CodeState {
  readonly replacement: Replacement;
}

export const isReplacing = (state: FlowState): state is ReplacingState =>
  state.step === 'code' && state.replacement !== undefined;

/** Without a code at hand, as after a reload, and nothing unlinked, it is the code step as everywhere. */
export const isAskedToReplace = (state: FlowState): state is ReplacingState =>
  isReplacing(state) && (state.code !== undefined || state.replacement.isUnlinked);

/** The account has another address of this type: what it is, the list tells. */
export function meetMismatch(state: FlowState): Transition | undefined {
  const { pending: request } = state;
  if (!('sent' in state) || state.step === 'done' || request?.type !== 'submit-code') return;
  const pending: Request = { type: 'list-accounts' };
  const next: ReplacingState = {
    step: 'code',
    flow: state.flow,
    sent: { ...state.sent, unconfirmed: false },
    credentials: undefined,
    code: request.code,
    replacement: { current: undefined, force: request.force, isUnlinked: false },
    problem: undefined,
    pending,
  };
  return [next, [pending]];
}

/** First the old address is unlinked, then the new one linked; all else is as in the code step. */
export function respondInReplacement(
  state: ReplacingState,
  event: FlowEvent,
): Transition | undefined {
  const { pending, replacement, sent, code } = state;
  const { type, address } = sent.contact;
  if ('request' in event) return event.request === pending ? answered(state, event) : undefined;
  switch (event.type) {
    case 'replacement-confirmed':
      if (pending || code === undefined) return undefined;
      if (replacement.isUnlinked) return link(state, code);
      // Nothing is unlinked for an address that cannot be linked with the code at hand.
      return isExpired(sent, event.at)
        ? requestCode({ ...state, code: undefined }, sent.contact)
        : unlink(state);
    case 'replacement-withdrawn':
      // Only looking at what is linked can be called back.
      if (pending && pending.type !== 'list-accounts') return undefined;
      return state.flow === 'manage'
        ? list(type, { unconfirmed: replacement.unconfirmed ? type : undefined })
        : [askForAddress(state.flow, type, address), []];
    case 'code-submitted':
      // What is typed is no more than that, until the service has taken it.
      return pending ? undefined : link({ ...state, code: undefined }, event.code);
    case 'new-code-requested':
      return !pending && canRequestCode(sent, event.at)
        ? requestCode({ ...state, code: undefined }, sent.contact)
        : undefined;
    default:
      return undefined;
  }
}

function answered(state: ReplacingState, event: FlowEvent): Transition | undefined {
  const { pending, replacement, sent, code } = state;
  const { type } = sent.contact;
  switch (event.type) {
    case 'accounts-listed': {
      const current = event.accounts.find((account) => account.type === type);
      return become<ReplacingState>(state, { replacement: { ...replacement, current } });
    }
    case 'address-unlinked': {
      const { current, force } = replacement;
      const next = { ...state, replacement: { current, force, isUnlinked: true } };
      const [linking, effects] = link(next, code ?? '');
      return [linking, [{ type: 'unlinked', detail: { type } }, ...effects]];
    }
    case 'address-linked':
      return forcedAs(replacement, respondInFlow(state, event));
    case 'request-failed':
      // What is linked need not be known to be replaced.
      if (pending?.type === 'list-accounts') return become(state, {});
      if (pending?.type === 'unlink-address') {
        const unconfirmed = isInDoubt(event.problem, pending);
        const doubtful = { ...replacement, unconfirmed };
        return fail<ReplacingState>(state, event.problem, { replacement: doubtful });
      }
      if (event.problem.code !== 'link_failed' || code === undefined) return undefined;
      // The code had proved the address before: now that it is refused, it is good no more.
      return fail<ReplacingState>(
        state,
        { ...event.problem, expired: true },
        { sent: { ...sent, unconfirmed: false, expiresAt: event.at }, code: undefined },
      );
    default:
      return undefined;
  }
}

function unlink(state: ReplacingState): Transition {
  const { sent, replacement } = state;
  const { unconfirmed = false } = replacement;
  return begin(
    { ...state, replacement: { ...replacement, unconfirmed: true } },
    { type: 'unlink-address', addressType: sent.contact.type, unconfirmed },
  );
}

/** With the code that has proved the new address, or is about to. */
function link(state: ReplacingState, code: string): Transition {
  const { sent, replacement } = state;
  return begin(
    { ...state, sent: { ...sent, unconfirmed: true } },
    {
      type: 'submit-code',
      contact: sent.contact,
      code,
      flow: 'link',
      force: replacement.force,
      unconfirmed: sent.unconfirmed,
      isProven: state.code !== undefined,
    },
  );
}

/** The core does not know that the address was taken from another account. */
function forcedAs(
  { force }: Replacement,
  transition: Transition | undefined,
): Transition | undefined {
  if (!transition) return undefined;
  const mark = (effect: Effect): Effect =>
    effect.type === 'linked' ? { ...effect, detail: { ...effect.detail, forced: force } } : effect;
  return [transition[0], transition[1].map(mark)];
}
