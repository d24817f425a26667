import type { Part } from '../part.js';
import { requests } from './requests.js';

/** Reads what is typed or pasted in another way than most people do. */
export const part: Part = { name: 'reading', requests };

export { tidyCode } from './tidy-code.js';
