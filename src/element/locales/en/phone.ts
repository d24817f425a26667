import type { PhoneMessages } from '../messages.js';

export const phone: PhoneMessages = {
  countryLabel: 'Country or region',
  numberHint: (number) => `We’ll send the code to ${number}.`,
};
