import type { AddressType, LinkedAccount } from '../../../api/types.js';
import { askForAddress } from '../../flow/change.js';
import type { Effect, Transition } from '../../flow/logic.js';
import type { ListRequest } from '../../flow/requests.js';
import type { AddingState, FlowState, Offer } from '../../flow/states.js';

/** What of a type is linked. */
export const accountOf = (
  type: AddressType,
  accounts: readonly LinkedAccount[] | undefined,
): LinkedAccount | undefined => accounts?.find((account) => account.type === type);

export const tellUnlinked = (type: AddressType): Effect => ({ type: 'unlinked', detail: { type } });

/** Looking at what is linked can be called back; a change cannot. */
export const whileLooking =
  <State extends Pick<FlowState, 'pending'>, Event>(
    respond: (state: State, event: Event) => Transition | undefined,
  ): ((state: State, event: Event) => Transition | undefined) =>
  (state, event) =>
    state.pending?.type === 'list-accounts' ? respond(state, event) : undefined;

/** Where an address is asked for on behalf of the list. */
export const askForAddition = (
  offer: Offer,
  type: AddressType,
  address: string,
  current?: string,
): AddingState => ({
  ...askForAddress('manage', offer, type, address),
  scene: 'adding',
  current,
});

/** Asks what is linked. What has just been told is to be expected, until it is looked at once more. */
export const listRequest = (expected?: ListRequest['expected']): ListRequest => ({
  type: 'list-accounts',
  expected,
});

/** The list, asked for anew: nothing that was shown before need be true. */
export function list(offer: Offer, type: AddressType, unconfirmed?: AddressType): Transition {
  const pending = listRequest();
  return [
    { scene: 'list', flow: 'manage', offer, type, unconfirmed, problem: undefined, pending },
    [pending],
  ];
}
