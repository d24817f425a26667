import type { Contact } from './types.js';

/** Enough for its owner to know the address by, too little for somebody who looks over a shoulder. */
export function mask({ type, address }: Contact): string {
  if (type === 'phone') return `••• ${address.slice(-2)}`;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
