import { isRefusal } from '../../api/is-refusal.js';
import type { Problem } from './problem.js';

/** The service may have done what it was asked for. */
const isAnswerLost = ({ code, status }: Problem): boolean => !isRefusal(code, status);

/** Whether what was asked for may have been done, after this failure or an earlier one that is not settled. */
export const isInDoubt = (problem: Problem, wasInDoubt: boolean): boolean =>
  !problem.unchanged && (wasInDoubt || isAnswerLost(problem));
