import type { TypedContact } from '../../address/typed-contact.js';
import type { SentCode } from './states.js';

/** Milliseconds until a second code may be asked for; every further one takes twice as long. */
const FIRST_COOL_DOWN = 30_000;
const LONGEST_COOL_DOWN = 300_000;

/** Milliseconds until another code may be asked for, after so many. */
export const coolDown = (sends: number): number =>
  Math.min(FIRST_COOL_DOWN * 2 ** (sends - 1), LONGEST_COOL_DOWN);

/** What is known of a code that has just been sent. */
export function codeSent(
  contact: TypedContact,
  lifetime: number | undefined,
  at: number,
  sends: number,
): SentCode {
  return {
    contact,
    expiresAt: lifetime && at + lifetime,
    resendAt: at + coolDown(sends),
    sends,
    unconfirmed: false,
  };
}

export const isExpired = ({ expiresAt }: Pick<SentCode, 'expiresAt'>, at: number): boolean =>
  expiresAt !== undefined && at >= expiresAt;

/** A code that has run out may be replaced at once; the cool-down is for codes that are good. */
export const canRequestCode = (
  sent: Pick<SentCode, 'expiresAt' | 'resendAt'>,
  at: number,
): boolean => at >= sent.resendAt || isExpired(sent, at);
