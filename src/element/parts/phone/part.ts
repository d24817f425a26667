import type { Part } from '../part.js';
import { phone } from './field.js';
import { requests } from './requests.js';

/** Everything that needs the world's numbering plans, which outweigh the rest of the element. */
export const part: Part = { name: 'phone', requests, phone };
