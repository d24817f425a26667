import { ApiError, type ErrorCode } from './errors.js';

const tokenErrors: readonly ErrorCode[] = ['oauth_token', 'token_expired', 'access_denied'];

export const isTokenError = (error: unknown): boolean =>
  error instanceof ApiError && tokenErrors.includes(error.code);
