import type { AddressType } from '../../api/types.js';

type ByType = (type: AddressType) => string;
type WithText = (text: string) => string;
/** `seconds` are whole; `inTime` says them in the language, as in "in 10 minutes", below a minute "in 45 seconds". */
type WithTime = (seconds: number, inTime: string) => string;

/**
 * Everything the element says. A text that depends on something is a function of it, so that a
 * language can put the words where it needs them. Addresses and numbers arrive isolated (U+2068, U+2069).
 */
export type Messages = AddressMessages &
  PhoneMessages &
  FlowMessages &
  AccountMessages &
  PageChoiceMessages &
  FailureMessages &
  ManageMessages;

/** What everybody may meet from the first form on. */
export interface AddressMessages {
  linkHeading: string;
  linkIntro: ByType;
  loginHeading: string;
  loginIntro: ByType;
  manageHeading: string;
  addressLabel: ByType;
  sendCode: string;
  useInstead: ByType;

  // what goes on
  working: string;
  tryAgain: string;
  startOver: string;

  // what goes wrong, by the code of the problem
  address_missing: ByType;
  address_invalid: ByType;
  network_error: string;
  internal_error: string;
}

/** What comes with the field for phone numbers. */
export interface PhoneMessages {
  countryLabel: string;
  /** Which number is meant, in full. */
  numberHint: WithText;
  /** In the place of `address_invalid`; the country as in the list, with its dial code. */
  numberInvalid: WithText;
}

/** From the code to the outcome. */
export interface FlowMessages {
  // code step
  codeHeading: string;
  codeSentTo: (address: string, type: AddressType) => string;
  codeLabel: string;
  timeLeft: WithTime;
  continue: string;
  /** What to look at where no code comes. */
  notReceived: ByType;
  newCode: string;
  newCodeIn: WithTime;
  newCodeSent: ByType;
  changeAddress: ByType;

  // done step
  linkedHeading: ByType;
  linkedText: WithText;
  recoveredHeading: ByType;
  recoveredText: WithText;
  loggedInHeading: ByType;
  loggedInText: WithText;

  // what goes wrong, by the code of the problem
  /** While a request is sent once more, and what stops that. */
  tryingAgain: string;
  stop: string;
  /** While the device has no connection: it goes on by itself then. */
  waitingOnline: string;
  invalid_configuration: string;
  code_missing: string;
  link_failed: string;
  code_expired: string;
}

/** The choice between two accounts. */
export interface AccountMessages {
  conflictHeading: ByType;
  conflictIntro: WithText;
  /** Above what becomes of the account that the address opens, and of the one that is used now. */
  otherAccount: ByType;
  thisAccount: string;
  recover: string;
  recoverHint: string;
  force: ByType;
  forceHint: string;
  forceHeading: string;
  forceWarning: string;
  forceConfirm: string;
  /** After a choice of which no answer has told what came of it. */
  choiceUnknown: (isForced: boolean, address: string) => string;
  useAnother: ByType;
  /** While the page takes the account over. */
  finishing: string;
  back: string;

  // also where an address is managed
  unlinkedText: ByType;
}

/** Where the page asks in its own way which account to keep. */
export interface PageChoiceMessages {
  choice: string;
}

/** What goes wrong but seldom, by the code of the problem. */
export interface FailureMessages {
  /** What has no better words. */
  unknown: string;
  /** The device has no connection, and what was asked for is not sent by itself. */
  offline: string;
  timeout: string;
  invalid_response: string;
  invalid_argument: string;
  /** The service serves this version of the site no more. */
  disabled: string;
  /** Also for every other failure to tell who the person is. */
  oauth_token: string;
  credentials_handler_failed: string;
  /** The service takes no more requests for now. It may not tell for how long. */
  tooManyRequests: (seconds: number | undefined, inTime: string) => string;
}

/** Managing and replacing what is linked. */
export interface ManageMessages {
  manageIntro: string;
  manageNothing: string;
  listStale: string;
  linkedStatus: string;
  /** In the place of `linkedStatus` where the address is not good for logging in. */
  notForLogIn: string;
  needsAttention: string;
  confirmAgain: ByType;
  addAddress: ByType;
  replaceAddress: ByType;
  unlinkAddress: ByType;

  // adding
  addHeading: ByType;
  addIntro: ByType;
  /** What is linked now. */
  replaceIntro: (current: string, type: AddressType) => string;
  toList: string;

  // unlinking
  unlinkHeading: ByType;
  /** What becomes of it once it is unlinked: it is named above. In the place of the first where it is the last one. */
  unlinkText: string;
  unlinkLastText: string;
  unlinkConfirm: string;
  keep: string;
  /** After a failure. The address may be `oldAddress`. */
  stillLinked: WithText;
  stillLinkedUnknown: WithText;

  // replacing
  replaceHeading: ByType;
  /** What is linked now, which may not be known, and what takes its place. */
  replaceText: (type: AddressType, current: string | undefined, address: string) => string;
  keepOld: ByType;
  replaceConfirm: string;
  /**
   * In the place of an address that is not known, in the middle of a sentence and as its subject. Where a sentence
   * begins with it, it is given its capital.
   */
  oldAddress: ByType;
  halfReplacedHeading: ByType;
  halfReplacedText: (old: string, address: string) => string;
  halfReplacedWaiting: (old: string, address: string) => string;
  halfReplacedUnknown: (old: string, address: string) => string;
  halfReplacedCode: string;
  linkNow: ByType;
}

/** With what else is said where linked addresses are managed. */
export type ManagingMessages = FlowMessages & AccountMessages & ManageMessages;
