import type { Problem } from '../flow/problem.js';
import type { View } from './view.js';

/** A bug of ours. A host's endpoint has a code of that name, too, which comes with a status. */
export const isBug = (problem: Problem | undefined): boolean =>
  problem?.code === 'internal_error' && problem.status === undefined;

/** What went wrong, in plain words; empty where nothing did, or where it has passed. */
export const problemText = (view: View): string => {
  const { problem } = view.state;
  return (problem && view.explain(problem, view.state, view)) ?? '';
};

/** A request like the one that failed has to wait. */
export const isWaiting = ({ state, now }: View): boolean => now < (state.problem?.until ?? 0);
