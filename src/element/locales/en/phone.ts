import type { PhoneMessages } from '../messages.js';

export const phone: PhoneMessages = { countryLabel: 'Country or region' };
