import { ApiError } from '../../api/errors.js';

/** The proxy's own refusals, in the words of the service where it has some. */
export class Refusal extends ApiError {
  constructor(
    code: string,
    status: number,
    readonly headers: Readonly<Record<string, string>> = {},
    /** For the host's log. */
    detail?: string,
  ) {
    super(code, { status, detail });
  }
}
