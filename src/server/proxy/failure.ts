import { mask } from '../../address/mask.js';
import { ApiError } from '../../api/errors.js';
import type { LogEntry } from './log.js';
import type { Call } from './read-call.js';
import { Refusal } from './refusal.js';
import { without } from './secrets.js';

/** What is known of a request when it has been answered. */
interface Facts {
  readonly request: Request;
  readonly asked: Call | undefined;
  /** Passwords and tokens that have come up. */
  readonly secrets: readonly string[];
  readonly apiKey: string;
  readonly failure: ApiError | undefined;
  readonly response: Response;
}

/** The failure to answer with, whatever has gone wrong. */
export function readFailure(
  error: unknown,
  { signal, secrets }: { readonly signal: AbortSignal; readonly secrets: readonly string[] },
): ApiError {
  if (signal.aborted) return new ApiError('timeout');
  if (!(error instanceof ApiError)) {
    return new ApiError('internal_error', { status: 500 }, { cause: error });
  }
  // The service's codes are words; anything else in their place could be anything.
  const isCode = /^\w{1,64}$/.test(error.code) && without(secrets, error.code) === error.code;
  return isCode ? error : new ApiError('invalid_response');
}

/** What is waited for in more than one request fails as it does in its own. */
export const failingAs = async <Outcome>(
  visit: Parameters<typeof readFailure>[1],
  work: () => Promise<Outcome>,
): Promise<Outcome> =>
  work().catch((error: unknown) => {
    throw readFailure(error, visit);
  });

/** What the host's log is told. */
export function tell(facts: Facts): Omit<LogEntry, 'duration'> {
  const { request, asked, secrets, apiKey, failure, response } = facts;
  const contact = asked && 'contact' in asked ? asked.contact : undefined;
  const code = asked && 'code' in asked ? asked.code : undefined;
  const reason = failure && reasonOf(failure);
  return {
    method: request.method,
    call: asked?.name,
    address: contact && mask(contact),
    status: response.status,
    error: failure?.code,
    reason: reason && without([contact?.address, code, apiKey, ...secrets], reason),
  };
}

/** What the service says, or what kind of error the runtime or a host's store has thrown. */
function reasonOf(failure: ApiError): string | undefined {
  const { code, facts, cause } = failure;
  if (facts.detail || failure instanceof Refusal) return facts.detail;
  if (facts.status !== undefined && code !== 'internal_error') {
    return `the service answered ${facts.status.toString()}`;
  }
  const { name, code: own, cause: root } = Object(cause) as Thrown;
  const errorCode = [own, root?.code].find((value) => typeof value === 'string');
  // Not its message, in which a store may repeat what it could not save.
  return code === 'internal_error' ? [name, errorCode].filter(Boolean).join(' ') : errorCode;
}

interface Thrown {
  readonly name?: string;
  readonly code?: string;
  readonly cause?: Thrown;
}
