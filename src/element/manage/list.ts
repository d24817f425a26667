import type { AddressType, LinkedAccount } from '../../api/types.js';
import {
  askForAddress,
  become,
  begin,
  fail,
  isAnswerLost,
  type Transition,
} from '../flow/transition.js';
import type {
  AddressState,
  Effect,
  FlowEvent,
  ManageEvent,
  ManageState,
  Notice,
  Problem,
  Request,
  UnlinkRequest,
} from '../flow/types.js';

const listRequest = (): Request => ({ type: 'list-accounts' });

/** The list, asked for anew: nothing that was shown before need be true. */
export function list(
  type: AddressType,
  { notice, unconfirmed }: Pick<ManageState, 'notice' | 'unconfirmed'> = {},
): Transition {
  const pending = listRequest();
  const state: ManageState = {
    step: 'manage',
    flow: 'manage',
    type,
    notice,
    unconfirmed,
    problem: undefined,
    pending,
  };
  return [state, [pending]];
}

/** What is linked, and unlinking it. */
export function respondInList(state: ManageState, event: FlowEvent): Transition | undefined {
  const { pending, accounts, problem, unlinking, unconfirmed } = state;
  if ('request' in event) return event.request === pending ? answered(state, event) : undefined;
  // A change cannot be called back; looking at what is linked can.
  if (pending?.type === 'unlink-address') return undefined;
  switch (event.type) {
    case 'page-shown':
      if (pending) return undefined;
      if (unlinking) return unconfirmed && list(unlinking, { unconfirmed });
      // News that the list has shown are old by now.
      return begin(
        { ...state, notice: accounts && !problem ? undefined : state.notice },
        listRequest(),
      );
    case 'list-requested':
      return begin(state, listRequest());
    case 'address-chosen':
      return accounts && [askFor(event, accounts), []];
    case 'unlink-chosen': {
      const type = event.addressType;
      return accounts && become<ManageState>(state, { type, unlinking: type, notice: undefined });
    }
    case 'unlink-withdrawn':
      if (!unlinking) return undefined;
      return unconfirmed
        ? list(unlinking, { unconfirmed })
        : begin({ ...state, unlinking: undefined }, listRequest());
    case 'unlink-confirmed': {
      if (!unlinking) return undefined;
      const request: Request = {
        type: 'unlink-address',
        addressType: unlinking,
        unconfirmed: unconfirmed === unlinking,
      };
      return begin({ ...state, unconfirmed: unlinking }, request);
    }
    default:
      return undefined;
  }
}

function askFor(
  { addressType, address }: Extract<ManageEvent, { type: 'address-chosen' }>,
  accounts: readonly LinkedAccount[],
): AddressState {
  const current = accounts.find(({ type }) => type === addressType)?.displayName;
  return { ...askForAddress('manage', addressType, address), current };
}

function answered(state: ManageState, event: FlowEvent): Transition | undefined {
  const { pending, unconfirmed } = state;
  switch (event.type) {
    case 'accounts-listed': {
      const { accounts } = event;
      const listed = { ...state, accounts, unconfirmed: undefined };
      const isGone = unconfirmed && !accounts.some(({ type }) => type === unconfirmed);
      return isGone
        ? become<ManageState>(listed, { notice: goneNotice(unconfirmed) }, told(unconfirmed))
        : become<ManageState>(listed, {});
    }
    case 'address-unlinked':
      return unlinked(state);
    case 'request-failed':
      return fail<ManageState>(
        state,
        event.problem,
        pending?.type === 'unlink-address'
          ? { unconfirmed: isInDoubt(event.problem, pending) ? pending.addressType : undefined }
          : {},
      );
    default:
      return undefined;
  }
}

/** Whether an address may be linked no more after unlinking it has failed. */
export const isInDoubt = (problem: Problem, { unconfirmed }: UnlinkRequest): boolean =>
  !problem.unchanged && (unconfirmed || isAnswerLost(problem));

const goneNotice = (type: AddressType): Notice => ({ outcome: 'unlinked', type });

const told = (type: AddressType): Effect => ({ type: 'unlinked', detail: { type } });

function unlinked(state: ManageState): Transition {
  const { unlinking: type = state.type, accounts = [] } = state;
  const request = listRequest();
  const next: ManageState = {
    ...state,
    accounts: accounts.filter((account) => account.type !== type),
    unlinking: undefined,
    unconfirmed: undefined,
    notice: goneNotice(type),
    problem: undefined,
    pending: request,
  };
  return [next, [told(type), request]];
}
