import { enFlow } from './en-flow.js';
import { enManage } from './en-manage.js';
import type { Messages } from './types.js';

/** All that the element says in English, for hosts; itself, it loads the two parts when it needs them. */
export const en: Messages = { ...enFlow, ...enManage };
