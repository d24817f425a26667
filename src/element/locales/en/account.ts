import type { AccountMessages } from '../messages.js';
import { noun } from './words.js';

export const account: AccountMessages = {
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
  choiceUnknown: (isForced) =>
    isForced
      ? 'We couldn’t find out whether it is linked to your current account by now.'
      : 'We couldn’t find out whether you are in that account by now.',
  useAnother: (type) => `Use a different ${noun(type)}`,
};
