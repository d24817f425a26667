import { isOverLimit } from '../../../api/is-over-limit.js';
import type { Problem } from '../../flow/problem.js';

/** The service has not taken the code. That there were too many requests says nothing of it. */
export const isCodeRefused = ({ code, status }: Problem): boolean =>
  code === 'link_failed' && !isOverLimit(code, status);
