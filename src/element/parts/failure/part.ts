import type { Part } from '../part.js';
import { explain } from './explain.js';
import { problemOf } from './problem-of.js';
import { retryPolicy } from './retry-policy.js';
import { settle } from './settle.js';

/** What is known of failures: most people never meet one. */
export const part: Part = { name: 'failure', failure: { problemOf, retryPolicy, settle }, explain };

export { lookUpLink, lookUpUnlink } from './look-up.js';
