import { mask } from '../../api/mask.js';
import type { Contact } from '../../api/types.js';
import { isolate } from '../locales/translate.js';

/** An address as it stands in a text: masked, and isolated from what is around it. */
export const shown = (contact: Contact): string => isolate(mask(contact));
