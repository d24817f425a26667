import { isExpired } from '../flow/transition.js';
import type { View } from './view.js';

/** What a person who cannot see the spinner or the clock has to be told; empty most of the time. */
export function statusText({ state, now, t }: View): string {
  const isLoading = state.step === 'manage' && !(state.problem ?? state.accounts);
  if (state.pending ?? isLoading) return t('working');
  if (state.problem || !('sent' in state) || state.step === 'done') return '';
  if (isExpired(state.sent, now)) return t('code_expired');
  const hasNew = state.sent.sends > 1 && !('stage' in state && state.stage !== 'entering-code');
  return hasNew ? t('newCodeSent') : '';
}
