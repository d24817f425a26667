import type { AccountMessages } from '../messages.js';
import { noun } from './words.js';

export const account: AccountMessages = {
  conflictHeading: (type) => `You already have a Glympse account with this ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} opens a different account from the one you are using now. Choose which one to keep using. They can’t be merged.`,
  otherAccount: (type) => `The account with this ${noun(type)}`,
  recover: 'Switch to that account',
  recoverHint:
    'Recommended. You get its favorites, history and activities back. What is in the account you use now stays there and doesn’t come along.',
  thisAccount: 'The account you use now',
  force: (type) => `Stay here and take the ${noun(type)}`,
  forceHint:
    'You keep what is in this account. You lose the other account’s favorites, history and activities for good.',
  forceHeading: 'Lose the other account?',
  forceWarning:
    'You will lose the other account’s favorites, history and activities for good. They can’t be moved to the account you use now.',
  forceConfirm: 'Lose the other account and link',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `We couldn’t find out whether ${contact} is linked to the account you use now.`
      : 'We couldn’t find out whether you have switched to that account.',
  useAnother: (type) => `Use a different ${noun(type)}`,
  finishing: 'Finishing…',
  back: 'Back',

  unlinkedText: (type) => `Your ${noun(type)} is no longer linked.`,
};
