import type { FlowState, Question } from './states.js';

/** Whether this choice is still the one that the person has, or the page for them. */
export const isAbout = (state: FlowState, question: Question): boolean =>
  'question' in state && state.question === question;
