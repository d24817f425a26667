import type { AddressType } from '../../../api/types.js';
import type { FlowState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import type { View } from '../../views/view.js';
import { oldAddress } from './old-address.js';
import { sentence } from './sentence.js';

/** Whether the address is linked by now: unlinking it has failed. */
export function standing(
  view: View<FlowState, ManagingMessages>,
  type: AddressType,
  known: string | undefined,
  isInDoubt: boolean,
): string | undefined {
  const { t, state } = view;
  if (isInDoubt ? state.pending : !state.problem) return undefined;
  const told = isInDoubt ? 'stillLinkedUnknown' : 'stillLinked';
  return sentence(view, t(told, oldAddress(view, type, known)));
}
