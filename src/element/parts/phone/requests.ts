import type { Runner, Runners } from '../../flow/logic.js';
import type { NumberReading } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { countryUsed } from './last-country.js';
import { countryOf, defaultCountry, readNumber } from './phone-number.js';

const run: Runner<NumberReading, Services> = ({ typed, country, language }) => {
  const home = defaultCountry(country, language);
  const reading = readNumber(typed, home);
  if (!reading) return Promise.resolve({ type: 'text-refused' });
  const { contact } = reading;
  countryUsed(countryOf(contact.address, home) ?? home);
  return Promise.resolve({ type: 'address-read', contact });
};

export const requests: Runners<Services> = { 'read-number': run };
