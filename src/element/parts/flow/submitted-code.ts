import type { PersonEvent } from '../../flow/flow-events.js';

/** Nothing else stands in the field than a code as most are. What is not so plain is read elsewhere. */
export const isPlain = (typed: string): boolean => /^[\dA-Za-z]*$/.test(typed);

/** What it means that the person has submitted this as a code. */
export function submittedCode(typed: string, language: string): PersonEvent {
  if (!typed.trim()) return { type: 'input-rejected', reason: 'code_missing' };
  return isPlain(typed)
    ? { type: 'code-submitted', code: typed }
    : { type: 'text-submitted', typed, language };
}
