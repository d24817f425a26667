import { ApiError } from './errors.js';
import { text } from './text.js';
import type { Answer } from './transport.js';
import type { AccessToken, CodeSent, CreatedAccount, LinkedAccount } from './types.js';

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
 * A missing or unusable `expires` means "no countdown", never a failure; the remaining time is
 * taken by the service's own clock because the device's may be wrong. Source: glympse-api.md.
 */
export function readCodeSent({ response, time }: Answer): CodeSent {
  const lifetime = epochMilliseconds(fieldsOf(response)['expires']) - epochMilliseconds(time);
  return { lifetime: lifetime > 0 ? lifetime : undefined };
}

export function readCreatedAccount({ response }: Answer): CreatedAccount {
  const { id, password } = fieldsOf(response);
  return { id: required(text(id)), password: text(password) };
}

export function readLinkedAccount(value: unknown): LinkedAccount | undefined {
  const { type, id, displayname, auth_enabled: authEnabled, status } = fieldsOf(value);
  return typeof type === 'string' && typeof id === 'string'
    ? {
        type,
        id,
        displayName: text(displayname),
        authEnabled: typeof authEnabled === 'boolean' ? authEnabled : undefined,
        status: text(status),
      }
    : undefined;
}

export const readLink = ({ response }: Answer): LinkedAccount =>
  required(readLinkedAccount(fieldsOf(response)['account']));

export function readAccessToken({ response }: Answer): AccessToken {
  const { access_token: token, expires_in: expiresIn } = fieldsOf(response);
  return {
    accessToken: required(text(token)),
    expiresIn: typeof expiresIn === 'number' ? expiresIn : undefined,
  };
}
