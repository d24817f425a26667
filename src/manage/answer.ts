import type { ApiError } from '../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../api/linked-accounts.js';
import { answer as answerInFlow, type Services } from '../flow/effects.js';
import type { Answer, ManageAnswer, Request } from '../flow/types.js';

/** Carries out the requests of the list; all others are as everywhere. */
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
      await unlinkAccount(transport, request.addressType, signal).catch((error: unknown) => {
        // It is what was wanted: an earlier try has gone through, or somebody else was quicker.
        if ((error as Partial<ApiError>).code !== 'not_linked') throw error;
      });
      return { type: 'address-unlinked' };
    default:
      return answerInFlow(request, services, signal);
  }
}
