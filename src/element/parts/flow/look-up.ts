import type { TypedContact } from '../../../address/typed-contact.js';
import { ApiError } from '../../../api/errors.js';
import { listLinkedAccounts } from '../../../api/linked-accounts.js';
import type { Transport } from '../../../api/transport.js';
import type { LinkedAccount } from '../../../api/types.js';
import { isFinal, isFinalError } from '../../../api/is-final.js';
import { isAnswerLost } from '../../flow/problem.js';
import type { CodeSubmission } from '../../flow/requests.js';

/** What is true after an answer was lost. Loaded when that happens, which most people never see. */

/**
 * The link, if it is there after linking has failed. Otherwise rejects with the failure, of which it may be
 * known by then that nothing has changed.
 */
export async function lookUpLink(
  failure: ApiError,
  { contact, unconfirmed, isProven, looksUp }: CodeSubmission,
  transport: Transport,
  signal: AbortSignal,
): Promise<LinkedAccount> {
  const isRefused = failure.code === 'link_failed';
  if (isRefused && unconfirmed) {
    const account = await findLink(transport, contact, signal).catch((cause: unknown) => {
      if (isFinalError(cause)) throw cause;
      return undefined;
    });
    if (account) return account;
  }
  if (!looksUp) throw failure;
  // A browser may have sent it again by itself, and have its own first try held against it. What was
  // unconfirmed has been looked at by now.
  const isOwnEcho = isRefused && isProven && !unconfirmed;
  if (!isLost(failure) && !isOwnEcho && !(unconfirmed && !isRefused)) throw unchanged(failure);
  const accounts = await listAfter(failure, transport, signal);
  const account = matchLink(accounts, contact);
  if (account) return account;
  // The service may show the address otherwise than it was typed.
  throw accounts.some(({ type }) => type === contact.type) ? failure : unchanged(failure);
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
  { type, address, shown = address }: TypedContact,
): LinkedAccount | undefined {
  const bare = (text = '') => (type === 'phone' ? text.replace(/[^+\d]/g, '') : text.toLowerCase());
  return accounts.find(
    (account) =>
      account.type === type &&
      account.status !== 'refresh' &&
      [bare(address), bare(shown)].includes(bare(account.displayName)),
  );
}

/** Whether a failed call may have done its work all the same. */
export const isLost = ({ code, facts }: ApiError): boolean => isAnswerLost({ code, ...facts });

/** What is linked now; the failure itself if that cannot be told, or is not to be asked. */
export async function listAfter(
  failure: ApiError,
  transport: Transport,
  signal: AbortSignal,
): Promise<readonly LinkedAccount[]> {
  if (isFinal(failure)) throw failure;
  return listLinkedAccounts(transport, signal).catch((cause: unknown) => {
    throw isFinalError(cause) ? cause : failure;
  });
}

/** The same failure, of which it is known that nothing has changed. */
export const unchanged = (failure: ApiError): ApiError =>
  new ApiError(failure.code, { ...failure.facts, unchanged: true }, { cause: failure });
