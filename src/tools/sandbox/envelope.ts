/** The service's two envelopes. Source: glympse-api.md; the HTTP statuses of failures are the sandbox's choice. */

/** A refusal, thrown by the work of a call. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status = 400,
    readonly detail?: string,
  ) {
    super(code);
  }
}

export const succeed = (response: unknown, time: number): Response =>
  Response.json({ result: 'ok', response, meta: { time } });

export interface Failure {
  readonly code: string;
  readonly detail?: string | undefined;
  /** Seconds, or an HTTP date. */
  readonly retryAfter?: number | string;
}

export const refuse = (
  { code, detail, retryAfter }: Failure,
  status: number,
  time: number,
): Response =>
  Response.json(
    { result: 'failure', response: {}, meta: { error: code, error_detail: detail, time } },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter.toString() } },
  );
