import type { TypedContact } from '../../../address/typed-contact.js';
import { linkAccount } from '../../../api/calls.js';
import { ApiError } from '../../../api/errors.js';
import { listLinkedAccounts } from '../../../api/linked-accounts.js';
import type { Transport } from '../../../api/transport.js';
import type { LinkedAccount } from '../../../api/types.js';
import type { Answer, CodeSubmission } from '../../flow/requests.js';
import { isLost, listAfter, unchanged } from './look-up.js';

/**
 * Links, unless the address has another owner. Where an answer is lost, it is looked at what is linked
 * now: after a refusal that an earlier try may have caused, or wherever what is shown has to be true.
 */
export async function link(
  request: CodeSubmission,
  transport: Transport,
  signal: AbortSignal,
): Promise<Answer> {
  const { contact, code, force, unconfirmed, isProven, looksUp } = request;
  try {
    const account = await linkAccount(transport, { ...contact, code }, force, signal);
    return { type: 'address-linked', account };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'existing_link' && !force) return { type: 'conflict-found' };
    const isRefused = error.code === 'link_failed';
    if (isRefused && unconfirmed) {
      const account = await findLink(transport, contact, signal).catch(() => undefined);
      if (account) return { type: 'address-linked', account };
    }
    if (!looksUp) throw error;
    // A browser may have sent it again by itself, and have its own first try held against it. What was
    // unconfirmed has been looked at by now.
    const isOwnEcho = isRefused && isProven && !unconfirmed;
    if (!isLost(error) && !isOwnEcho && !(unconfirmed && !isRefused)) throw unchanged(error);
    const accounts = await listAfter(error, transport, signal);
    const account = matchLink(accounts, contact);
    if (account) return { type: 'address-linked', account };
    // The service may show the address otherwise than it was typed.
    throw accounts.some(({ type }) => type === contact.type) ? error : unchanged(error);
  }
}

const findLink = async (
  transport: Transport,
  contact: TypedContact,
  signal: AbortSignal,
): Promise<LinkedAccount | undefined> =>
  matchLink(await listLinkedAccounts(transport, signal), contact);

/**
 * The linked account that is this address, however the service writes it. None that is to be confirmed
 * again: that it is there says nothing of the confirmation.
 */
export function matchLink(
  accounts: readonly LinkedAccount[],
  { type, address, shown }: TypedContact,
): LinkedAccount | undefined {
  const bare = (text = '') => (type === 'phone' ? text.replace(/[^+\d]/g, '') : text.toLowerCase());
  return accounts.find(
    (account) =>
      account.type === type &&
      account.status !== 'refresh' &&
      [bare(address), bare(shown ?? address)].includes(bare(account.displayName)),
  );
}
