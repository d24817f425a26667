import { named } from '../../../address/named.js';
import { askForAddress, become, begin, idle } from '../../flow/change.js';
import type { SceneLogic, Transition } from '../../flow/logic.js';
import type { Answer, CodeSubmission, Request } from '../../flow/requests.js';
import { codeSent } from '../../flow/sent-code.js';
import type {
  Choice,
  CodeState,
  ConflictState,
  CredentialsReason,
  HandOverState,
  Replacement,
  ReplacingState,
  SentCode,
} from '../../flow/states.js';
import { finish, finishLink } from './finish.js';

/** Where a code is, or was, asked for. */
export type Coding = CodeState | ConflictState;

/** Recovering is logging in to the account of the address; linking keeps the current one. */
const callOf = ({ flow }: Coding, choice?: Choice): CodeSubmission['flow'] =>
  choice === 'recover' || flow === 'login' ? 'login' : 'link';

export const requestCode = (state: Coding, choice?: Choice): Transition =>
  begin(state, { type: 'request-code', contact: state.sent.contact, flow: callOf(state, choice) });

export function submitCode(state: Coding, code: string, choice?: Choice): Transition {
  const { sent } = state;
  const { contact, unconfirmed } = sent;
  return begin(
    { ...state, sent: { ...sent, unconfirmed: true } },
    {
      type: 'submit-code',
      contact,
      code,
      flow: callOf(state, choice),
      force: choice === 'force',
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
  const asking = askForAddress(flow, offer, sent.contact.type, named(sent.contact));
  // Who has come from the list can go back to it.
  return become(flow === 'manage' ? { ...asking, scene: 'adding', current: undefined } : asking);
};

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

/** The page takes the account over, where it is the page that keeps it. */
export const handOver = (
  { flow, offer, sent }: Coding,
  { credentials, isNew }: Extract<Answer, { readonly type: 'credentials-received' }>,
  reason: CredentialsReason,
): Transition => {
  const pending = { type: 'hand-over', credentials, reason } as const;
  return begin(
    { scene: 'hand-over', flow, offer, sent, credentials, reason, isNew, ...idle },
    pending,
  );
};

/** What happens where a code is asked for. */
export const entering = {
  idle: {
    'input-rejected': (state, { reason }) => become(state, { problem: { code: reason } }),
    'code-submitted': (state, { code }) => submitCode(state, code),
    'text-submitted': readCode,
    'new-code-requested': (state, { at }) =>
      at < state.sent.resendAt ? undefined : requestCode(state),
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
    'credentials-received': (state, answer) => handOver(state, answer, 'login'),
    'account-ready': (state, { accountId: id, isNew }) =>
      finish(state, { id }, 'loggedIn', { isNew }),
  },
} satisfies SceneLogic<Coding>;

/** The address belongs to another account; the code that told is good for either way on. */
export const meetConflict = (
  { flow, offer, sent }: Coding | ReplacingState,
  request: Request,
  replacement?: Replacement,
): Transition =>
  begin(
    {
      scene: 'conflict',
      flow,
      offer,
      sent: { ...sent, unconfirmed: false },
      code: request.type === 'submit-code' ? request.code : undefined,
      replacement,
      stage: 'choosing',
      choice: undefined,
      ...idle,
    },
    { type: 'load-scene', scene: 'conflict' },
  );
