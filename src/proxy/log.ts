import type { CallName } from '../api/types.js';

/** What is told of a request. No secret is in it, and no address in full. */
export interface LogEntry {
  readonly method: string;
  /** None where the request was refused before it was read. */
  readonly call: CallName | undefined;
  /** Masked, as in `j•••@example.com`. */
  readonly address: string | undefined;
  readonly status: number;
  /** The failure's code; none for a success. */
  readonly error: string | undefined;
  /** What the service or the runtime says of the failure. */
  readonly reason: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** Failures, one line of JSON each, where the runtime puts what goes wrong. */
export function logFailures(entry: LogEntry): void {
  if (entry.error) console.error(`glympse-account-link/proxy ${JSON.stringify(entry)}`);
}
