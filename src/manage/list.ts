import { askForAddress, become, begin, fail, type Transition } from '../flow/transition.js';
import type { FlowEvent, ManageState, Notice, Request } from '../flow/types.js';
import type { AddressType } from '../api/types.js';

/** The list, asked for anew. */
export function list(type: AddressType, notice?: Notice): Transition {
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

/** What is linked, and unlinking it. */
export function respondInList(state: ManageState, event: FlowEvent): Transition | undefined {
  const { pending, accounts, unlinking } = state;
  if ('request' in event) return event.request === pending ? answered(state, event) : undefined;
  // A change cannot be called back; looking at what is linked can.
  if (pending?.type === 'unlink-address') return undefined;
  switch (event.type) {
    case 'page-shown':
      return pending || unlinking
        ? undefined
        : begin({ ...state, notice: undefined }, { type: 'list-accounts' });
    case 'list-requested':
      return begin(state, { type: 'list-accounts' });
    case 'address-chosen':
      return accounts && [askForAddress(state.flow, event.addressType, event.address), []];
    case 'unlink-chosen': {
      const type = event.addressType;
      return accounts && become<ManageState>(state, { type, unlinking: type, notice: undefined });
    }
    case 'unlink-withdrawn':
      return unlinking && become<ManageState>(state, { unlinking: undefined });
    case 'unlink-confirmed':
      return unlinking && begin(state, { type: 'unlink-address', addressType: unlinking });
    default:
      return undefined;
  }
}

function answered(state: ManageState, event: FlowEvent): Transition | undefined {
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

function unlinked(state: ManageState): Transition {
  const { unlinking: type = state.type, accounts = [] } = state;
  const request: Request = { type: 'list-accounts' };
  const next: ManageState = {
    ...state,
    accounts: accounts.filter((account) => account.type !== type),
    unlinking: undefined,
    notice: { outcome: 'unlinked', type },
    problem: undefined,
    pending: request,
  };
  return [next, [{ type: 'unlinked', detail: { type } }, request]];
}
