import type { AddressType, Contact, Credentials } from '../../api/types.js';
import type {
  AddressState,
  AnswerEvent,
  Choice,
  CodeRequest,
  CodeState,
  ConflictState,
  DoneState,
  Effect,
  Emission,
  Flow,
  FlowEvent,
  FlowState,
  InputProblem,
  LinkedDetail,
  ManageState,
  PersonEvent,
  Problem,
  Request,
  SentCode,
  Snapshot,
} from './types.js';

/** The next state, and what is to be done about it. Nothing happens in here. */
export type Transition = readonly [FlowState, readonly Effect[]];

type Timed<Event> = Event & { readonly at: number };

/** Milliseconds until a second code may be asked for; every further one takes twice as long. */
const FIRST_COOL_DOWN = 30_000;
const LONGEST_COOL_DOWN = 300_000;

const idle = { pending: undefined, problem: undefined };

/** Where an address is asked for. */
export const askForAddress = (flow: Flow, type: AddressType, address: string): AddressState => ({
  step: 'address',
  flow,
  type,
  addresses: { email: '', phone: '', [type]: address },
  ...idle,
});

/** Where the flow starts, and what `restart()` leads back to. */
export const initialState = (flow: Flow, type: AddressType, address: string): Beginning =>
  flow === 'manage' ? { step: flow, flow, type, ...idle } : askForAddress(flow, type, address);

type Beginning = AddressState | ManageState;

/** What an event leads to in a state, if it means anything there. */
export type Respond = (state: FlowState, event: FlowEvent) => Transition | undefined;

/** An event that means nothing in the current step leaves the very same state object. */
export function transition(
  state: FlowState,
  event: FlowEvent,
  respondTo: Respond = respond,
): Transition {
  const [next, effects] = respondTo(state, event) ?? [state, []];
  if (next.step === state.step) return [next, effects];
  const detail = { step: next.step, previousStep: state.step, type: typeOf(next) };
  return [next, [{ type: 'step-change', detail }, ...effects]];
}

export const typeOf = (state: FlowState): AddressType =>
  'sent' in state ? state.sent.contact.type : state.type;

export const isExpired = ({ expiresAt }: SentCode, at: number): boolean =>
  expiresAt !== undefined && at >= expiresAt;

/** A code that has run out may be replaced at once; the cool-down is for codes that are good. */
export const canRequestCode = (sent: SentCode, at: number): boolean =>
  at >= sent.resendAt || isExpired(sent, at);

/** What is worth keeping over a reload; the code and the credentials are not for storage. */
export const snapshotOf = (state: FlowState): Snapshot | undefined =>
  state.step === 'code' || state.step === 'conflict'
    ? { ...state, ...idle, credentials: undefined, code: undefined }
    : undefined;

export function respond(state: FlowState, event: FlowEvent): Transition | undefined {
  switch (event.type) {
    case 'restarted':
      return [initialState(event.flow, event.addressType, event.address), []];
    case 'restored':
      // Only a flow that nobody has touched is replaced by a stored one.
      return 'sent' in state ||
        state.pending?.type === 'request-code' ||
        state.flow !== event.snapshot.flow
        ? undefined
        : [event.snapshot, []];
    case 'detached':
      // The requests are aborted; the person may come back and go on.
      return state.pending && become(state, {});
    case 'configuration-checked':
      if (event.fault && !state.pending && state.step !== 'done') {
        return fail(state, { code: 'invalid_configuration', detail: event.fault, fatal: true });
      }
      return state.problem?.code === 'invalid_configuration' ? become(state, {}) : undefined;
    case 'address-change-requested':
      return changeAddress(state);
    default:
      if ('request' in event) {
        // The extension sees to its own answers before they come here.
        return event.request === state.pending
          ? answered(state, event as Timed<AnswerEvent>)
          : undefined;
      }
      return state.pending || state.step === 'done'
        ? undefined
        : acted(state, event as Timed<PersonEvent>);
  }
}

/** Goes on with nothing under way and nothing wrong, unless the change says so. */
export const become = <State extends FlowState>(
  state: State,
  change: Partial<State>,
  ...effects: Effect[]
): Transition => [{ ...state, ...idle, ...change }, effects];

export const begin = (state: FlowState, pending: Request): Transition =>
  become(state, { pending }, pending);

export function fail<State extends FlowState>(
  state: State,
  problem: Problem,
  change?: Partial<State>,
): Transition {
  const { code, detail, status, fatal = false } = problem;
  const retryable = !fatal && code !== 'disabled';
  const failed = { step: state.step, code, detail, status, retryable, fatal };
  return [
    { ...state, ...idle, ...change, problem } as FlowState,
    [{ type: 'failed', detail: failed }],
  ];
}

/** Not while a code is being checked, which cannot be called back. */
function changeAddress(state: FlowState): Transition | undefined {
  if (!('sent' in state) || state.step === 'done') return;
  if (state.pending && state.pending.type !== 'request-code') return;
  const { type, address } = state.sent.contact;
  return [askForAddress(state.flow, type, address), []];
}

/** What the person does where nothing is awaited. */
function acted(
  state: Exclude<FlowState, DoneState>,
  event: Timed<PersonEvent>,
): Transition | undefined {
  if (state.step === 'address') {
    switch (event.type) {
      case 'input-rejected':
        return rejectInput(state, event.reason);
      case 'type-chosen': {
        const addresses = { ...state.addresses, [state.type]: event.typed };
        return become(state, { type: event.addressType, addresses });
      }
      case 'address-submitted':
        return requestCode(state, event.contact);
    }
    return;
  }
  // Without the extension, all that can be done is to load it once more.
  if (state.step === 'manage') return become(state, {});
  if (state.credentials) {
    return event.type === 'hand-over-retried' ? handOver(state, state.credentials) : undefined;
  }
  if (state.step === 'conflict') {
    const { stage } = state;
    if (event.type === 'choice-withdrawn' && stage !== 'choosing') {
      return become(state, { stage: 'choosing', choice: undefined });
    }
    if (stage === 'choosing') {
      if (event.type === 'recover-chosen') return proceed(state, 'recover', event.at);
      return event.type === 'force-chosen'
        ? become(state, { stage: 'confirming-force' })
        : undefined;
    }
    if (stage === 'confirming-force') {
      return event.type === 'force-confirmed' ? proceed(state, 'force', event.at) : undefined;
    }
  }
  switch (event.type) {
    case 'input-rejected':
      return rejectInput(state, event.reason);
    case 'code-submitted':
      return submitCode(state, event.code);
    case 'new-code-requested':
      return canRequestCode(state.sent, event.at)
        ? requestCode(state, state.sent.contact)
        : undefined;
  }
  return;
}

const rejectInput = (state: FlowState, code: InputProblem): Transition =>
  become(state, { problem: { code } });

/** Goes on with a choice: with the code at hand, or with another one where that has run out. */
function proceed(state: ConflictState, choice: Choice, at: number): Transition {
  const { code, sent } = state;
  const entering: ConflictState = { ...state, choice, stage: 'entering-code', code: undefined };
  if (isExpired(sent, at)) return requestCode(entering, sent.contact);
  return code === undefined ? become(entering, {}) : submitCode({ ...state, choice }, code);
}

const isChosen = (state: FlowState, choice: Choice): boolean =>
  state.step === 'conflict' && state.choice === choice;

/** Recovering is logging in to the account of the address; linking keeps the current one. */
const flowOf = (state: FlowState): CodeRequest['flow'] =>
  isChosen(state, 'recover') || state.flow === 'login' ? 'login' : 'link';

export const requestCode = (state: FlowState, contact: Contact): Transition =>
  begin(state, { type: 'request-code', contact, flow: flowOf(state) });

export function submitCode(state: CodeState | ConflictState, code: string): Transition {
  const { sent } = state;
  const { contact, unconfirmed } = sent;
  const force = isChosen(state, 'force');
  return begin(
    { ...state, sent: { ...sent, unconfirmed: true } },
    { type: 'submit-code', contact, code, flow: flowOf(state), force, unconfirmed },
  );
}

function handOver(state: CodeState | ConflictState, credentials: Credentials): Transition {
  const reason = isChosen(state, 'recover') ? 'recovery' : 'login';
  return begin({ ...state, credentials }, { type: 'hand-over', credentials, reason });
}

function answered(state: FlowState, event: Timed<AnswerEvent>): Transition | undefined {
  const { request, at } = event;
  if (event.type === 'code-sent' && request?.type === 'request-code') {
    const { contact } = request;
    const { lifetime } = event;
    const sends = 'sent' in state ? state.sent.sends + 1 : 1;
    const sent = {
      contact,
      expiresAt: lifetime && at + lifetime,
      resendAt: at + Math.min(FIRST_COOL_DOWN * 2 ** (sends - 1), LONGEST_COOL_DOWN),
      sends,
      unconfirmed: false,
    };
    return 'sent' in state
      ? become(state, { sent })
      : [{ step: 'code', flow: state.flow, sent, credentials: undefined, ...idle }, []];
  }
  if (!('sent' in state)) {
    return event.type === 'request-failed' ? fail(state, event.problem) : undefined;
  }
  if (state.step === 'done') return;
  switch (event.type) {
    case 'address-linked':
      return finish(state, event.account);
    case 'conflict-found': {
      const { code } = request as Extract<Request, { type: 'submit-code' }>;
      const conflict = { step: 'conflict', stage: 'choosing', choice: undefined, code } as const;
      return become({ ...state, ...conflict, sent: { ...state.sent, unconfirmed: false } }, {});
    }
    case 'credentials-received':
      return handOver(state, event.credentials);
    case 'account-ready':
      return finish(state, { id: event.accountId });
    case 'request-failed':
      return requestFailed(state, event.problem, at);
  }
  return;
}

/** The service may have done what it was asked for. */
export const isAnswerLost = ({ code, status }: Problem): boolean =>
  !status || status >= 500 || code === 'invalid_response';

function requestFailed(state: CodeState | ConflictState, problem: Problem, at: number): Transition {
  const { code, retryAfter = 0 } = problem;
  const { pending } = state;
  const isSubmitted = pending?.type === 'submit-code';
  const wasUnconfirmed = isSubmitted && pending.unconfirmed;
  const isRefused = isSubmitted && code === 'link_failed';
  const sent: SentCode = {
    ...state.sent,
    resendAt: Math.max(state.sent.resendAt, at + retryAfter),
    unconfirmed: isSubmitted
      ? !problem.unchanged && (isAnswerLost(problem) || (wasUnconfirmed && !isRefused))
      : state.sent.unconfirmed,
  };
  if (!isRefused) return fail(state, problem, { sent });
  const isTyped = state.step === 'code' || state.stage === 'entering-code';
  // A code that was used, or that had proved the address before, is good no more.
  const expired = isExpired(sent, at) || wasUnconfirmed || !isTyped;
  const worn = { ...sent, expiresAt: expired ? at : sent.expiresAt };
  return isTyped
    ? fail(state, { ...problem, expired }, { sent: worn })
    : fail<ConflictState>(
        state,
        { ...problem, expired },
        { sent: worn, stage: 'entering-code', code: undefined },
      );
}

export function finish(
  { flow, sent, ...state }: CodeState | ConflictState,
  account: LinkedDetail['account'],
): Transition {
  const { type } = sent.contact;
  const choice = state.step === 'conflict' ? state.choice : undefined;
  const isRecovered = choice === 'recover';
  const outcome = isRecovered ? 'recovered' : flow === 'login' ? 'loggedIn' : 'linked';
  const emission: Emission = isRecovered
    ? { type: 'recovered', detail: { type, account } }
    : { type: 'linked', detail: { flow, type, forced: choice === 'force', account } };
  return [{ step: 'done', flow, sent, outcome, ...idle }, [emission]];
}
