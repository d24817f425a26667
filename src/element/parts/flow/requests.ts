import { confirmAccount, confirmLinkedAccount } from '../../../api/calls.js';
import type { Runner, Runners } from '../../flow/logic.js';
import type { CodeRequest, CodeSubmission } from '../../flow/requests.js';
import type { Services } from '../../flow/services.js';
import { link } from './link.js';
import { loadCreate } from './load-create.js';
import { transportOf } from './transport-of.js';

const requestCode: Runner<CodeRequest, Services> = async ({ flow, contact }, services, signal) => {
  const confirm = flow === 'login' ? confirmAccount : confirmLinkedAccount;
  return { type: 'code-sent', ...(await confirm(transportOf(services), contact, signal)) };
};

const submitCode: Runner<CodeSubmission, Services> = async (request, services, signal) =>
  request.flow === 'link'
    ? link(request, transportOf(services), signal)
    : (await loadCreate()).create(request, services, signal);

export const requests = {
  'request-code': requestCode,
  'submit-code': submitCode,
} satisfies Runners<Services>;
