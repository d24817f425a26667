import { typeOf } from '../../flow/change.js';
import { isAddressProblem } from '../../flow/problem.js';
import type { Explain } from '../../views/view.js';

/** The problems that there can be before anything is asked of the service. */
export const explain: Explain = ({ code }, state, { t }) =>
  isAddressProblem(code)
    ? t(code, typeOf(state))
    : t(code === 'internal_error' ? 'internal_error' : 'network_error');
