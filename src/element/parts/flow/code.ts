import { named } from '../../../address/named.js';
import { askForAddress, become, begin, idle } from '../../flow/change.js';
import { askForAddition } from '../../flow/list-state.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import type { CodeSubmission, Request } from '../../flow/requests.js';
import { canRequestCode, codeSent } from '../../flow/sent-code.js';
import type {
  Choice,
  CodeState,
  ConflictState,
  HandOverState,
  ReplacingState,
  SentCode,
} from '../../flow/states.js';
import { finish, finishLink } from './finish.js';

/** Where a code is, or was, asked for. */
export type Coding = CodeState | ConflictState;

const choiceOf = (state: Coding): Choice | undefined =>
  state.scene === 'conflict' ? state.choice : undefined;

/** Recovering is logging in to the account of the address; linking keeps the current one. */
const callOf = (state: Coding): CodeSubmission['flow'] =>
  choiceOf(state) === 'recover' || state.flow === 'login' ? 'login' : 'link';

export const requestCode = (state: Coding): Transition =>
  begin(state, { type: 'request-code', contact: state.sent.contact, flow: callOf(state) });

export function submitCode(state: Coding, code: string): Transition {
  const { sent } = state;
  const { contact, unconfirmed } = sent;
  return begin(
    { ...state, sent: { ...sent, unconfirmed: true } },
    {
      type: 'submit-code',
      contact,
      code,
      flow: callOf(state),
      force: choiceOf(state) === 'force',
      unconfirmed,
    },
  );
}

/** Leads back to the address. Not while a code is being checked, which cannot be called back. */
export const changeAddress = ({
  flow,
  offer,
  sent,
}: Coding | HandOverState | ReplacingState): Transition => {
  const { contact } = sent;
  return become(
    flow === 'manage'
      ? askForAddition(offer, contact.type, named(contact))
      : askForAddress(flow, offer, contact.type, named(contact)),
  );
};

/** After a conflict there is no field for the code before the person has chosen. */
export const isChoosing = (state: Coding | ReplacingState): state is ConflictState =>
  state.scene === 'conflict' && state.stage !== 'entering-code';

/** What is known of the code that has taken the place of the last one. */
export const resent = (
  { sent: { contact, sends } }: Coding | ReplacingState,
  lifetime: number | undefined,
  at: number,
): SentCode => codeSent(contact, lifetime, at, sends + 1);

/** Reads what is not plainly a code. */
export const readCode = (
  state: Coding | ReplacingState,
  { typed }: { readonly typed: string },
): Transition => begin(state, { type: 'read-text', as: 'code', typed });

/** There is no code in what was typed. */
export const refuseCode = (state: Coding | ReplacingState): Transition =>
  become(state, { problem: { code: 'code_missing' } });

/** What happens wherever a code is asked for. */
export const entering = {
  idle: {
    'input-rejected': (state, { reason }) =>
      isChoosing(state) ? undefined : become(state, { problem: { code: reason } }),
    'code-submitted': (state, { code }) =>
      isChoosing(state) ? undefined : submitCode(state, code),
    'text-submitted': (state, event) => (isChoosing(state) ? undefined : readCode(state, event)),
    'new-code-requested': (state, { at }) =>
      isChoosing(state) || !canRequestCode(state.sent, at) ? undefined : requestCode(state),
    'address-change-requested': changeAddress,
  },
  waiting: {
    'address-change-requested': (state) =>
      state.pending?.type === 'request-code' ? changeAddress(state) : undefined,
  },
  answers: {
    'code-sent': (state, { lifetime, at }) => become(state, { sent: resent(state, lifetime, at) }),
    'code-read': (state, { code }) => submitCode(state, code),
    'text-refused': refuseCode,
    'address-linked': (state, { request, account }) => finishLink(state, request, account),
    'conflict-found': (state, { request }) => meetConflict(state, request),
    'credentials-received': ({ flow, offer, sent, ...state }, { credentials, isNew }) => {
      const reason = 'choice' in state && state.choice === 'recover' ? 'recovery' : 'login';
      const common = { scene: 'hand-over', flow, offer, sent, credentials, reason, isNew } as const;
      const pending = { type: 'hand-over', credentials, reason } as const;
      return [{ ...common, pending, problem: undefined }, [pending]];
    },
    'account-ready': (state, { accountId: id, isNew }) =>
      choiceOf(state) === 'recover'
        ? finish(state, { id }, 'recovered')
        : finish(state, { id }, 'loggedIn', { isNew }),
  },
} satisfies SceneLogic<Coding>;

/** The address belongs to another account; the code that told is good for either way on. */
export const meetConflict = (
  { flow, offer, sent, ...state }: Coding | ReplacingState,
  request: Request,
): Transition =>
  begin(
    {
      scene: 'conflict',
      flow,
      offer,
      sent: { ...sent, unconfirmed: false },
      code: request.type === 'submit-code' ? request.code : undefined,
      replacement: 'replacement' in state ? state.replacement : undefined,
      stage: 'choosing',
      choice: undefined,
      ...idle,
    },
    { type: 'load-scene', scene: 'conflict' },
  );
