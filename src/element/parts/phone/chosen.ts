import type { AddingState, AddressState } from '../../flow/states.js';
import { countryOf, defaultCountry } from './phone-number.js';

/** The person's choice, else what the number tells that the field has started with, else the page's. */
export function chosen(
  { country, addresses, offer }: AddressState | AddingState,
  language: string,
): string {
  const usual = defaultCountry(offer.country, language);
  return country ?? countryOf(addresses.phone, usual) ?? usual;
}
