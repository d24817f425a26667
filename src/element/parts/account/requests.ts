import { ApiError } from '../../../api/errors.js';
import { withTimeLimit } from '../../../api/time-limit.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { HandOver } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';

const handOver: Runner<HandOver, Services> = async ({ credentials, reason }, services, signal) => {
  const hand = async (inner: AbortSignal) => {
    const { credentialsHandler } = services.handlers();
    if (!credentialsHandler) throw new TypeError('credentialsHandler was taken away');
    await credentialsHandler(credentials, { reason, signal: inner });
  };
  await withTimeLimit(hand, signal).catch((cause: unknown) => {
    throw new ApiError('credentials_handler_failed', {}, { cause });
  });
  return { type: 'account-ready', accountId: credentials.id };
};

export const requests = { 'hand-over': handOver } satisfies Runners<Services>;
