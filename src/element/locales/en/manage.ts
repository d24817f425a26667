import type { AddressType } from '../../../api/types.js';
import type { ManageMessages } from '../messages.js';
import { noun } from './words.js';

const send = (type: AddressType) => (type === 'email' ? 'send' : 'text');

export const manage: ManageMessages = {
  manageIntro: 'With a linked email or number you get back into your account, on any device.',
  manageNothing: 'Nothing is linked, so your account can’t be recovered.',
  listStale: 'This may not be up to date.',
  linkedStatus: 'Linked',
  notForLogIn: 'Linked, but you can’t log in with it.',
  needsAttention: 'Needs attention: confirm it again.',
  confirmAgain: (type) => `Confirm this ${noun(type)}`,
  addAddress: (type) => (type === 'email' ? 'Add an email' : 'Add a mobile number'),
  replaceAddress: (type) => `Change ${noun(type)}`,
  unlinkAddress: (type) => `Remove ${noun(type)}`,

  addHeading: (type) => (type === 'email' ? 'Link an email' : 'Link a mobile number'),
  addIntro: (type) => `We’ll ${send(type)} a code to make sure that it is yours.`,
  replaceIntro: (current, type) =>
    `We’ll ${send(type)} a code to the new one. Until you have entered it, ${current} stays linked.`,
  toList: 'Back to your addresses',

  unlinkHeading: (type) => `Remove this ${noun(type)}?`,
  unlinkText:
    'After that, you can’t log in or recover your account with it. Your other address stays.',
  unlinkLastText:
    'It is the last address of your account. Without it your account can’t be recovered, for instance if you lose this device.',
  unlinkConfirm: 'Remove',
  keep: 'Keep it',
  stillLinked: (address) => `${address} is still linked.`,
  stillLinkedUnknown: (address) => `We couldn’t find out whether ${address} is still linked.`,

  replaceHeading: (type) => `Replace your ${noun(type)}?`,
  replaceText: (type, current, address) =>
    current
      ? `${current} will no longer be linked to your account. ${address} takes its place.`
      : `Your account has another ${noun(type)}, which will no longer be linked. ${address} takes its place.`,
  keepOld: (type) => `Keep the old ${noun(type)}`,
  replaceConfirm: 'Replace',
  oldAddress: (type) => `your old ${noun(type)}`,
  halfReplacedHeading: (type) => `Link your new ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} is no longer linked, and ${address} is not linked yet.`,
  halfReplacedWaiting: (old, address) => `${old} is no longer linked. Linking ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} is no longer linked. We couldn’t find out whether ${address} is.`,
  halfReplacedCode: 'Your code still works.',
  linkNow: (type) => `Link new ${noun(type)}`,
};
