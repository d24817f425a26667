import { ApiError } from '../../../api/errors.js';
import { listLinkedAccounts } from '../../../api/linked-accounts.js';
import type { Transport } from '../../../api/transport.js';
import type { LinkedAccount } from '../../../api/types.js';
import { isAnswerLost } from '../../flow/problem.js';

/** Whether a failed call may have done its work all the same. Without a token it was not even sent. */
export const isLost = ({ code, facts }: ApiError): boolean =>
  code !== 'token_provider_failed' && isAnswerLost({ code, ...facts });

/** What is linked now; the failure itself if that cannot be told. */
export const listAfter = (
  failure: ApiError,
  transport: Transport,
  signal: AbortSignal,
): Promise<readonly LinkedAccount[]> =>
  listLinkedAccounts(transport, signal).catch(() => {
    throw failure;
  });

/** The same failure, of which it is known that nothing has changed. */
export const unchanged = (failure: ApiError): ApiError =>
  new ApiError(failure.code, { ...failure.facts, unchanged: true }, { cause: failure });
