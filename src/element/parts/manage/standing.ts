import type { FlowState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import type { View } from '../../views/view.js';

/** Whether the address is linked by now: unlinking it has failed. */
export function standing(
  { t, state }: View<FlowState, ManagingMessages>,
  address: string,
  isInDoubt: boolean,
): string | undefined {
  if (isInDoubt) return state.pending ? '' : t('stillLinkedUnknown', address);
  return state.problem && t('stillLinked', address);
}
