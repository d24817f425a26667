import type { AddressType } from '../../api/types.js';
import type { FlowMessages } from './types.js';

const noun = (type: AddressType) => (type === 'email' ? 'email' : 'phone number');
const label = (type: AddressType) => (type === 'email' ? 'Email address' : 'Phone number');
const longNoun = (type: AddressType) => label(type).toLowerCase();
const nowUsing = (address: string) => `You are now using the Glympse account of ${address}.`;
const unreachable = 'We couldn’t reach Glympse. Check your connection and try again.';

export const enFlow: FlowMessages = {
  linkHeading: 'Link your Glympse account',
  linkIntro: 'Recover your account, use several devices and join groups.',
  loginHeading: 'Log in to Glympse',
  loginIntro: 'We’ll send you a code. New here? This creates your account.',
  addressLabel: label,
  countryLabel: 'Country or region',
  sendCode: 'Send code',
  useInstead: (type) => `Use ${type === 'email' ? 'an' : 'a'} ${longNoun(type)} instead`,

  codeHeading: 'Enter your code',
  codeSentTo: (address) => `We sent a code to ${address}.`,
  codeLabel: 'Code',
  timeLeft: (time) => `This code is good for ${time}`,
  continue: 'Continue',
  newCode: 'Send a new code',
  newCodeIn: (time) => `Send a new code in ${time}`,
  newCodeSent: 'We sent a new code. The old one no longer works.',
  changeAddress: (type) => `Change ${noun(type)}`,

  conflictHeading: (type) => `This ${noun(type)} belongs to another account`,
  conflictIntro: (address) =>
    `${address} is linked to another Glympse account. Nothing is moved between the accounts.`,
  recover: 'Recover that account',
  recoverHint: 'Recommended. You keep its favorites, history and activities.',
  force: 'Link to my current account anyway',
  forceHint: 'Not recommended. You lose the other account’s favorites, history and activities.',
  forceHeading: 'Give up the other account?',
  forceWarning:
    'You lose its favorites, history and activities. Nothing is moved between the accounts.',
  forceConfirm: 'Give it up and link',
  useAnother: (type) => `Use a different ${noun(type)}`,
  back: 'Back',

  linkedHeading: (type) => `Your ${noun(type)} is linked`,
  linkedText: (address) => `${address} is now linked to your Glympse account.`,
  recoveredHeading: () => 'Your account is recovered',
  recoveredText: nowUsing,
  loggedInHeading: () => 'You are logged in',
  loggedInText: nowUsing,

  working: 'One moment…',
  tryAgain: 'Try again',
  address_missing: (type) => `Enter your ${longNoun(type)}.`,
  address_invalid: (type) =>
    type === 'email'
      ? 'Enter an email address like name@example.com.'
      : 'Enter a full phone number, or one with + and country code.',
  code_missing: 'Enter your code.',
  link_failed: 'That code isn’t right. Check it and try again.',
  code_expired: 'Your code no longer works. You need a new one.',
  invalid_argument: 'Glympse didn’t accept this. Check it and try again.',
  oauth_token: 'This site couldn’t tell who you are. Try again.',
  credentials_handler_failed: 'Your code was right, but this site couldn’t finish. Try again.',
  network_error: unreachable,
  timeout: unreachable,
  tooManyRequests: (time) => `Too many tries. Try again ${time ? `in ${time}` : 'later'}.`,
  invalid_configuration: 'This form isn’t set up correctly. Tell this site’s owner.',
  unknown: 'Something went wrong. Try again.',
};
