import type { ClientErrorCode, ServiceErrorCode } from '../../../api/errors.js';
import { isOverLimit } from '../../../api/is-over-limit.js';
import { isFinal } from '../../../api/is-final.js';
import { isAddressProblem, type AddressProblem, type InputProblem } from '../../flow/problem.js';
import { flow } from '../../locales/en/flow.js';
import { failure } from '../../locales/en/failure.js';
import { translator } from '../../locales/translate.js';
import { isBug } from '../../views/problem-text.js';
import { inTime } from '../../views/in-time.js';
import type { Explain } from '../../views/view.js';

/** The parts that ask for an address have words for what is wrong with it. */
type KnownCode = Exclude<ClientErrorCode | ServiceErrorCode | InputProblem, AddressProblem>;

/** Codes with a text of their own, by their name. */
const own = [
  'code_missing',
  'link_failed',
  'invalid_argument',
  'invalid_response',
  'disabled',
  'oauth_token',
  'credentials_handler_failed',
  'network_error',
  'timeout',
  'invalid_configuration',
  'internal_error',
] as const satisfies readonly KnownCode[];

/** All other codes that are known: what means the same to a person, or nothing, shares a text. */
const shared = {
  token_expired: 'oauth_token',
  access_denied: 'oauth_token',
  token_provider_failed: 'oauth_token',
  existing_link: 'unknown',
  link_mismatch: 'unknown',
  not_linked: 'unknown',
} as const satisfies Record<Exclude<KnownCode, (typeof own)[number]>, string>;

const isShared = (code: string): code is keyof typeof shared => Object.hasOwn(shared, code);

/** The service may have other words for a token that it does not take. */
const otherwise = (code: string) => (code.includes('token') ? 'oauth_token' : 'unknown');

/** Milliseconds. */
const MINUTE = 60_000;
const STEP = MINUTE / 6;

const roundUp = (time: number, step: number): number => Math.ceil(time / step) * step;

/**
 * Not less than is left, of a wait that began as `whole`. It is announced whenever it changes: every five minutes, in
 * the last ten by the minute, and at thirty, twenty and ten seconds.
 */
function coarse(left: number, whole: number): number {
  if (left <= MINUTE / 2) return roundUp(left, STEP);
  return Math.min(
    roundUp(left, left <= 10 * MINUTE ? MINUTE : 5 * MINUTE),
    roundUp(whole, whole < MINUTE ? STEP : MINUTE),
  );
}

/** Every problem, the service's too. */
export const explain: Explain = (problem, _state, speech) => {
  const { locale, messages, now } = speech;
  const t = translator({ ...flow, ...failure }, locale, messages);
  const { code, fatal, expired, offline, status, retryAfter, until } = problem;
  if (isAddressProblem(code)) return undefined;
  if (fatal && !isFinal(problem)) return t('invalid_configuration');
  if (expired) return t('code_expired');
  if (offline) return t('offline');
  if (code === 'internal_error' && !isBug(problem)) return t('unknown');
  if (isOverLimit(code, status)) {
    if (!retryAfter) return t('tooManyRequests', undefined, '');
    const left = until === undefined ? retryAfter : until - now;
    return left > 0 ? t('tooManyRequests', ...inTime(coarse(left, retryAfter), speech)) : '';
  }
  const key =
    own.find((each) => each === code) ?? (isShared(code) ? shared[code] : otherwise(code));
  return t(key);
};
