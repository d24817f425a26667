import type { AddressType } from '../api/types.js';
import type { ManageMessages } from './types.js';

const noun = (type: AddressType) => (type === 'email' ? 'email' : 'phone number');

export const enManage: ManageMessages = {
  manageHeading: 'Your linked addresses',
  manageIntro: 'With them you recover your Glympse account and use it on several devices.',
  manageNothing: 'Nothing is linked yet, so your account can’t be recovered.',
  needsAttention: 'Needs attention. Confirm it again to keep it.',
  addAddress: (type) => (type === 'email' ? 'Add an email' : 'Add a phone number'),
  unlinkAddress: (type) => `Remove ${noun(type)}`,
  backToList: 'Back to your addresses',
  listFailed: 'We couldn’t load what is linked.',

  unlinkHeading: (type) => `Remove this ${noun(type)}?`,
  unlinkText: (address) =>
    `You can’t recover your account or log in with ${address} any more. Your other address stays.`,
  unlinkLastText: (address) =>
    `${address} is all that is linked. Without it your account can’t be recovered, for instance if you lose this device.`,
  unlinkConfirm: 'Remove',
  keep: 'Keep it',
  unlinkedText: (type) => `Your ${noun(type)} is no longer linked.`,

  replaceHeading: (type) => `Replace your ${noun(type)}?`,
  replaceText: (current, address) =>
    current
      ? `Your account has ${current}. It will no longer be linked, and ${address} takes its place.`
      : `Your account has another one. It will no longer be linked, and ${address} takes its place.`,
  replaceConfirm: 'Replace',
  replaceUnchanged: (type) => `Your ${noun(type)} has not changed.`,
  halfReplacedHeading: (type) => `Your ${noun(type)} is not linked yet`,
  halfReplacedText: (current, address) =>
    `${current ?? 'The old one'} is no longer linked, and ${address} is not linked yet.`,
  halfReplacedCode: 'Your code still works.',
  linkNow: (address) => `Link ${address}`,
};
