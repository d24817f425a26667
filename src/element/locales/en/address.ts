import type { AddressType } from '../../../api/types.js';
import type { AddressMessages } from '../messages.js';

const label = (type: AddressType): string => (type === 'email' ? 'Email address' : 'Mobile number');

const longNoun = (type: AddressType): string => label(type).toLowerCase();

const sending = (type: AddressType): string =>
  `We’ll ${type === 'email' ? 'email' : 'text'} you a code.`;

export const address: AddressMessages = {
  linkHeading: 'Link your Glympse account',
  linkIntro: (type) =>
    `So you can recover your account, use it on several devices and join groups. ${sending(type)}`,
  loginHeading: 'Log in to Glympse',
  loginIntro: (type) => `${sending(type)} New here? This creates your account.`,
  manageHeading: 'Your linked addresses',
  addressLabel: label,
  sendCode: 'Send code',
  useInstead: (type) => `Use ${type === 'email' ? 'an' : 'a'} ${longNoun(type)} instead`,

  working: 'One moment…',
  tryAgain: 'Try again',
  startOver: 'Start over',

  address_missing: (type) => `Enter your ${longNoun(type)}.`,
  address_invalid: (type) =>
    type === 'email'
      ? 'Enter an email address like name@example.com.'
      : 'Enter a full mobile number, or start with + and country code.',
  network_error: 'We couldn’t reach Glympse. Check your connection and try again.',
  internal_error: 'Something in this form broke. Try again, or start over.',
};
