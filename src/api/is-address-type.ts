import type { AddressType } from './types.js';

export const isAddressType = (value: unknown): value is AddressType =>
  value === 'email' || value === 'phone';
