import { lazy } from '../../../api/lazy.js';

/** What is known of failures; one for all who meet one. */
export const loadFailure = lazy('failure', () => import('../failure/part.js'));
