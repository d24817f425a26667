import type { AddressType } from '../../../api/types.js';
import type { FlowState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { isolate } from '../../locales/translate.js';
import type { View } from '../../views/view.js';

/** What is linked, or was, in the middle of a sentence: words for it where it is not known. */
export const oldAddress = (
  { t }: View<FlowState, ManagingMessages>,
  type: AddressType,
  known: string | undefined,
): string => (known ? isolate(known) : t('oldAddress', type));
