import type { FlowMessages } from '../messages.js';
import { noun } from './words.js';

const nowUsing = (contact: string) => `You are now using the Glympse account of ${contact}.`;

export const flow: FlowMessages = {
  codeHeading: 'Enter your code',
  codeSentTo: (contact) => `We sent a code to ${contact}.`,
  codeLabel: 'Code',
  timeLeft: (time) => `This code is good for ${time}`,
  continue: 'Continue',
  newCode: 'Send a new code',
  newCodeIn: (time) => `Send a new code in ${time}`,
  newCodeSent: 'We sent a new code.',
  changeAddress: (type) => `Change ${noun(type)}`,

  conflictHeading: (type) => `This ${noun(type)} belongs to another account`,
  conflictIntro: (contact) =>
    `${contact} is linked to another Glympse account. Nothing is moved between the accounts.`,
  recover: 'Recover that account',
  recoverHint:
    'Recommended. You switch to it, with its favorites, history and activities, and leave the account that you use now.',
  force: 'Link to my current account anyway',
  forceHint: 'Not recommended. You lose the other account’s favorites, history and activities.',
  forceHeading: 'Give up the other account?',
  forceWarning:
    'You lose its favorites, history and activities. Nothing is moved between the accounts.',
  forceConfirm: 'Give it up and link',
  useAnother: (type) => `Use a different ${noun(type)}`,
  back: 'Back',

  linkedHeading: (type) => `Your ${noun(type)} is linked`,
  linkedText: (contact) => `${contact} is now linked to your Glympse account.`,
  recoveredHeading: () => 'Your account is recovered',
  recoveredText: nowUsing,
  loggedInHeading: () => 'You are logged in',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Your ${noun(type)} is no longer linked.`,

  code_missing: 'Enter your code.',
  link_failed: 'That code isn’t right. Check it and try again.',
  code_expired: 'Your code no longer works. You need a new one.',
};
