import { named } from '../../../address/named.js';
import type { LinkedAccount } from '../../../api/types.js';
import { idle } from '../../flow/change.js';
import type { Emission, LinkedDetail } from '../../flow/emissions.js';
import type { Transition } from '../../flow/logic.js';
import type { Request } from '../../flow/requests.js';
import type { FlowState, Outcome } from '../../flow/states.js';

type Sent = Extract<FlowState, { readonly sent: unknown }>;

/** The address is linked, maybe taken from another account. */
export const finishLink = (state: Sent, request: Request, account: LinkedAccount): Transition =>
  finish(state, account, 'linked', { forced: request.type === 'submit-code' && request.force });

interface Facts {
  readonly forced?: boolean;
  readonly isNew?: boolean | undefined;
}

/** Tells the page of the outcome. A person who came from the list goes back to it. */
export function finish(
  { flow, offer, sent }: Sent,
  account: LinkedDetail['account'],
  outcome: Outcome,
  { forced = false, isNew }: Facts = {},
): Transition {
  const { contact } = sent;
  const { type } = contact;
  const emission: Emission =
    outcome === 'recovered'
      ? { type: 'recovered', detail: { type, account } }
      : {
          type: 'linked',
          detail: { flow, type, forced, account, ...(isNew !== undefined && { isNew }) },
        };
  if (flow === 'manage') {
    const notice = { outcome, type, address: named(contact) };
    // What has just been told holds, until the list is looked at once more.
    const expected = outcome === 'linked' ? { type, isLinked: true } : undefined;
    const pending = { type: 'list-accounts', expected } as const;
    const listing = {
      scene: 'list',
      flow,
      offer,
      type,
      notice,
      problem: undefined,
      pending,
    } as const;
    return [listing, [emission, pending]];
  }
  return [{ scene: 'done', flow, offer, sent, outcome, ...idle }, [emission]];
}
