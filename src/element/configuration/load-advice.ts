import { lazy } from '../../api/lazy.js';

/** What to tell the page's developer: words that only a wrong set-up needs. */
export const loadAdvice = lazy('advice', () => import('./advice.js'));
