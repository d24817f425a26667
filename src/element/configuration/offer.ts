import { recognizeType } from '../address/recognize-type.js';
import type { Offer } from '../flow/states.js';

/** The types offered, in the page's order; nothing where one of them is unknown. */
export function readTypes(value: string): Offer['types'] | undefined {
  const words = new Set(String(value).trim().split(/\s+/));
  const types = [...words].map((word) => (word === 'email' || word === 'phone' ? word : undefined));
  const [first, ...others] = types;
  const known = others.filter((type) => type !== undefined);
  return first && known.length === others.length ? [first, ...known] : undefined;
}

/** What the page offers; where it is wrong, what a person can use all the same. */
export function readOffer(settings: {
  readonly types: string;
  readonly address: string;
  readonly country: string;
}): Offer {
  const types = readTypes(settings.types) ?? ['email'];
  const address = String(settings.address).trim();
  const type = recognizeType(address);
  return {
    types,
    address: address && types.includes(type) ? { type, address } : undefined,
    country: String(settings.country),
  };
}
