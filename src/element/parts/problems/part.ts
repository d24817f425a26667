import type { Part } from '../part.js';
import { explain } from './explain.js';

/** Words for what goes wrong but seldom. */
export const part: Part = { name: 'problems', explain };
