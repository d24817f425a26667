import { lazy } from '../../api/lazy.js';

export type FlowFile = typeof import('./flow/part.js');

/** What carries the first form on, and everything that everybody comes to. */
export const loadFlow = lazy('flow', () => import('./flow/part.js'));
