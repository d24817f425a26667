import type { Contact } from '../api/types.js';

/** An address that a person has typed. */
export interface TypedContact extends Contact {
  /**
   * As a person reads it, where the wire has it otherwise: a domain in its own script, or a phone number
   * in groups, the country code first.
   */
  readonly shown?: string | undefined;
}
