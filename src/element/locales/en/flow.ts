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

  back: 'Back',

  linkedHeading: (type) => `Your ${noun(type)} is linked`,
  linkedText: (contact) => `${contact} is now linked to your Glympse account.`,
  recoveredHeading: () => 'Your account is recovered',
  recoveredText: nowUsing,
  loggedInHeading: () => 'You are logged in',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Your ${noun(type)} is no longer linked.`,

  tryingAgain: 'Trying again…',
  stop: 'Stop',
  waitingOnline: 'You’re offline. We’ll go on when you’re back.',
  code_missing: 'Enter your code.',
  link_failed: 'That code didn’t work. Check it, or get a new one.',
  code_expired: 'Your code no longer works. You need a new one.',
  unknown: 'Something went wrong. Try again.',
};
