import type { AddressType } from '../../api/types.js';
import { askForAddress } from './change.js';
import type { Transition } from './logic.js';
import type { Request } from './requests.js';
import type { AddingState, ListState, Offer } from './states.js';

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

/** The list, asked for anew: nothing that was shown before need be true. */
export function list(
  offer: Offer,
  type: AddressType,
  told: Pick<ListState, 'notice' | 'unconfirmed'> = {},
): Transition {
  const pending: Request = { type: 'list-accounts' };
  return [
    { scene: 'list', flow: 'manage', offer, type, ...told, problem: undefined, pending },
    [pending],
  ];
}
