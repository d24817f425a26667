import { isInDoubt } from '../../flow/in-doubt.js';
import type { FailureLogic } from '../../flow/logic.js';
import { problemOf } from './problem-of.js';
import { retryPolicy } from './retry-policy.js';
import { settle } from './settle.js';

export const failure: FailureLogic = { problemOf, retryPolicy, isInDoubt, settle };
