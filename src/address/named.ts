import type { TypedContact } from './typed-contact.js';

/** An address in full, as its owner knows it: a domain in its own script, a number in E.164 notation. */
export const named = ({ type, address, shown = address }: TypedContact): string =>
  type === 'email' ? shown : address;
