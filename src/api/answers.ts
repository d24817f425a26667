import { ApiError } from './errors.js';
import { isAddressType } from './is-address-type.js';
import { text } from './text.js';
import type { Answer } from './transport.js';
import type { AccessToken, CodeSent, LinkedAccount } from './types.js';

/** Everything the service says is checked here, so that nothing further in meets an unknown shape. */

/** The fields of whatever it is: none, where it has none. */
export const fieldsOf: (value: unknown) => Readonly<Record<string, unknown>> = Object;

export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ApiError('invalid_response');
  return value;
}

/** Epoch times above this are milliseconds, below it seconds: 1e11 s is the year 5138. */
const SECONDS_BELOW = 1e11;

/** Epoch times below this (in seconds, 2001) are no times at all. */
const EARLIEST_SECONDS = 1e9;

const epochMilliseconds = (value: unknown): number =>
  typeof value === 'number' && value > EARLIEST_SECONDS
    ? value * (value < SECONDS_BELOW ? 1000 : 1)
    : NaN;

/**
 * Milliseconds from the answer to the time in one of its fields, by the service's own clock because the
 * device's may be wrong. A missing or unusable time is unknown, never a failure. Source: glympse-api.md.
 */
export function timeUntil(field: string, { response, time }: Answer): number | undefined {
  const until = epochMilliseconds(fieldsOf(response)[field]) - epochMilliseconds(time);
  return isNaN(until) ? undefined : until;
}

export function readCodeSent(answer: Answer): CodeSent {
  const lifetime = timeUntil('expires', answer) ?? 0;
  return { lifetime: lifetime > 0 ? lifetime : undefined };
}

/**
 * The fields of what is linked, which an entry of a list may nest in `account`, as the answer of `link`
 * does. The type may stand beside them.
 */
export function linkedFieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const outer = fieldsOf(value);
  const { type } = outer;
  return { ...outer, ...fieldsOf(outer['account']), ...(isAddressType(type) && { type }) };
}

export function readLinkedAccount(value: unknown): LinkedAccount {
  const { type, id, displayname, auth_enabled: authEnabled, status } = linkedFieldsOf(value);
  if (!isAddressType(type) || typeof id !== 'string') throw new ApiError('invalid_response');
  return {
    type,
    id,
    displayName: text(displayname),
    authEnabled: typeof authEnabled === 'boolean' ? authEnabled : undefined,
    status: text(status),
  };
}

export function readAccessToken({ response }: Answer): AccessToken {
  const { access_token: token, expires_in: expiresIn } = fieldsOf(response);
  return {
    accessToken: required(text(token)),
    expiresIn: typeof expiresIn === 'number' ? expiresIn : undefined,
  };
}
