import { begin } from '../../flow/change.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import type { HandOverState } from '../../flow/states.js';
import { changeAddress } from '../flow/code.js';
import { finish } from '../flow/finish.js';

/** The page takes the account over, as often as it needs. */
export const handOver = {
  idle: {
    'hand-over-retried': hand,
    'address-change-requested': changeAddress,
  },
  answers: {
    // This part was late.
    'scene-loaded': hand,
    'account-ready': (state, { accountId: id }) =>
      finish(state, { id }, state.reason === 'recovery' ? 'recovered' : 'loggedIn', state),
  },
} satisfies SceneLogic<HandOverState>;

function hand(state: HandOverState): Transition {
  const { credentials, reason } = state;
  return begin(state, { type: 'hand-over', credentials, reason });
}
