import { isOverLimit } from './is-over-limit.js';

/** The service has not taken the code. That there were too many requests says nothing of it. */
export const isCodeRefused = ({
  code,
  status,
}: {
  readonly code: string;
  readonly status?: number | undefined;
}): boolean => code === 'link_failed' && !isOverLimit(code, status);
