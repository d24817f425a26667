import { address } from './en/address.js';
import type { Spoken } from './locale.js';

/** Comes with the first form; the parts bring the rest of its texts. */
export const english: Spoken = { $code: 'en', $dir: 'ltr', ...address };
