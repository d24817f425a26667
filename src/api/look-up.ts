import { ApiError } from './errors.js';
import { isInDoubt } from './in-doubt.js';
import { isCodeRefused } from './is-code-refused.js';
import { isFinal } from './is-final.js';
import { isFinalError } from './is-final-error.js';
import { listLinkedAccounts } from './linked-accounts.js';
import type { Transport } from './transport.js';
import type { AddressType, Contact, LinkedAccount } from './types.js';

/** What has come of a call whose answer says nothing, or is lost. Apart, as most people never need it. */

/** An address, and how the person has it, where that is otherwise. */
type Shown = Contact & { readonly shown?: string | undefined };

/**
 * The link, if it is there after linking has failed. Otherwise rejects with the failure, of which it may be
 * known by then that nothing has changed.
 */
export async function lookUpLink(
  failure: ApiError,
  { contact, unconfirmed }: { readonly contact: Shown; readonly unconfirmed: boolean },
  transport: Transport,
  signal: AbortSignal,
): Promise<LinkedAccount> {
  const problem = asProblem(failure);
  const isRefused = isCodeRefused(problem);
  if (!isRefused && !isInDoubt(problem, unconfirmed)) throw failure;
  // A refusal says nothing where an earlier try may have used the code.
  const isTelling = !(unconfirmed && isRefused);
  const accounts = await listAfter(failure, transport, signal, isTelling);
  const account = matchLink(accounts, contact);
  if (account) return account;
  // The service may show the address otherwise than it was typed.
  throw accounts.some(({ type }) => type === contact.type) ? failure : unchanged(failure);
}

/**
 * The linked account that is this address, however the service writes it. None that is to be confirmed
 * again: that it is there says nothing of the confirmation.
 */
export function matchLink(
  accounts: readonly LinkedAccount[],
  { type, address, shown = address }: Shown,
): LinkedAccount | undefined {
  const bare = (text = '') => (type === 'phone' ? text.replace(/[^+\d]/g, '') : text.toLowerCase());
  return accounts.find(
    (account) =>
      account.type === type &&
      account.status !== 'refresh' &&
      [bare(address), bare(shown)].includes(bare(account.displayName)),
  );
}

/** Resolves if nothing of the type is linked after unlinking has failed. Otherwise rejects as `lookUpLink` does. */
export async function lookUpUnlink(
  failure: ApiError,
  {
    addressType: type,
    unconfirmed,
  }: { readonly addressType: AddressType; readonly unconfirmed: boolean },
  transport: Transport,
  signal: AbortSignal,
): Promise<void> {
  if (!isInDoubt(asProblem(failure), unconfirmed)) throw failure;
  const accounts = await listAfter(failure, transport, signal);
  if (accounts.some((account) => account.type === type)) throw unchanged(failure);
}

/** What is linked now. If that cannot be told, or is not to be asked, rejects with the failure, if it is telling. */
async function listAfter(
  failure: ApiError,
  transport: Transport,
  signal: AbortSignal,
  isTelling = true,
): Promise<readonly LinkedAccount[]> {
  if (isFinal(failure)) throw failure;
  return listLinkedAccounts(transport, signal).catch((cause: unknown) => {
    throw isFinalError(cause) || !isTelling ? cause : failure;
  });
}

const asProblem = ({ code, facts }: ApiError) => ({ ...facts, code });

/**
 * The same failure, of which it is known that nothing has changed. Of what has taken too long that is never
 * known: it may be done at any time yet.
 */
const unchanged = (failure: ApiError): ApiError =>
  failure.code === 'timeout' || failure.facts.status === 504
    ? failure
    : new ApiError(failure.code, { ...failure.facts, unchanged: true }, { cause: failure });
