import { isInDoubt } from '../../../api/in-doubt.js';
import type { AddressType } from '../../../api/types.js';
import { become, begin, fail, idle } from '../../flow/change.js';
import {
  accountOf,
  askForAddition,
  list,
  listRequest,
  tellUnlinked,
  whileLooking,
} from './list-state.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import type { ListState, Notice } from '../../flow/states.js';

/** What is linked, and unlinking it. */
export const listing = {
  idle: {
    'page-shown': (state) => {
      const { offer, unlinking, unconfirmed, accounts, problem, notice } = state;
      if (unlinking) return unconfirmed && list(offer, unlinking, unconfirmed);
      // News that the list has shown are old by now.
      return begin({ ...state, notice: accounts && !problem ? undefined : notice }, listRequest());
    },
    retried: look,
    'list-requested': look,
    'address-chosen': choose,
    'unlink-chosen': askToUnlink,
    'unlink-withdrawn': keep,
    'unlink-confirmed': unlink,
  },
  waiting: {
    'list-requested': whileLooking(look),
    'address-chosen': whileLooking(choose),
    'unlink-chosen': whileLooking(askToUnlink),
    'unlink-withdrawn': whileLooking(keep),
    'unlink-confirmed': whileLooking(unlink),
  },
  answers: {
    'scene-loaded': look,
    'accounts-listed': (state, { accounts }) => {
      const { unconfirmed } = state;
      const isGone = unconfirmed && !accountOf(unconfirmed, accounts);
      const notice = isGone ? goneNotice(unconfirmed) : state.notice;
      const listed = { ...state, ...idle, accounts, unconfirmed: undefined, notice };
      return [listed, isGone ? [tellUnlinked(unconfirmed)] : []];
    },
    'address-unlinked': unlinked,
    'request-failed': (state, { request, problem }) =>
      fail<ListState>(
        state,
        problem,
        request.type === 'unlink-address'
          ? {
              unconfirmed: isInDoubt(problem, request.unconfirmed)
                ? request.addressType
                : undefined,
            }
          : {},
      ),
  },
} satisfies SceneLogic<ListState>;

function look(state: ListState): Transition {
  return begin(state.isKept ? { ...state, isKept: false } : state, listRequest());
}

function choose(
  { accounts, offer }: ListState,
  { addressType, address }: { readonly addressType: AddressType; readonly address: string },
): Transition | undefined {
  if (!accounts) return undefined;
  const current = accountOf(addressType, accounts)?.displayName;
  return become(askForAddition(offer, addressType, address, current));
}

function askToUnlink(
  state: ListState,
  { addressType: type }: { readonly addressType: AddressType },
): Transition | undefined {
  return state.accounts && become<ListState>(state, { type, unlinking: type, notice: undefined });
}

function keep(state: ListState): Transition | undefined {
  const { offer, unlinking, unconfirmed } = state;
  if (!unlinking) return undefined;
  return unconfirmed
    ? list(offer, unlinking, unconfirmed)
    : begin({ ...state, unlinking: undefined, isKept: true }, listRequest());
}

function unlink(state: ListState): Transition | undefined {
  const { unlinking, unconfirmed } = state;
  if (!unlinking) return undefined;
  return begin(
    { ...state, unconfirmed: unlinking },
    { type: 'unlink-address', addressType: unlinking, unconfirmed: unconfirmed === unlinking },
  );
}

const goneNotice = (type: AddressType): Notice => ({ outcome: 'unlinked', type });

function unlinked(state: ListState): Transition {
  const { unlinking: type = state.type, accounts = [] } = state;
  const notice = goneNotice(type);
  const [next, effects] = begin(
    {
      ...state,
      accounts: accounts.filter((account) => account.type !== type),
      unlinking: undefined,
      unconfirmed: undefined,
      notice,
    },
    listRequest({ type, isLinked: false }),
  );
  return [next, [tellUnlinked(type), ...effects]];
}
