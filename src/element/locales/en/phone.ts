import type { PhoneMessages } from '../messages.js';

export const phone: PhoneMessages = {
  countryLabel: 'Country or region',
  numberHint: (number) => `We’ll text the code to ${number}.`,
  numberInvalid: (country) =>
    `That isn’t a full ${country} number. Check it, or choose another country.`,
};
