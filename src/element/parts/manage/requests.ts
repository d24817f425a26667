import { ApiError } from '../../../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../../../api/linked-accounts.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { ListRequest, UnlinkRequest } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { loadFailure } from '../flow/load-failure.js';
import { transportOf } from '../flow/transport-of.js';

const listAccounts: Runner<ListRequest, Services> = async ({ expected }, services, signal) => {
  const accounts = await listLinkedAccounts(transportOf(services), signal);
  const isExpected =
    !expected || accounts.some(({ type }) => type === expected.type) === expected.isLinked;
  if (!isExpected) throw new ApiError('invalid_response', { detail: 'The list is out of date.' });
  return { type: 'accounts-listed', accounts };
};

/** Where the answer is lost, it is looked at what is linked now, so that the person can be told. */
const unlinkAddress: Runner<UnlinkRequest, Services> = async (request, services, signal) => {
  const { addressType: type } = request;
  const transport = transportOf(services);
  try {
    await unlinkAccount(transport, type, signal);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // `not_linked` is what was wanted: an earlier try has gone through, or somebody else was quicker.
    if (error.code !== 'not_linked') {
      // Where that cannot be had, the doubt stays.
      const { lookUpUnlink } = await loadFailure().catch(() => {
        throw error;
      });
      await lookUpUnlink(error, request, transport, signal);
    }
  }
  return { type: 'address-unlinked' };
};

export const requests: Runners<Services> = {
  'list-accounts': listAccounts,
  'unlink-address': unlinkAddress,
};
