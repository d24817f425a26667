import { isChoosing } from '../../flow/is-choosing.js';
import { isExpired } from '../../flow/sent-code.js';
import type { CodeState, ConflictState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { View } from '../../views/view.js';
import { workText } from './progress.js';

type Sent = CodeState | ConflictState | ReplacingState;

/** What a person who cannot see the spinner or the clock has to be told; empty most of the time. */
export function statusText(view: View<Sent, FlowMessages>): string {
  const { state, now, t } = view;
  if (state.pending) return workText(view);
  const isNew = state.sent.sends > 1 && !isExpired(state.sent, now) && !isChoosing(state);
  return isNew && !state.problem ? t('newCodeSent', state.sent.contact.type) : '';
}
