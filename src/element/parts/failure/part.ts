import type { Part } from '../part.js';
import { explain } from './explain.js';
import { failure } from './logic.js';

/** What is known of failures: most people never meet one. */
export const part: Part = { name: 'failure', failure, explain };

export { lookUpLink, lookUpUnlink } from '../../../api/look-up.js';
