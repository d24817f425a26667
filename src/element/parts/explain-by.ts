import type { Explain } from '../views/view.js';
import type { Part } from './part.js';

/** What the parts that are there say of a problem: the latest of them has the last word. */
export const explainBy =
  (parts: readonly Pick<Part, 'explain'>[]): Explain =>
  (...args) =>
    parts.map(({ explain }) => explain?.(...args)).findLast((text) => text !== undefined);
