import { lazy } from '../../../api/lazy.js';

/** What gets the account of an address: for those who log in or recover one. */
export const loadCreate = lazy('login', () => import('../login/create.js'));
