import { typeOf } from '../../flow/change.js';
import type { Explain } from '../../views/view.js';

/** The problems that there can be before anything is asked of the service. */
export const explain: Explain = ({ code }, state, { t }) =>
  isInput(code)
    ? t(code, typeOf(state))
    : t(code === 'internal_error' ? 'internal_error' : 'network_error');

const isInput = (code: string): code is 'address_missing' | 'address_invalid' =>
  code === 'address_missing' || code === 'address_invalid';
