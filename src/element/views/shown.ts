import { named } from '../../address/named.js';
import type { TypedContact } from '../../address/typed-contact.js';
import { isolate } from '../locales/translate.js';

/** An address as it stands in a text: as it was typed, and isolated from what is around it. */
export const shown = (contact: TypedContact): string => isolate(named(contact));
