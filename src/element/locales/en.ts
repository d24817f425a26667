import { account } from './en/account.js';
import { failure } from './en/failure.js';
import { flow } from './en/flow.js';
import { manage } from './en/manage.js';
import { pageChoice } from './en/page-choice.js';
import { phone } from './en/phone.js';
import { english } from './english.js';
import type { Locale } from './locale.js';

/** All that the element says in English, for hosts; itself, it loads each part's texts with the part. */
export const en: Locale = {
  ...english,
  ...phone,
  ...flow,
  ...account,
  ...pageChoice,
  ...failure,
  ...manage,
};

export default en;
