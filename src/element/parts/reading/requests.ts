import { readCode } from '../../../address/read-code.js';
import { readEmail } from '../../../address/read-email.js';
import { readBareNumber } from '../../../address/read-number.js';
import { ApiError } from '../../../api/errors.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { Answer, TextReading } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';

/** The numbering plans could not be loaded, and without them the number cannot be told. */
const MISSING = 'glympse-account-link.phone could not be loaded';

function read({ as, typed }: TextReading): Answer {
  switch (as) {
    case 'email': {
      const contact = readEmail(typed);
      return contact ? { type: 'address-read', contact } : { type: 'text-refused' };
    }
    case 'code': {
      const code = readCode(typed);
      return code ? { type: 'code-read', code } : { type: 'text-refused' };
    }
    case 'bare-number': {
      const contact = readBareNumber(typed);
      if (!contact) throw new ApiError('network_error', { detail: MISSING });
      return { type: 'address-read', contact };
    }
  }
}

const readText: Runner<TextReading, Services> = async (request) => Promise.resolve(read(request));

export const requests: Runners<Services> = { 'read-text': readText };
