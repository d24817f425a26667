import type { AddressType } from '../../../api/types.js';

export const noun = (type: AddressType): string => (type === 'email' ? 'email' : 'number');
