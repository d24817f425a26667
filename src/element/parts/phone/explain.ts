import { phone as english } from '../../locales/en/phone.js';
import { isolate, translator } from '../../locales/translate.js';
import type { Explain } from '../../views/view.js';
import { chosen } from './chosen.js';
import { labelTags } from './label-tags.js';
import { countryMeant, labelOf } from './phone-number.js';

/** A number that is none of its country says which country that is: it may be the mistake. */
export const explain: Explain = ({ code }, state, speech) => {
  if (code !== 'address_invalid' || !('addresses' in state) || state.type !== 'phone')
    return undefined;
  const country = countryMeant(state.addresses.phone, chosen(state, speech.language));
  if (!country) return undefined;
  const label = isolate(labelOf(country, labelTags(speech)));
  return translator(english, speech.locale, speech.messages)('numberInvalid', label);
};
