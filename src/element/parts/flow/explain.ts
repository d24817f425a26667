import { flow } from '../../locales/en/flow.js';
import { translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';

/** What goes wrong with codes every day. What is rarer is explained by a part of its own. */
export const explain: Explain = ({ code, fatal }, _state, { locale, messages }) => {
  const t = translator(flow, locale, messages);
  if (fatal) return t('invalid_configuration');
  switch (code) {
    case 'code_missing':
      return t('code_missing');
    case 'link_failed':
      return t('link_failed');
    case 'network_error':
    case 'timeout':
    case 'internal_error':
    case 'address_missing':
    case 'address_invalid':
      // The first form has words for these.
      return undefined;
    default:
      return t('unknown');
  }
};
