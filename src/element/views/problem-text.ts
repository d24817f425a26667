import type { Problem } from '../flow/problem.js';
import type { View } from './view.js';

/** A bug of ours. A host's endpoint has a code of that name, too, which comes with a status. */
export const isBug = ({ code, status }: Problem): boolean =>
  code === 'internal_error' && status === undefined;

/**
 * What went wrong, in plain words; empty where nothing did, or where it has passed. A time in them is what it was
 * at first.
 *
 * @param isCounted it is what is left; without such a time, there are no words: where there are, a request
 *   like the one that failed has to wait
 */
export const problemText = (view: View, isCounted = false): string => {
  const { problem } = view.state;
  return problem && (!isCounted || problem.until)
    ? (view.explain(problem, view.state, view, isCounted) ?? '')
    : '';
};
