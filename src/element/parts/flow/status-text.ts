import { isChoosing } from '../../flow/is-choosing.js';
import { isExpired } from '../../flow/sent-code.js';
import type { CodeState, ConflictState, HandOverState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import type { View } from '../../views/view.js';
import { workText } from './progress.js';

type Sent = CodeState | ConflictState | HandOverState | ReplacingState;

/** What a person who cannot see the spinner or the clock has to be told; empty most of the time. */
export function statusText(view: View<Sent, FlowMessages>): string {
  const { state, now, t } = view;
  if (state.pending) return workText(view);
  if (state.problem || state.scene === 'hand-over') return '';
  if (isExpired(state.sent, now) || isChoosing(state) || state.sent.sends < 2) return '';
  return t('newCodeSent', state.sent.contact.type);
}
