import { typeOf } from '../../flow/change.js';
import { translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';

/** The problems that there can be before anything is asked of the service. */
export const explain: Explain = ({ code }, state, { locale, messages }) => {
  const t = translator({}, locale, messages);
  if (code === 'address_missing') return t('address_missing', typeOf(state));
  if (code === 'address_invalid') return t('address_invalid', typeOf(state));
  return t(code === 'network_error' ? 'network_error' : 'internal_error');
};
