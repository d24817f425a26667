import type { Messages } from './messages.js';
import { account } from './en/account.js';
import { address } from './en/address.js';
import { failure } from './en/failure.js';
import { flow } from './en/flow.js';
import { manage } from './en/manage.js';
import { phone } from './en/phone.js';

/** All that the element says in English, for hosts; itself, it loads each part's texts with the part. */
export const en: Messages = { ...address, ...phone, ...flow, ...account, ...failure, ...manage };
