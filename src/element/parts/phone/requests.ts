import type { Runner, Runners } from '../../flow/logic.js';
import type { NumberReading } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { defaultCountry, readNumber } from './phone-number.js';

const run: Runner<NumberReading, Services> = ({ typed, country, language }) => {
  const reading = readNumber(typed, defaultCountry(country, language));
  return Promise.resolve(
    reading ? { type: 'address-read', contact: reading.contact } : { type: 'text-refused' },
  );
};

export const requests: Runners<Services> = { 'read-number': run };
