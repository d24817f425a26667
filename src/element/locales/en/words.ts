import type { AddressType } from '../../../api/types.js';

export const noun = (type: AddressType): string => (type === 'email' ? 'email' : 'phone number');

export const label = (type: AddressType): string =>
  type === 'email' ? 'Email address' : 'Phone number';

export const longNoun = (type: AddressType): string => label(type).toLowerCase();
