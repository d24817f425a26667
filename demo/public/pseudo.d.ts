/** The types of `pseudo.js`, for tests. */
import type { Messages } from '../../src/element/locales/messages.js';

export declare function pseudo(messages: Messages): Partial<Messages>;
