import type { Contact } from '../../api/types.js';

/** The same for two ways of writing one address. Domains are never told apart by case (RFC 4343). */
export function keyOf({ type, address }: Contact, foldsCase: boolean): string {
  const local = address.slice(0, address.lastIndexOf('@') + 1);
  const domain = address.slice(local.length).toLowerCase();
  return `${type} ${foldsCase ? local.toLowerCase() : local}${domain}`;
}
