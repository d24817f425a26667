import { isInDoubt } from '../../../api/in-doubt.js';
import { askForAddress, become, begin, fail } from '../../flow/change.js';
import { accountOf, list, listRequest, tellUnlinked, whileLooking } from './list-state.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import { isExpired } from '../../flow/sent-code.js';
import type { ReplacingState } from '../../flow/states.js';
import { changeAddress, meetConflict, readCode, refuseCode, resent } from '../flow/code.js';
import { finishLink } from '../flow/finish.js';

/** The new address is proven, and the person says whether it takes the old one's place. */
export const replacing = {
  idle: {
    'replacement-confirmed': (state, { at }) => {
      const { code, replacement, sent } = state;
      if (code === undefined) return undefined;
      if (replacement.isUnlinked) return link(state, code);
      // Nothing is unlinked for an address that cannot be linked with the code at hand.
      if (!isExpired(sent, at)) return unlink(state);
      return at < sent.resendAt ? become(state, { code: undefined }) : requestCode(state);
    },
    'replacement-withdrawn': withdraw,
    'address-change-requested': changeAddress,
    'input-rejected': (state, { reason }) => become(state, { problem: { code: reason } }),
    // What is typed is no more than that, until the service has taken it.
    'code-submitted': (state, { code }) => link({ ...state, code: undefined }, code),
    'text-submitted': readCode,
    'new-code-requested': (state, { at }) =>
      at < state.sent.resendAt ? undefined : requestCode(state),
  },
  waiting: {
    'replacement-withdrawn': whileLooking(withdraw),
  },
  answers: {
    // What the old address is, the list tells.
    'scene-loaded': (state) =>
      state.replacement.isUnlinked ? become(state) : begin(state, listRequest()),
    'accounts-listed': (state, { accounts }) => {
      const old = accountOf(state.sent.contact.type, accounts)?.displayName;
      return become(state, { replacement: { ...state.replacement, old } });
    },
    'address-unlinked': (state) => {
      const { sent, code = '', replacement } = state;
      const { old, force } = replacement;
      const halfway = { ...state, replacement: { old, force, isUnlinked: true } };
      const [linking, effects] = link(halfway, code);
      const { type } = sent.contact;
      return [linking, [tellUnlinked(type), ...effects]];
    },
    'code-sent': (state, { lifetime, at }) => become(state, { sent: resent(state, lifetime, at) }),
    'code-read': (state, { code }) => link({ ...state, code: undefined }, code),
    'text-refused': refuseCode,
    'address-linked': (state, { request, account }) => {
      const [next, effects] = finishLink(state, request, account);
      const { type } = state.sent.contact;
      // Where nobody knew whether the old address was gone, it is known now: two of a type there are not.
      const isGone = state.replacement.unconfirmed;
      return [next, isGone ? [tellUnlinked(type), ...effects] : effects];
    },
    'conflict-found': (state, { request }) => {
      // Whether the old address is still there is looked up anew before it is replaced.
      const { old, force, isUnlinked } = state.replacement;
      return meetConflict(state, request, { old, force, isUnlinked });
    },
    'request-failed': (state, { request, problem, at }) => {
      const { sent, replacement, code } = state;
      switch (request.type) {
        case 'list-accounts':
          // What is linked need not be known to be replaced.
          return become(state);
        case 'unlink-address': {
          const unconfirmed = isInDoubt(problem, request.unconfirmed);
          return fail<ReplacingState>(state, problem, {
            replacement: { ...replacement, unconfirmed },
          });
        }
        default:
          if (problem.code !== 'link_failed' || code === undefined) return undefined;
          // The code had proved the address before: now that it is refused, it is good no more.
          return fail<ReplacingState>(
            state,
            { ...problem, expired: true },
            { sent: { ...sent, unconfirmed: false, expiresAt: at, resendAt: at }, code: undefined },
          );
      }
    },
  },
} satisfies SceneLogic<ReplacingState>;

function withdraw({ flow, offer, sent, replacement }: ReplacingState): Transition {
  const { type, address } = sent.contact;
  return flow === 'manage'
    ? list(offer, type, replacement.unconfirmed ? type : undefined)
    : become(askForAddress(flow, offer, type, address));
}

const requestCode = (state: ReplacingState): Transition =>
  begin(
    { ...state, code: undefined },
    { type: 'request-code', contact: state.sent.contact, flow: 'link' },
  );

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
    },
  );
}
