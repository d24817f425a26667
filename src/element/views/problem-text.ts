import type { Problem } from '../flow/problem.js';
import type { View } from './view.js';

/** Problems that another text in the field can solve. */
export const isFieldProblem = (problem: Problem | undefined): boolean =>
  /_missing$|_invalid$|^link_failed$|_argument$/.test(problem?.code ?? '');

/** A bug of ours. A host's endpoint has a code of that name, too, which comes with a status. */
export const isBug = ({ code, status }: Problem): boolean =>
  code === 'internal_error' && status === undefined;

/** What went wrong, in plain words; empty where nothing did. */
export const problemText = (view: View): string =>
  view.state.problem ? (view.explain(view.state.problem, view.state, view) ?? '') : '';
