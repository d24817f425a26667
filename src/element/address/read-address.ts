import type { AddressType, Contact } from '../../api/types.js';
import type { InputProblem } from '../flow/types.js';
import type { PhoneField } from '../views/phone-field.js';

/** An e-mail address has an at sign; whatever has not is taken for a phone number. */
export const recognizeType = (address: string): AddressType =>
  address.includes('@') ? 'email' : 'phone';

/**
 * Reads what was typed. The platform's own rule decides on e-mail addresses; the numbering plans on
 * phone numbers, which without them have to bring their country code.
 */
export function readAddress(
  { value, validity }: HTMLInputElement,
  type: AddressType,
  phone: PhoneField | undefined,
): Contact | InputProblem {
  const typed = value.trim();
  if (!typed) return 'address_missing';
  const address = type === 'email' ? validity.valid && typed : parsePhone(typed, phone);
  return address ? { type, address } : 'address_invalid';
}

const parsePhone = (typed: string, phone: PhoneField | undefined) =>
  phone ? phone.parse(typed) : /^\+\d{7,15}$/.exec(typed.replace(/[\s().-]/g, ''))?.[0];
