import { isRefusal } from './is-refusal.js';

/** What went wrong, as far as it tells of that. */
interface Problem {
  readonly code: string;
  readonly status?: number | undefined;
  /** It was looked at what the call was to change, and that is as it was. */
  readonly unchanged?: boolean | undefined;
}

/** The service may have done what it was asked for. */
const isAnswerLost = ({ code, status }: Problem): boolean => !isRefusal(code, status);

/** Whether what was asked for may have been done, after this failure or an earlier one that is not settled. */
export const isInDoubt = (problem: Problem, wasInDoubt: boolean): boolean =>
  !problem.unchanged && (wasInDoubt || isAnswerLost(problem));
