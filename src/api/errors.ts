/** The codes of failures that arise on this side of the wire; the service's own are open-ended. */
export type ClientErrorCode =
  | 'network_error'
  | 'timeout'
  | 'invalid_response'
  | 'token_provider_failed'
  | 'credentials_handler_failed'
  | 'invalid_configuration'
  | 'internal_error';

/** The service's codes that the flow gives a meaning of their own. Source: glympse-api.md. */
export type ServiceErrorCode =
  | 'existing_link'
  | 'link_failed'
  | 'link_mismatch'
  | 'not_linked'
  | 'invalid_argument'
  | 'oauth_token'
  | 'token_expired'
  | 'access_denied'
  | 'disabled';

/** Any code at all may come over the wire; the known ones are listed for completion. */
export type ErrorCode = ClientErrorCode | ServiceErrorCode | (string & {});

export interface ErrorFacts {
  /** The service's `error_detail`, for the host's log; never shown to the person. */
  readonly detail?: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Milliseconds that the service asks to wait before the next try (`Retry-After`). */
  readonly retryAfter?: number | undefined;
  /** The device has no connection. */
  readonly offline?: boolean | undefined;
  /** It was looked at what the call was to change, and that is as it was. */
  readonly unchanged?: boolean | undefined;
}

/** The one error of the client: everything that can go wrong in a call, with its code. */
export class ApiError extends Error {
  declare readonly code: ErrorCode;
  declare readonly facts: ErrorFacts;
  override readonly name = 'ApiError';

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(code, options);
    Object.assign(this, { code, facts });
  }
}
