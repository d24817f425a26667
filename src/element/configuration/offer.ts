import { recognizeType } from '../../address/recognize-type.js';
import { isAddressType } from '../../api/is-address-type.js';
import { textOf } from '../../api/text-of.js';
import type { Offer } from '../flow/states.js';

/** The types offered, in the page's order; nothing where one of them is unknown. */
export function readTypes(value: string): Offer['types'] | undefined {
  const words = new Set(textOf(value).trim().split(/\s+/));
  const types = [...words].filter(isAddressType);
  const [first, ...others] = types;
  return first && types.length === words.size ? [first, ...others] : undefined;
}

/** What the page offers; where it is wrong, what a person can use all the same. */
export function readOffer(settings: {
  readonly types: string;
  readonly address: string;
  readonly country: string;
}): Offer {
  const types = readTypes(settings.types) ?? ['email'];
  const address = textOf(settings.address).trim();
  const type = recognizeType(address);
  return {
    types,
    address: address && types.includes(type) ? { type, address } : undefined,
    country: textOf(settings.country),
  };
}
