import { readPlainEmail } from '../../../address/read-plain-email.js';
import type { AddressType } from '../../../api/types.js';
import type { PersonEvent } from '../../flow/flow-events.js';

/** What it means that the person has submitted this as an address. */
export function submittedAddress(
  type: AddressType,
  typed: string,
  language: string,
  country?: string,
): PersonEvent {
  const isEmail = type === 'email';
  const address = isEmail && readPlainEmail(typed);
  if (!typed.trim()) return { type: 'input-rejected', reason: 'address_missing' };
  // A link may have its at sign encoded.
  if (isEmail && !/[@＠].|%/.test(typed))
    return { type: 'input-rejected', reason: 'address_invalid' };
  return address
    ? { type: 'address-submitted', contact: { type, address } }
    : { type: 'text-submitted', typed, country, language };
}
