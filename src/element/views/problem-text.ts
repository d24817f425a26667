import { typeOf } from '../flow/transition.js';
import type { Problem } from '../flow/types.js';
import { timeText } from './time-text.js';
import type { View } from './view.js';

/** Problems that another text in the field can solve. */
export const isFieldProblem = (problem: Problem | undefined): boolean =>
  /_missing$|_invalid$|^link_failed$|_argument$/.test(problem?.code ?? '');

/** Plain words for a problem; empty without one. The raw code is for the page, not the person. */
export function problemText({ state, t }: View): string {
  const { problem } = state;
  if (!problem) return '';
  const { code, fatal, expired, status, retryAfter } = problem;
  if (fatal) return t('invalid_configuration');
  if (expired) return t('code_expired');
  if (status === 429) return t('tooManyRequests', retryAfter ? timeText(retryAfter) : '');
  if (/token|access_denied/.test(code)) return t('oauth_token');
  // Texts for problems, and nothing else, are named like codes. What has none is nothing that a person
  // knows; the pattern keeps out names that every object has.
  const known = /^[a-z]+_|^timeout$/.test(code) && t(code as 'address_missing', typeOf(state));
  return known || t('unknown');
}
