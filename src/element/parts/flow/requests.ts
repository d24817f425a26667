import { confirmAccount, confirmLinkedAccount, createAccount } from '../../../api/calls.js';
import { ApiError } from '../../../api/errors.js';
import { isNew } from '../../../api/is-new.js';
import { watchSession } from '../../configuration/framed-session.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { CodeRequest, CodeSubmission } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { link } from './link.js';
import { transportOf } from './transport-of.js';

const requestCode: Runner<CodeRequest, Services> = async ({ flow, contact }, services, signal) => {
  const confirm = flow === 'login' ? confirmAccount : confirmLinkedAccount;
  return { type: 'code-sent', ...(await confirm(transportOf(services), contact, signal)) };
};

const submitCode: Runner<CodeSubmission, Services> = (request, services, signal) =>
  request.flow === 'link'
    ? link(request, transportOf(services), signal)
    : create(request, services, signal);

/** Gets the account of the address. A host's own endpoint keeps the password to itself. */
const create: Runner<CodeSubmission, Services> = async ({ contact, code }, services, signal) => {
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

export const requests = {
  'request-code': requestCode,
  'submit-code': submitCode,
} satisfies Runners<Services>;
