import { english } from '../../../src/element/locales/english.js';
import { translator } from '../../../src/element/locales/translate.js';

/** What a view speaks with that nobody has set anything for. */
export const speech = {
  locale: english,
  messages: undefined,
  language: 'en',
  t: translator({}, english, undefined),
  now: 0,
};
