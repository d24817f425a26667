import { become } from '../../flow/change.js';
import { isChoosing } from '../../flow/is-choosing.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import { isExpired } from '../../flow/sent-code.js';
import type { Choice, ConflictState } from '../../flow/states.js';
import {
  changeAddress,
  entering,
  handOver,
  meetConflict,
  readCode,
  requestCode,
  submitCode,
} from '../flow/code.js';
import { finish } from '../flow/finish.js';

/** Goes on with a choice: with the code at hand, or with another one where that has run out. */
function proceed(state: ConflictState, choice: Choice, at: number): Transition {
  const { code, sent } = state;
  const hasRunOut = isExpired(sent, at);
  if (code !== undefined && !hasRunOut) return submitCode({ ...state, choice }, code, choice);
  const asking: ConflictState = { ...state, choice, stage: 'entering-code', code: undefined };
  return hasRunOut && at >= sent.resendAt ? requestCode(asking, choice) : become(asking);
}

/** Puts the choice to the page, before the person sees it. */
const ask = (state: ConflictState, { at }: { readonly at: number }): Transition =>
  become(state, { question: { at } });

/** There is no field for the code before the person has chosen. */
const inField =
  <Event>(respond: (state: ConflictState, event: Event) => Transition | undefined) =>
  (state: ConflictState, event: Event): Transition | undefined =>
    isChoosing(state) ? undefined : respond(state, event);

/** The person chooses, confirms what cannot be undone, and types another code where one is needed. */
export const conflict = {
  idle: {
    'input-rejected': inField(entering.idle['input-rejected']),
    'code-submitted': inField((state, { code }) => submitCode(state, code, state.choice)),
    'text-submitted': inField(readCode),
    'new-code-requested': inField((state, { at }) =>
      at < state.sent.resendAt ? undefined : requestCode(state, state.choice),
    ),
    'address-change-requested': changeAddress,
    'recover-chosen': (state, { at }) =>
      state.stage === 'choosing' ? proceed(state, 'recover', at) : undefined,
    'force-chosen': (state) =>
      state.stage === 'choosing' ? become(state, { stage: 'confirming-force' }) : undefined,
    'force-confirmed': (state, { at }) =>
      state.stage === 'confirming-force' ? proceed(state, 'force', at) : undefined,
    'choice-withdrawn': (state) =>
      state.stage === 'choosing'
        ? undefined
        : become(state, {
            stage: 'choosing',
            choice: undefined,
            withdrawn: state.choice ?? 'force',
          }),
    retried: ask,
  },
  waiting: entering.waiting,
  answers: {
    ...entering.answers,
    'scene-loaded': ask,
    'code-read': (state, { code }) => submitCode(state, code, state.choice),
    'conflict-found': (state, { request }) => meetConflict(state, request, state.replacement),
    'credentials-received': (state, answer) =>
      handOver(state, answer, state.choice === 'recover' ? 'recovery' : 'login'),
    'account-ready': (state, answer) =>
      state.choice === 'recover'
        ? finish(state, { id: answer.accountId }, 'recovered')
        : entering.answers['account-ready'](state, answer),
  },
} satisfies SceneLogic<ConflictState>;
