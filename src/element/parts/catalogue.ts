import { lazy } from '../../api/lazy.js';

export type FlowFile = typeof import('./flow/part.js');

/** What carries the first form on, and everything that everybody comes to. */
export const loadFlow = lazy('flow', () => import('./flow/part.js'));

/** What the first form is made of where it asks for a phone number. The other parts are the flow's to load. */
export const loadPhone = lazy('phone', () => import('./phone/part.js'));
