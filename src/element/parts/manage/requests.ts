import { ApiError } from '../../../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../../../api/linked-accounts.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { ListRequest, UnlinkRequest } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { isLost, listAfter, unchanged } from '../flow/look-up.js';
import { transportOf } from '../flow/transport-of.js';

const listAccounts: Runner<ListRequest, Services> = async (_, services, signal) => ({
  type: 'accounts-listed',
  accounts: await listLinkedAccounts(transportOf(services), signal),
});

/** Where the answer is lost, it is looked at what is linked now, so that the person can be told. */
const unlinkAddress: Runner<UnlinkRequest, Services> = async (request, services, signal) => {
  const { addressType: type, unconfirmed } = request;
  const transport = transportOf(services);
  try {
    await unlinkAccount(transport, type, signal);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // `not_linked` is what was wanted: an earlier try has gone through, or somebody else was quicker.
    if (error.code !== 'not_linked') {
      if (!unconfirmed && !isLost(error)) throw unchanged(error);
      const accounts = await listAfter(error, transport, signal);
      if (accounts.some((account) => account.type === type)) throw unchanged(error);
    }
  }
  return { type: 'address-unlinked' };
};

export const requests: Runners<Services> = {
  'list-accounts': listAccounts,
  'unlink-address': unlinkAddress,
};
