import { listLinkedAccounts } from '../../api/linked-accounts.js';
import type { Transport } from '../../api/transport.js';
import type { Contact, LinkedAccount } from '../../api/types.js';

/**
 * The linked account that is this address, however the service writes it. None that is to be confirmed
 * again: that it is there says nothing of the confirmation.
 */
export function matchLink(
  accounts: readonly LinkedAccount[],
  { type, address }: Contact,
): LinkedAccount | undefined {
  const bare = (text = '') => (type === 'phone' ? text.replace(/[^+\d]/g, '') : text.toLowerCase());
  return accounts.find(
    (account) =>
      account.type === type &&
      account.status !== 'refresh' &&
      bare(account.displayName) === bare(address),
  );
}

/**
 * Looks whether an address has been linked by a request whose answer was lost. Loaded when that is
 * in question, which is after the service has been heard of again.
 */
export const findLink = async (
  transport: Transport,
  contact: Contact,
  signal: AbortSignal,
): Promise<LinkedAccount | undefined> =>
  matchLink(await listLinkedAccounts(transport, signal), contact);
