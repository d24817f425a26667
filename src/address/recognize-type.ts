import type { AddressType } from '../api/types.js';

/** An e-mail address has an at sign; whatever has not is taken for a phone number. */
export const recognizeType = (address: string): AddressType =>
  address.includes('@') ? 'email' : 'phone';
