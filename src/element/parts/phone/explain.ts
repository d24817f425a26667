import { phone as english } from '../../locales/en/phone.js';
import { isolate, translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';
import { chosen } from './chosen.js';
import { isNational, labelOf } from './phone-number.js';

/** Digits without a plus sign are no number of the country that the list says, which may be the mistake. */
export const explain: Explain = ({ code }, state, { locale, messages, language }) => {
  if (code !== 'address_invalid' || !('addresses' in state) || state.type !== 'phone')
    return undefined;
  if (!isNational(state.addresses.phone)) return undefined;
  const country = labelOf(chosen(state, language), language);
  return translator(english, locale, messages)('numberInvalid', isolate(country));
};
