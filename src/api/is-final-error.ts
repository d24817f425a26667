import { ApiError } from './errors.js';
import { isFinal } from './is-final.js';

export const isFinalError = (error: unknown): error is ApiError =>
  error instanceof ApiError && isFinal(error);
