import { linkAccount } from '../../../api/calls.js';
import { ApiError } from '../../../api/errors.js';
import { lazy } from '../../../api/lazy.js';
import type { Transport } from '../../../api/transport.js';
import type { Answer, CodeSubmission } from '../../flow/requests.js';

const loadLookUp = lazy('look-up', () => import('./look-up.js'));

/**
 * Links, unless the address has another owner. Where an answer is lost, it is looked at what is linked
 * now: after a refusal that an earlier try may have caused, or wherever what is shown has to be true.
 */
export async function link(
  request: CodeSubmission,
  transport: Transport,
  signal: AbortSignal,
): Promise<Answer> {
  const { contact, code, force, unconfirmed, looksUp } = request;
  try {
    const account = await linkAccount(transport, { ...contact, code }, force, signal);
    return { type: 'address-linked', account };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'existing_link' && !force) return { type: 'conflict-found' };
    const isInDoubt = looksUp || (unconfirmed && error.code === 'link_failed');
    if (!isInDoubt) throw error;
    // Where that cannot be had, the doubt stays.
    const { lookUpLink } = await loadLookUp();
    const account = await lookUpLink(error, request, transport, signal);
    return { type: 'address-linked', account };
  }
}
