import type { AddressType } from '../../../api/types.js';
import type { FlowMessages } from '../messages.js';
import { noun } from './words.js';

const sent = (type: AddressType) => (type === 'email' ? 'sent' : 'texted');

const nowUsing = (contact: string) => `You are now using the Glympse account of ${contact}.`;

export const flow: FlowMessages = {
  codeHeading: 'Enter your code',
  codeSentTo: (contact, type) => `We ${sent(type)} a code to ${contact}.`,
  codeLabel: 'Code',
  timeLeft: (_, inTime) => `This code expires ${inTime}.`,
  continue: 'Continue',
  notReceived: (type) =>
    type === 'email'
      ? 'Didn’t get it? Check your spam folder, or that the address is right.'
      : 'Didn’t get it? Check that the number is right.',
  newCode: 'Send a new code',
  newCodeIn: (_, inTime) => `You can get a new code ${inTime}.`,
  newCodeSent: (type) => `We ${sent(type)} a new code.`,
  changeAddress: (type) => `Change ${noun(type)}`,

  linkedHeading: (type) => `Your ${noun(type)} is linked`,
  linkedText: (contact) => `${contact} is now linked to your Glympse account.`,
  recoveredHeading: () => 'Your account is recovered',
  recoveredText: nowUsing,
  loggedInHeading: () => 'You are logged in',
  loggedInText: nowUsing,

  tryingAgain: 'Trying again…',
  stop: 'Stop',
  waitingOnline: 'You’re offline. We’ll go on when you’re back.',
  invalid_configuration: 'This form isn’t set up correctly. Please contact this site.',
  code_missing: 'Enter your code.',
  link_failed: 'That code didn’t work. Check it, or get a new one.',
  code_expired: 'This code has expired. Get a new one.',
};
