import type { AddressType } from '../../api/types.js';
import { askForAddress } from './change.js';
import type { Transition } from './logic.js';
import type { ListRequest } from './requests.js';
import type { AddingState, ListState, Notice, Offer } from './states.js';

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

/** Asks what is linked. What has just been told holds, until it is looked at once more. */
export const listRequest = (notice?: Notice): ListRequest => ({
  type: 'list-accounts',
  expected: notice?.outcome.endsWith('linked')
    ? { type: notice.type, isLinked: notice.outcome === 'linked' }
    : undefined,
});

/** The list, asked for anew: nothing that was shown before need be true. */
export function list(
  offer: Offer,
  type: AddressType,
  told: Pick<ListState, 'notice' | 'unconfirmed'> = {},
): Transition {
  const pending = listRequest(told.notice);
  return [
    { scene: 'list', flow: 'manage', offer, type, ...told, problem: undefined, pending },
    [pending],
  ];
}
