import { linkAccount } from '../../../api/calls.js';
import { ApiError } from '../../../api/errors.js';
import type { Transport } from '../../../api/transport.js';
import type { Answer, CodeSubmission } from '../../flow/requests.js';
import { loadFailure } from './load-failure.js';

/**
 * Links, unless the address has another owner. Where that may have worked all the same, it is looked at what
 * is linked now. Of a code that is refused, nobody knows whether it is wrong or has just been used: a browser
 * sends a request again by itself where a connection breaks before the answer.
 */
export async function link(
  request: CodeSubmission,
  transport: Transport,
  signal: AbortSignal,
): Promise<Answer> {
  const { contact, code, force, unconfirmed } = request;
  try {
    const account = await linkAccount(transport, { ...contact, code }, force, signal);
    return { type: 'address-linked', account };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'existing_link' && !force) return { type: 'conflict-found' };
    // Where that cannot be had, the doubt stays: a refusal says nothing then.
    const { lookUpLink } = await loadFailure().catch((cause: unknown) => {
      throw unconfirmed ? cause : error;
    });
    const account = await lookUpLink(error, request, transport, signal);
    return { type: 'address-linked', account };
  }
}
