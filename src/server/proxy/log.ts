import type { CallName } from '../../api/types.js';

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

/** What people run into any day, with a host that does all as it should. */
const everyday = ['existing_link', 'link_failed', 'link_mismatch', 'not_linked'];

/** Tells the console of what a host may have to look into, in one line of JSON each. */
export function logFailures(entry: LogEntry): void {
  if (!entry.error || everyday.includes(entry.error)) return;
  console.error(`glympse-account-link/proxy ${JSON.stringify(entry)}`);
}
