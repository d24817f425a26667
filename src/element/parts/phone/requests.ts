import type { Runner, Runners } from '../../flow/logic.js';
import type { NumberReading } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { defaultCountry, parseNumber } from './phone-number.js';

const readNumber: Runner<NumberReading, Services> = ({ typed, country, language }) => {
  const address = parseNumber(typed, defaultCountry(country, language));
  return Promise.resolve(
    address
      ? { type: 'number-read', contact: { type: 'phone', address } }
      : { type: 'number-refused' },
  );
};

export const requests: Runners<Services> = { 'read-number': readNumber };
