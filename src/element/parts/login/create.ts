import { createAccount } from '../../../api/created-account.js';
import { ApiError } from '../../../api/errors.js';
import { isNew } from '../../../api/is-new.js';
import { watchSession } from '../../configuration/framed-session.js';
import type { Runner } from '../../flow/logic.js';
import type { CodeSubmission } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { transportOf } from '../flow/transport-of.js';

/** Gets the account of the address. A host's own endpoint keeps the password to itself. */
export const create: Runner<CodeSubmission, Services> = async (
  { contact, code },
  services,
  signal,
) => {
  const { isDirect } = services.connection();
  const body = { ...contact, code };
  const call = transportOf(services);
  const account = await createAccount(call, body, signal);
  const { id, password } = account;
  if (!password && isDirect) throw new ApiError('invalid_response');
  if (!isDirect) watchSession(call);
  return password && (isDirect || services.handlers().credentialsHandler)
    ? { type: 'credentials-received', credentials: { id, password }, isNew: isNew(account) }
    : { type: 'account-ready', accountId: id, isNew: isNew(account) };
};
