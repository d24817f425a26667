import { listLinkedAccounts } from '../api/linked-accounts.js';
import type { Transport } from '../api/transport.js';
import type { Contact, LinkedAccount } from '../api/types.js';

/**
 * Looks whether an address has been linked by a request whose answer was lost. Loaded when that is
 * in question, which is after the service has been heard of again.
 */
export async function findLink(
  transport: Transport,
  { type, address }: Contact,
  signal: AbortSignal,
): Promise<LinkedAccount | undefined> {
  const accounts = await listLinkedAccounts(transport, signal);
  const bare = (text = '') => (type === 'phone' ? text.replace(/[^+\d]/g, '') : text.toLowerCase());
  return accounts.find(
    (account) => account.type === type && bare(account.displayName) === bare(address),
  );
}
