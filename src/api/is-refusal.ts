import { isOverLimit } from './is-over-limit.js';

const REFUSAL =
  /^(existing_link|link_failed|link_mismatch|not_linked|invalid_argument|oauth_token|token_expired|token_provider_failed|access_denied|disabled)$/;

/**
 * Whether a failure says that nothing was done: the service or a gateway has refused, or nothing was sent.
 * Anything else may have been done all the same. A status tells only where it is one: Glympse may answer
 * failures with HTTP 200.
 */
export const isRefusal = (code: string, status = 0): boolean =>
  (status >= 400 && status < 500) || REFUSAL.test(code) || isOverLimit(code, status);
