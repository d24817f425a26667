import { lazy } from '../../api/lazy.js';
import type { Part, PartName } from './part.js';

export type FlowFile = typeof import('./flow/part.js');

/** What carries the first form on, and everything that everybody comes to. */
export const loadFlow = lazy('flow', () => import('./flow/part.js'));

type PartFile = { readonly part: Part };

const part = (name: PartName, load: () => Promise<PartFile>) =>
  lazy(name, async () => (await load()).part);

/** What only some people need. */
export const loadPart: Readonly<Record<PartName, () => Promise<Part>>> = {
  manage: part('manage', () => import('./manage/part.js')),
  phone: part('phone', () => import('./phone/part.js')),
  problems: part('problems', () => import('./problems/part.js')),
  reading: part('reading', () => import('./reading/part.js')),
};
