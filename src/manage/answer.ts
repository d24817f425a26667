import { ApiError } from '../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../api/linked-accounts.js';
import type { Transport } from '../api/transport.js';
import type { AddressType, LinkedAccount } from '../api/types.js';
import { matchLink } from '../flow/check-link.js';
import { answer as answerInFlow, type Services } from '../flow/effects.js';
import { isAnswerLost } from '../flow/transition.js';
import type { Answer, CodeSubmission, ManageAnswer, Request } from '../flow/types.js';

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
      await unlink(transport, request.addressType, signal);
      return { type: 'address-unlinked' };
    default:
      return request.type === 'submit-code' && request.flow === 'link'
        ? link(request, services, signal)
        : answerInFlow(request, services, signal);
  }
}

async function unlink(transport: Transport, type: AddressType, signal: AbortSignal): Promise<void> {
  try {
    await unlinkAccount(transport, type, signal);
  } catch (error) {
    // It is what was wanted: an earlier try has gone through, or somebody else was quicker.
    if (error instanceof ApiError && error.code === 'not_linked') return;
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
    const { contact } = request;
    const accounts = await listAfter(error, services.transport, signal);
    const account = matchLink(accounts, contact);
    if (account) return { type: 'address-linked', account };
    // The service may show the address otherwise than it was typed.
    throw accounts.some(({ type }) => type === contact.type) ? error : unchanged(error);
  }
}

/** What is linked, if that is in question after a failure; else that failure. */
async function listAfter(
  error: unknown,
  transport: Transport,
  signal: AbortSignal,
): Promise<readonly LinkedAccount[]> {
  if (!(error instanceof ApiError)) throw error;
  const { code, facts } = error;
  // Without a token nothing was sent.
  if (code === 'token_provider_failed') throw unchanged(error);
  // A browser that sends again by itself what was broken off has its own first try held against it.
  if (code !== 'link_failed' && !isAnswerLost({ code, ...facts })) throw error;
  return listLinkedAccounts(transport, signal).catch(() => {
    throw error;
  });
}

const unchanged = (error: unknown): unknown =>
  error instanceof ApiError
    ? new ApiError(error.code, { ...error.facts, unchanged: true }, { cause: error })
    : error;
