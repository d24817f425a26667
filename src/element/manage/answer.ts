import { ApiError } from '../../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../../api/linked-accounts.js';
import type { Transport } from '../../api/transport.js';
import type { LinkedAccount } from '../../api/types.js';
import { matchLink } from '../flow/check-link.js';
import { answer as answerInFlow, type Services } from '../flow/effects.js';
import { isAnswerLost } from '../flow/transition.js';
import type {
  Answer,
  CodeSubmission,
  ManageAnswer,
  Request,
  UnlinkRequest,
} from '../flow/types.js';

/**
 * Carries out the requests of the list; all others are as everywhere. Where the answer to a change is
 * lost, it is looked at what is linked now, so that the person can be told.
 */
export async function answer(
  request: Request,
  services: Services,
  signal: AbortSignal,
): Promise<Answer | ManageAnswer | undefined> {
  const { transport } = services;
  switch (request.type) {
    case 'list-accounts':
      return { type: 'accounts-listed', accounts: await listLinkedAccounts(transport, signal) };
    case 'unlink-address':
      await unlink(request, transport, signal);
      return { type: 'address-unlinked' };
    default:
      return request.type === 'submit-code' && request.flow === 'link'
        ? link(request, services, signal)
        : answerInFlow(request, services, signal);
  }
}

async function unlink(
  { addressType: type, unconfirmed }: UnlinkRequest,
  transport: Transport,
  signal: AbortSignal,
): Promise<void> {
  try {
    await unlinkAccount(transport, type, signal);
  } catch (error) {
    const { code, isLost } = read(error);
    // It is what was wanted: an earlier try has gone through, or somebody else was quicker.
    if (code === 'not_linked') return;
    if (!unconfirmed && !isLost) throw unchanged(error);
    const accounts = await listAfter(error, transport, signal);
    if (accounts.some((account) => account.type === type)) throw unchanged(error);
  }
}

async function link(
  request: CodeSubmission,
  services: Services,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    return await answerInFlow(request, services, signal);
  } catch (error) {
    const { contact, unconfirmed, isProven } = request;
    const { code, isLost } = read(error);
    // A browser may have sent it again by itself, and have its own first try held against it. What was
    // unconfirmed has been looked at by now.
    const isOwnEcho = code === 'link_failed' && isProven && !unconfirmed;
    const isOpen = unconfirmed && code !== 'link_failed';
    if (!isLost && !isOwnEcho && !isOpen) throw unchanged(error);
    const accounts = await listAfter(error, services.transport, signal);
    const account = matchLink(accounts, contact);
    if (account) return { type: 'address-linked', account };
    // The service may show the address otherwise than it was typed.
    throw accounts.some(({ type }) => type === contact.type) ? error : unchanged(error);
  }
}

/** Whether a failed call may have done its work all the same. Without a token it was not even sent. */
function read(error: unknown): { code: string; isLost: boolean } {
  if (!(error instanceof ApiError)) throw error;
  const { code, facts } = error;
  return { code, isLost: code !== 'token_provider_failed' && isAnswerLost({ code, ...facts }) };
}

/** What is linked now; the failure itself if that cannot be told. */
const listAfter = (
  error: unknown,
  transport: Transport,
  signal: AbortSignal,
): Promise<readonly LinkedAccount[]> =>
  listLinkedAccounts(transport, signal).catch(() => {
    throw error;
  });

const unchanged = (error: unknown): unknown =>
  error instanceof ApiError
    ? new ApiError(error.code, { ...error.facts, unchanged: true }, { cause: error })
    : error;
