import type { AddressType, CallName } from '../../api/types.js';
import type { Dialect } from './dialect.js';
import type { Failure } from './envelope.js';

/** A message that the service would have sent. */
export interface Message {
  readonly type: AddressType;
  readonly address: string;
  readonly code: string;
  /** What the person reads. */
  readonly text: string;
  /** Milliseconds since the epoch by the sandbox's clock. */
  readonly sentAt: number;
}

/** An account as the sandbox knows it. */
export interface Account {
  readonly id: string;
  readonly password: string;
  /** What is linked, at most one address a type. */
  readonly linked: Readonly<Partial<Record<AddressType, string>>>;
  /** The types whose address the service wants to be confirmed again: their status is `refresh`. */
  readonly toRefresh: readonly AddressType[];
  /** The types whose address is linked, but not for logging in: their `auth_enabled` is false. */
  readonly notForLogIn: readonly AddressType[];
  /** Milliseconds since the epoch by the sandbox's clock. */
  readonly createdTime: number;
  /** The same, of the last time that something was linked or unlinked. */
  readonly lastModified: number;
}

export interface ScriptedFailure extends Failure {
  /** Default 200, or 400 where failures are `4xx`. */
  readonly status?: number;
  /** The work is done all the same. Default false: nothing is done. */
  readonly after?: boolean;
}

/** Something that goes otherwise than it should, for the next calls of one kind. */
export interface Scenario {
  readonly call: CallName;
  /** For how many calls. Default 1. */
  readonly times?: number;
  /** Milliseconds before anything happens. */
  readonly delay?: number;
  /** Nothing happens until `release()`; with `after`, the work is done at once and only its answer waits. */
  readonly hold?: boolean | 'after';
  /** The connection breaks: `before` the service does its work, or `after`, so that the answer is lost. */
  readonly drop?: 'before' | 'after';
  /**
   * How much of the answer is sent before a dropped connection breaks. Default its first byte: where there
   * is `nothing`, browsers send the request once more by themselves. `half` is of the answer to work that
   * was done.
   */
  readonly sent?: 'nothing' | 'half';
  /** Half of the answer is sent, and the rest of it after `release()`. */
  readonly drip?: boolean;
  /** The service answers a failure, in its own envelope. */
  readonly failure?: ScriptedFailure;
  /** Sent in place of the answer. Default status 200, type `text/html`. */
  readonly raw?: {
    readonly body: string;
    /** How often the body is repeated, for answers that are too long to be told. Default once. */
    readonly repeat?: number;
    /** The work is done all the same. Default false: nothing is done. */
    readonly after?: boolean;
    readonly status?: number;
    readonly contentType?: string;
    /** For a redirect. */
    readonly location?: string;
  };
  /** The work is done, but the envelope's `response` is this. */
  readonly response?: unknown;
  /**
   * The work is done, but these fields of its envelope are otherwise, by their paths, such as
   * `response.account.id`. A path that leads nowhere changes nothing.
   */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface SandboxOptions extends Partial<Dialect> {
  /** Milliseconds since the epoch. Default the machine's clock, moved by `advance`. */
  readonly now?: () => number;
  /** API keys and whether they have the account-linking permission. Default `{ sandbox: true }`. */
  readonly apiKeys?: Readonly<Record<string, boolean>>;
  /** Milliseconds that a code is good. Default 600,000. */
  readonly codeLifetime?: number;
  /** Wrong tries after which a code is good no more. Default 5. */
  readonly codeAttempts?: number;
  /** Milliseconds that an access token is good. Default 3,600,000. */
  readonly tokenLifetime?: number;
}

/** A request that reached the service. */
export interface CallRecord {
  readonly call: CallName | 'unknown';
  readonly at: number;
}
