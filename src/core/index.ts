/** The flow without an interface: the element's own store, parts and client, without DOM and Lit. */
export { createAccountLink } from './create-account-link.js';
export type { AccountLink } from './create-account-link.js';
export type { AccountLinkEvent, AccountLinkOptions, Callbacks } from './options.js';
export type {
  AccountLinkState,
  Action,
  AddingState,
  AddressState,
  CodeState,
  Confirmed,
  ConflictCodeState,
  ConflictState,
  DoneState,
  HalfReplacedState,
  HandOverState,
  ManageState,
  Problem,
  ReplaceState,
} from './states.js';
export type { Clock } from '../api/clock.js';
export type { ClientErrorCode, ErrorCode, ServiceErrorCode } from '../api/errors.js';
export type {
  AddressType,
  Credentials,
  LinkedAccount,
  TokenProvider,
  TokenRequest,
} from '../api/types.js';
export type { ForceLink } from '../element/configuration/settings.js';
export type {
  FailedDetail,
  LinkedDetail,
  RecoveredDetail,
  StepChangeDetail,
  UnlinkedDetail,
} from '../element/flow/emissions.js';
export type { Shelf } from '../element/flow/flow-store.js';
export type { CredentialsHandler } from '../element/flow/services.js';
export type {
  Choice,
  CredentialsReason,
  Flow,
  Notice,
  Outcome,
  Step,
} from '../element/flow/states.js';
export type { Locale } from '../element/locales/locale.js';
export type { Messages } from '../element/locales/messages.js';
