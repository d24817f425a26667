import type { TypedContact } from '../../address/typed-contact.js';
import type { SentCode } from './states.js';

/** Milliseconds until a second code may be asked for; every further one takes twice as long. */
const FIRST_COOL_DOWN = 30_000;
const LONGEST_COOL_DOWN = 300_000;

/** When another code may be asked for, after so many. One that runs out may be replaced at once. */
export const nextCodeAt = (at: number, sends: number, expiresAt = Infinity): number =>
  Math.min(at + Math.min(FIRST_COOL_DOWN * 2 ** (sends - 1), LONGEST_COOL_DOWN), expiresAt);

/** What is known of a code that has just been sent. */
export function codeSent(
  contact: TypedContact,
  lifetime: number | undefined,
  at: number,
  sends: number,
): SentCode {
  const expiresAt = lifetime && at + lifetime;
  const resendAt = nextCodeAt(at, sends, expiresAt);
  return { contact, expiresAt, resendAt, sends, unconfirmed: false };
}

export const isExpired = ({ expiresAt }: Pick<SentCode, 'expiresAt'>, at: number): boolean =>
  expiresAt !== undefined && at >= expiresAt;
