import { ApiError } from './errors.js';

/** Nothing is to be asked of the service any more: it has disabled this version of the application. */
export const isFinal = (problem: { readonly code: string } | undefined): boolean =>
  problem?.code === 'disabled';

export const isFinalError = (error: unknown): error is ApiError =>
  error instanceof ApiError && isFinal(error);
