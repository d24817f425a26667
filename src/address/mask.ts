import type { TypedContact } from './typed-contact.js';

/** Enough for its owner to know the address by, too little for somebody who looks over a shoulder. */
export function mask({ type, address, shown = address }: TypedContact): string {
  if (type === 'email') return `${shown.slice(0, 1)}•••${shown.slice(shown.lastIndexOf('@'))}`;
  // The country code stands by itself where the number is written in groups.
  const [, code = ''] = /^(\+\d+) /.exec(shown) ?? [];
  return `${code} ••• ${address.slice(-2)}`.trim();
}
