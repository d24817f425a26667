import type { Part } from '../part.js';
import { explain } from './explain.js';
import { phone } from './field.js';
import { requests } from './requests.js';
import { readTexts } from './texted-code.js';

/** Everything that needs the world's numbering plans, which outweigh the rest of the element. */
export const part: Part = { name: 'phone', requests, phone, explain, attach: readTexts };
