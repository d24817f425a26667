import {
  askForAddress,
  become,
  begin,
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
  ManageState,
  Notice,
  PageEvent,
  Problem,
  Replacement,
  Request,
} from '../flow/types.js';
import type { AddressType } from '../api/types.js';

/** The flow where linked addresses are listed, unlinked and replaced; all else is as everywhere. */
export function respond(state: FlowState, event: FlowEvent): Transition | undefined {
  if (state.step === 'manage') {
    const isOfThePage = pageEvents.includes(event.type);
    return isOfThePage ? respondElsewhere(state, event) : respondInList(state, event);
  }
  const own = isReplacing(state) ? respondInReplacement(state, event) : undefined;
  return own ?? comeBack(respondElsewhere(state, event));
}

/** What can happen anywhere, and means the same. */
const pageEvents: readonly string[] = [
  'restarted',
  'restored',
  'detached',
  'configuration-checked',
] satisfies PageEvent['type'][];

/** The new address is proven, and the person has to say whether it takes the old one's place. */
export interface ReplacingState extends CodeState {
  readonly replacement: Replacement;
}

/** After a reload the code is gone: until it is typed again, this is the code step as everywhere. */
export const isReplacing = (state: FlowState): state is ReplacingState =>
  state.step === 'code' &&
  state.replacement !== undefined &&
  (state.code !== undefined || state.replacement.isUnlinked);

function respondElsewhere(state: FlowState, event: FlowEvent): Transition | undefined {
  if (event.type === 'restarted' && event.flow === 'manage') return list(event.addressType);
  if (event.type === 'list-requested' && state.flow === 'manage' && state.step === 'address') {
    return list(state.type);
  }
  const isAnswer = 'request' in event && event.request === state.pending;
  if (isAnswer && event.type === 'request-failed' && event.problem.code === 'link_mismatch') {
    return meetMismatch(state, event.request);
  }
  return respondInFlow(state, event);
}

/** What ends with an outcome elsewhere leads back to the list here. */
function comeBack(transition: Transition | undefined): Transition | undefined {
  if (!transition) return undefined;
  const [next, effects] = transition;
  if (next.step !== 'done' || next.flow !== 'manage') return transition;
  const { type, address } = next.sent.contact;
  const [listing, more] = list(type, { outcome: next.outcome, type, address });
  return [listing, [...effects, ...more]];
}

/** The list, asked for anew. */
function list(type: AddressType, notice?: Notice): Transition {
  const pending: Request = { type: 'list-accounts' };
  const state: ManageState = {
    step: 'manage',
    flow: 'manage',
    type,
    notice,
    problem: undefined,
    pending,
  };
  return [state, [pending]];
}

function respondInList(state: ManageState, event: FlowEvent): Transition | undefined {
  const { pending, accounts } = state;
  if ('request' in event) {
    if (event.request !== pending) return undefined;
    switch (event.type) {
      case 'accounts-listed':
        return become(state, { accounts: event.accounts });
      case 'address-unlinked':
        return unlinked(state);
      case 'request-failed':
        return fail(state, event.problem);
      default:
        return undefined;
    }
  }
  switch (event.type) {
    case 'page-shown':
      return pending || state.unlinking ? undefined : begin(state, { type: 'list-accounts' });
    case 'list-requested':
      return begin(state, { type: 'list-accounts' });
    default:
  }
  // The list that is asked for anew is no reason to wait; what changes it is.
  if (!accounts || pending?.type === 'unlink-address') return undefined;
  switch (event.type) {
    case 'address-chosen':
      return [askForAddress(state.flow, event.addressType, event.address), []];
    case 'unlink-chosen':
      return become<ManageState>(state, {
        type: event.addressType,
        unlinking: event.addressType,
        notice: undefined,
      });
    case 'unlink-withdrawn':
      return become<ManageState>(state, { unlinking: undefined });
    case 'unlink-confirmed':
      return state.unlinking
        ? begin(state, { type: 'unlink-address', addressType: state.unlinking })
        : undefined;
    default:
      return undefined;
  }
}

function unlinked(state: ManageState): Transition {
  const { unlinking: type = state.type, accounts = [] } = state;
  const gone = accounts.find((account) => account.type === type);
  const request: Request = { type: 'list-accounts' };
  const next: ManageState = {
    ...state,
    accounts: accounts.filter((account) => account !== gone),
    unlinking: undefined,
    notice: { outcome: 'unlinked', type, address: gone?.displayName },
    problem: undefined,
    pending: request,
  };
  return [next, [{ type: 'unlinked', detail: { type } }, request]];
}

/** The account has another address of this type: what it is, the list tells. */
function meetMismatch(state: FlowState, request: Request): Transition | undefined {
  if (!('sent' in state) || state.step === 'done' || request.type !== 'submit-code') return;
  const { code, force } = request;
  const pending: Request = { type: 'list-accounts' };
  const next: ReplacingState = {
    step: 'code',
    flow: state.flow,
    sent: { ...state.sent, unconfirmed: false },
    credentials: undefined,
    code,
    replacement: { current: undefined, force, isUnlinked: false },
    problem: undefined,
    pending,
  };
  return [next, [pending]];
}

function respondInReplacement(state: ReplacingState, event: FlowEvent): Transition | undefined {
  const { pending, replacement, sent, code } = state;
  const { contact } = sent;
  if ('request' in event) {
    if (event.request !== pending) return undefined;
    return answered(state, event.request, event);
  }
  switch (event.type) {
    case 'replacement-confirmed':
      if (pending) return undefined;
      if (replacement.isUnlinked) return code === undefined ? undefined : link(state, code);
      // Nothing is unlinked for an address that cannot be linked with the code at hand.
      return isExpired(sent, event.at)
        ? requestCode({ ...state, code: undefined }, contact)
        : begin(state, { type: 'unlink-address', addressType: contact.type });
    case 'replacement-withdrawn':
      // Only looking at what is linked can be called back.
      if (pending && pending.type !== 'list-accounts') return undefined;
      return state.flow === 'manage'
        ? list(contact.type)
        : [askForAddress(state.flow, contact.type, contact.address), []];
    case 'code-submitted':
      return pending ? undefined : link(state, event.code);
    default:
      return undefined;
  }
}

function answered(
  state: ReplacingState,
  request: Request,
  event: FlowEvent,
): Transition | undefined {
  const { replacement, sent } = state;
  const { type } = sent.contact;
  switch (event.type) {
    case 'accounts-listed': {
      const current = event.accounts.find((account) => account.type === type);
      return become<ReplacingState>(state, { replacement: { ...replacement, current } });
    }
    case 'address-unlinked': {
      const next = { ...state, replacement: { ...replacement, isUnlinked: true } };
      const [linking, effects] = link(next, state.code ?? '');
      return [linking, [{ type: 'unlinked', detail: { type } }, ...effects]];
    }
    case 'address-linked':
      return forcedAs(replacement, comeBack(respondInFlow(state, event)));
    case 'request-failed':
      return request.type === 'list-accounts'
        ? become(state, {})
        : failed(state, request, event.problem, event.at);
    default:
      return undefined;
  }
}

/** With the code that has proved the new address. */
function link(state: ReplacingState, code: string): Transition {
  const { sent, replacement } = state;
  return begin(
    { ...state, code, sent: { ...sent, unconfirmed: true } },
    {
      type: 'submit-code',
      contact: sent.contact,
      code,
      flow: 'link',
      force: replacement.force,
      unconfirmed: sent.unconfirmed,
    },
  );
}

function failed(
  state: ReplacingState,
  request: Request,
  problem: Problem,
  at: number,
): Transition | undefined {
  if (request.type !== 'submit-code') return fail(state, problem);
  if (problem.code === 'link_mismatch') return meetMismatch(state, request);
  if (problem.code !== 'link_failed') return fail(state, problem);
  // The code had proved the address before: now that it is refused, it is good no more.
  const sent = { ...state.sent, unconfirmed: false, expiresAt: at };
  return fail<ReplacingState>(state, { ...problem, expired: true }, { sent, code: undefined });
}

/** The core does not know that the address was taken from another account. */
function forcedAs(
  { force }: Replacement,
  transition: Transition | undefined,
): Transition | undefined {
  return (
    transition && [
      transition[0],
      transition[1].map((effect: Effect) =>
        effect.type === 'linked'
          ? { ...effect, detail: { ...effect.detail, forced: force } }
          : effect,
      ),
    ]
  );
}
