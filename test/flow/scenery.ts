import type { Contact, Credentials, LinkedAccount } from '../../src/api/types.js';
import type {
  AddressState,
  CodeRequest,
  CodeState,
  CodeSubmission,
  ConflictState,
  DoneState,
  FlowState,
  HandOver,
  SentCode,
} from '../../src/element/flow/types.js';

/** Every place that a person can be in, under a name, for the tests that go through all of them. */

/** The time of every event, unless a test says otherwise. */
export const NOW = 1_700_000_000_000;
export const SECOND = 1000;

export const contact: Contact = { type: 'email', address: 'jo@example.com' };
/** Texts that must not leave the flow: tests look for them in everything that does. */
export const CODE = 'SECRET-CODE';
export const PASSWORD = 'SECRET-PASSWORD';
export const credentials: Credentials = { id: 'account-1', password: PASSWORD };
export const account: LinkedAccount = {
  type: 'email',
  id: 'link-1',
  displayName: 'jo@example.com',
  authEnabled: true,
  status: 'ok',
};

export const fresh: SentCode = {
  contact,
  expiresAt: NOW + 600 * SECOND,
  resendAt: NOW + 30 * SECOND,
  sends: 1,
  unconfirmed: false,
};
export const expired: SentCode = { ...fresh, expiresAt: NOW };
/** What is known of a code while its check is awaited. */
const submitted: SentCode = { ...fresh, unconfirmed: true };

const still = { pending: undefined, problem: undefined };

export const requestOf = (flow: CodeRequest['flow']): CodeRequest => ({
  type: 'request-code',
  contact,
  flow,
});

export const submissionOf = (change: Partial<CodeSubmission> = {}): CodeSubmission => ({
  type: 'submit-code',
  contact,
  code: CODE,
  flow: 'link',
  force: false,
  unconfirmed: false,
  ...change,
});

export const handOverOf = (reason: HandOver['reason']): HandOver => ({
  type: 'hand-over',
  credentials,
  reason,
});

export const addressOf = (change: Partial<AddressState> = {}): AddressState => ({
  step: 'address',
  flow: 'link',
  type: 'email',
  addresses: { email: 'jo@example.com', phone: '' },
  ...still,
  ...change,
});

export const codeOf = (change: Partial<CodeState> = {}): CodeState => ({
  step: 'code',
  flow: 'link',
  sent: fresh,
  credentials: undefined,
  ...still,
  ...change,
});

export const conflictOf = (change: Partial<ConflictState> = {}): ConflictState => ({
  step: 'conflict',
  flow: 'link',
  sent: fresh,
  credentials: undefined,
  code: CODE,
  stage: 'choosing',
  choice: undefined,
  ...still,
  ...change,
});

const recovering = { choice: 'recover', sent: submitted, pending: submissionOf({ flow: 'login' }) };
const forcing = {
  stage: 'confirming-force',
  choice: 'force',
  sent: submitted,
  pending: submissionOf({ force: true }),
};
const entering = { stage: 'entering-code', code: undefined } as const;
const refused = { problem: { code: 'credentials_handler_failed', detail: undefined } };

const addressStates = {
  address: addressOf(),
  'address, misconfigured': addressOf({ problem: { code: 'invalid_configuration', fatal: true } }),
  'address, requesting': addressOf({ pending: requestOf('link') }),
};

const codeStates = {
  code: codeOf(),
  'code, expired': codeOf({ sent: expired }),
  'code, to log in': codeOf({ flow: 'login' }),
  'code, requesting': codeOf({ pending: requestOf('link') }),
  'code, submitting': codeOf({ sent: submitted, pending: submissionOf() }),
  'code, submitting to log in': codeOf({
    flow: 'login',
    sent: submitted,
    pending: submissionOf({ flow: 'login' }),
  }),
  'code, handing over': codeOf({ flow: 'login', credentials, pending: handOverOf('login') }),
  'code, with credentials': codeOf({ flow: 'login', credentials, ...refused }),
};

// Submitting needs a code, so there is no pending state without one but for `entering-code`.
const conflictStates = {
  choosing: conflictOf(),
  'choosing, without code': conflictOf({ code: undefined }),
  'choosing, expired': conflictOf({ sent: expired }),
  'choosing, submitting': conflictOf(recovering as Partial<ConflictState>),
  'choosing, submitting, expired': conflictOf({
    ...(recovering as Partial<ConflictState>),
    sent: { ...expired, unconfirmed: true },
  }),
  'choosing, handing over': conflictOf({
    choice: 'recover',
    credentials,
    pending: handOverOf('recovery'),
  }),
  'choosing, with credentials': conflictOf({ choice: 'recover', credentials, ...refused }),
  confirming: conflictOf({ stage: 'confirming-force' }),
  'confirming, without code': conflictOf({ stage: 'confirming-force', code: undefined }),
  'confirming, expired': conflictOf({ stage: 'confirming-force', sent: expired }),
  'confirming, submitting': conflictOf(forcing as Partial<ConflictState>),
  'confirming, submitting, expired': conflictOf({
    ...(forcing as Partial<ConflictState>),
    sent: { ...expired, unconfirmed: true },
  }),
  'entering to recover': conflictOf({ ...entering, choice: 'recover' }),
  'entering to recover, expired': conflictOf({ ...entering, choice: 'recover', sent: expired }),
  'entering to recover, requesting': conflictOf({
    ...entering,
    choice: 'recover',
    sent: expired,
    pending: requestOf('login'),
  }),
  'entering to recover, submitting': conflictOf({
    ...entering,
    choice: 'recover',
    sent: submitted,
    pending: submissionOf({ flow: 'login' }),
  }),
  'entering to force': conflictOf({ ...entering, choice: 'force' }),
  'entering to force, expired': conflictOf({ ...entering, choice: 'force', sent: expired }),
  'entering to force, requesting': conflictOf({
    ...entering,
    choice: 'force',
    sent: expired,
    pending: requestOf('link'),
  }),
  'entering to force, submitting': conflictOf({
    ...entering,
    choice: 'force',
    sent: submitted,
    pending: submissionOf({ force: true }),
  }),
};

const done: DoneState = { step: 'done', flow: 'link', sent: fresh, outcome: 'linked', ...still };

export const states = { ...addressStates, ...codeStates, ...conflictStates, done };

export type StateName = keyof typeof states;
export const stateNames = Object.keys(states) as StateName[];

/** A state by its name, as no particular step's. */
export const stateNamed = (name: StateName): FlowState => states[name];

export const namesWhere = (matches: (state: FlowState) => boolean): StateName[] =>
  stateNames.filter((name) => matches(stateNamed(name)));

/** The same names in groups that do not overlap. */
const isFree = (state: FlowState) =>
  !state.pending && !('credentials' in state && state.credentials);
const freeAt = (stage: ConflictState['stage']) =>
  namesWhere((state) => isFree(state) && state.step === 'conflict' && state.stage === stage);

export const groups = {
  atAddress: namesWhere((state) => isFree(state) && state.step === 'address'),
  atCode: namesWhere((state) => isFree(state) && state.step === 'code'),
  choosing: freeAt('choosing'),
  confirming: freeAt('confirming-force'),
  entering: freeAt('entering-code'),
  holdingCredentials: namesWhere(
    (state) => !state.pending && 'credentials' in state && Boolean(state.credentials),
  ),
  requesting: namesWhere(({ pending }) => pending?.type === 'request-code'),
  submitting: namesWhere(({ pending }) => pending?.type === 'submit-code'),
  handingOver: namesWhere(({ pending }) => pending?.type === 'hand-over'),
  done: ['done'],
} as const satisfies Record<string, readonly StateName[]>;

export const waiting: readonly StateName[] = [
  ...groups.requesting,
  ...groups.submitting,
  ...groups.handingOver,
];
