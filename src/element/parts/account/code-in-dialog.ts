import type { TemplateResult } from 'lit';
import { isExpired } from '../../flow/sent-code.js';
import { codeEntry } from '../flow/code-entry.js';
import type { Coding } from '../flow/code-form.js';

/** In a dialog nothing is said of a code that has run out, or while another one is asked for. */
export function codeInDialog(
  view: Coding,
  submitLabel: string,
  otherWay: TemplateResult,
): TemplateResult {
  const { state, now } = view;
  const isSent = state.pending?.type !== 'request-code' && !isExpired(state.sent, now);
  return codeEntry(view, submitLabel, otherWay, isSent);
}
