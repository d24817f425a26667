import { lazy } from '../../../api/lazy.js';

/** What reads texts that are not plainly what was asked for; one for all who want it. */
export const loadReading = lazy('reading', () => import('../reading/part.js'));
