import { become } from '../../flow/change.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import { isExpired } from '../../flow/sent-code.js';
import type { Choice, ConflictState } from '../../flow/states.js';
import { entering, requestCode, submitCode } from '../flow/code.js';

/** Goes on with a choice: with the code at hand, or with another one where that has run out. */
function proceed(state: ConflictState, choice: Choice, at: number): Transition {
  const { code, sent } = state;
  const asking: ConflictState = { ...state, choice, stage: 'entering-code', code: undefined };
  if (isExpired(sent, at)) return requestCode(asking);
  return code === undefined ? become(asking) : submitCode({ ...state, choice }, code);
}

/** The person chooses, confirms what cannot be undone, and types another code where one is needed. */
export const conflict = {
  idle: {
    ...entering.idle,
    'recover-chosen': (state, { at }) =>
      state.stage === 'choosing' ? proceed(state, 'recover', at) : undefined,
    'force-chosen': (state) =>
      state.stage === 'choosing' ? become(state, { stage: 'confirming-force' }) : undefined,
    'force-confirmed': (state, { at }) =>
      state.stage === 'confirming-force' ? proceed(state, 'force', at) : undefined,
    'choice-withdrawn': (state) =>
      state.stage === 'choosing'
        ? undefined
        : become(state, { stage: 'choosing', choice: undefined }),
  },
  waiting: entering.waiting,
  answers: entering.answers,
} satisfies SceneLogic<ConflictState>;
