import { lazy } from '../../api/lazy.js';
import type { Part, PartName } from './part.js';

export type FlowFile = typeof import('./flow/part.js');

/** What carries the first form on, and everything that everybody comes to. */
export const loadFlow = lazy('flow', () => import('./flow/part.js'));

/** What only some people need. */
export const loadPart: Readonly<Record<PartName, () => Promise<Part>>> = {
  manage: lazy('manage', () => import('./manage/part.js').then(({ part }) => part)),
  phone: lazy('phone', () => import('./phone/part.js').then(({ part }) => part)),
  reading: lazy('reading', () => import('./reading/part.js').then(({ part }) => part)),
};
