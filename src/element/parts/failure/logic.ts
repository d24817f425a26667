import type { FailureLogic } from '../../flow/logic.js';
import { problemOf } from './problem-of.js';
import { pause, repeat } from './repeat.js';
import { settle } from './settle.js';

export const failure: FailureLogic = { problemOf, repeat, pause, settle };
