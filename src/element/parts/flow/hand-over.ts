import { begin } from '../../flow/change.js';
import type { SceneLogic } from '../../flow/logic.js';
import type { HandOverState } from '../../flow/states.js';
import { changeAddress } from './code.js';
import { finish } from './finish.js';

/** The page takes the account over, as often as it needs. */
export const handOver = {
  idle: {
    'hand-over-retried': (state) => {
      const { credentials, reason } = state;
      return begin(state, { type: 'hand-over', credentials, reason });
    },
    'address-change-requested': changeAddress,
  },
  answers: {
    'account-ready': (state, { accountId }) =>
      finish(state, { id: accountId }, state.reason === 'recovery' ? 'recovered' : 'loggedIn'),
  },
} satisfies SceneLogic<HandOverState>;
