/** The service's two envelopes. Source: glympse-api.md; the HTTP statuses are the sandbox's choice. */

/** A refusal, thrown by the work of a call. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status = 400,
    readonly detail?: string,
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}

export const succeed = (response: unknown, time: number): Response =>
  Response.json({ result: 'ok', response, meta: { time } });

export const refuse = ({ code, status, detail, retryAfter }: Refusal, time: number): Response =>
  Response.json(
    { result: 'failure', response: {}, meta: { error: code, error_detail: detail, time } },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter.toString() } },
  );
