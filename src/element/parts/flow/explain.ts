import type { ClientErrorCode, ServiceErrorCode } from '../../../api/errors.js';
import { typeOf } from '../../flow/change.js';
import type { InputProblem } from '../../flow/problem.js';
import { flow } from '../../locales/en/flow.js';
import { translator } from '../../locales/translate.js';
import { timeText } from '../../views/time-text.js';
import type { Explain } from '../../views/view.js';

type KnownCode = ClientErrorCode | ServiceErrorCode | InputProblem;

/** The text for every code that is known. What means nothing to a person shares one. */
const texts = {
  address_missing: 'address_missing',
  address_invalid: 'address_invalid',
  code_missing: 'code_missing',
  link_failed: 'link_failed',
  invalid_argument: 'invalid_argument',
  oauth_token: 'oauth_token',
  token_expired: 'oauth_token',
  access_denied: 'oauth_token',
  token_provider_failed: 'oauth_token',
  credentials_handler_failed: 'credentials_handler_failed',
  network_error: 'network_error',
  timeout: 'timeout',
  invalid_configuration: 'invalid_configuration',
  internal_error: 'internal_error',
  invalid_response: 'unknown',
  existing_link: 'unknown',
  link_mismatch: 'unknown',
  not_linked: 'unknown',
  disabled: 'unknown',
} as const satisfies Record<KnownCode, string>;

const isKnown = (code: string): code is KnownCode => Object.hasOwn(texts, code);

/** Every problem, the service's too. */
export const explain: Explain = (problem, state, { locale, messages }) => {
  const t = translator(flow, locale, messages);
  const { code, fatal, expired, status, retryAfter } = problem;
  if (fatal) return t('invalid_configuration');
  if (expired) return t('code_expired');
  if (status === 429) return t('tooManyRequests', retryAfter ? timeText(retryAfter) : '');
  const key = isKnown(code) ? texts[code] : 'unknown';
  return key === 'address_missing' || key === 'address_invalid' ? t(key, typeOf(state)) : t(key);
};
