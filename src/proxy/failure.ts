import { mask } from '../address/mask.js';
import { ApiError } from '../api/errors.js';
import type { LogEntry } from './log.js';
import type { Call } from './read-call.js';
import type { Session } from './session.js';

/** The failure to answer with, whatever has gone wrong. */
export function readFailure(error: unknown, signal: AbortSignal): ApiError {
  if (signal.aborted) return new ApiError('timeout');
  if (!(error instanceof ApiError)) {
    return new ApiError('internal_error', { status: 500 }, { cause: error });
  }
  // The service's codes are words; anything else in their place could be anything.
  return /^\w{1,64}$/.test(error.code) ? error : new ApiError('invalid_response');
}

interface Facts {
  readonly method: string;
  readonly asked: Call | undefined;
  readonly session: Session | undefined;
  readonly apiKey: string;
  readonly failure: ApiError | undefined;
  readonly response: Response;
  readonly duration: number;
}

/** What the host's log is told. */
export function tell(facts: Facts): LogEntry {
  const { method, asked, session, apiKey, failure, response, duration } = facts;
  const contact = asked && 'contact' in asked ? asked.contact : undefined;
  const code = asked && 'code' in asked ? asked.code : undefined;
  const secrets = [contact?.address, code, session?.account?.password, apiKey];
  const reason = failure && reasonOf(failure);
  return {
    method,
    call: asked?.name,
    address: contact && mask(contact),
    status: response.status,
    error: failure?.code,
    reason: reason && without(secrets, reason),
    duration,
  };
}

/** What the service says, or what the runtime says of the connection, or of a mistake. */
function reasonOf({ code, facts, cause }: ApiError): string | undefined {
  if (facts.detail) return facts.detail;
  if (code === 'internal_error') return String(cause);
  const { cause: root } = (cause ?? {}) as { cause?: { code?: unknown } };
  return typeof root?.code === 'string' ? root.code : undefined;
}

const without = (secrets: readonly (string | undefined)[], text: string): string =>
  secrets.reduce<string>((rest, secret) => (secret ? rest.replaceAll(secret, '…') : rest), text);
