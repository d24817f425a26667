import type { PageChoiceMessages } from '../messages.js';

export const pageChoice: PageChoiceMessages = {
  choice: 'Choose on this page which account to keep using.',
};
