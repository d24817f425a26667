import { typeOf } from '../../flow/change.js';
import { translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';

/** The problems that there can be before anything is asked of the service. */
export const explain: Explain = ({ code }, state, { locale, messages }) => {
  const t = translator({}, locale, messages);
  switch (code) {
    case 'address_missing':
      return t('address_missing', typeOf(state));
    case 'address_invalid':
      return t('address_invalid', typeOf(state));
    case 'internal_error':
      return t('internal_error');
    default:
      return t('network_error');
  }
};
