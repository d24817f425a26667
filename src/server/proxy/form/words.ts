import { isOverLimit } from '../../../api/is-over-limit.js';
import type { AddressType } from '../../../api/types.js';
import { tags } from '../../../element/locales/catalogue.js';
import { account } from '../../../element/locales/en/account.js';
import { failure } from '../../../element/locales/en/failure.js';
import { flow } from '../../../element/locales/en/flow.js';
import { phone } from '../../../element/locales/en/phone.js';
import { english } from '../../../element/locales/english.js';
import { nearest, normalized } from '../../../element/locales/language-tag.js';
import type { Spoken } from '../../../element/locales/locale.js';
import { loadLocale } from '../../../element/locales/registry.js';
import { translator, type Translate } from '../../../element/locales/translate.js';
import { inTime } from '../../../element/views/in-time.js';
import type { Notice } from './form-state.js';

const texts = { ...flow, ...account, ...failure, ...phone };

/** The element's own words in one language. */
export interface Words {
  readonly locale: Spoken;
  /** BCP 47, normalized. */
  readonly language: string;
  readonly t: Translate<typeof texts & typeof english>;
}

/** Languages of a header that are looked at: a browser names a few. */
const MOST = 20;

/** The first that there are words in, of what the browser asks for. Source: RFC 9110, 12.5.4. */
export function languageOf(header: string): string {
  const wanted = header
    .split(',', MOST)
    .map((entry) => {
      const [tag = '', weight] = entry.split(';');
      return { tag: normalized(tag.trim()), weight: Number(weight?.split('=')[1] ?? 1) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && nearest(tag, ['en', ...tags]))
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.tag ?? 'en';
}

/** The words for a language; English where they cannot be had. */
export async function loadWords(language: string): Promise<Words> {
  const locale = await loadLocale(language).catch(() => english);
  return { locale, language, t: translator(texts, locale, undefined) };
}

/** Codes with a text of their own, by their name. */
const own = [
  'code_missing',
  'code_expired',
  'link_failed',
  'invalid_argument',
  'invalid_response',
  'disabled',
  'network_error',
  'timeout',
  'internal_error',
] as const;

/** What has gone wrong, in the words in which the element says it. */
export function explain(
  { code, status, retryAt }: Notice,
  type: AddressType,
  now: number,
  words: Words,
): string {
  const { t } = words;
  if (code === 'address_missing' || code === 'address_invalid') return t(code, type);
  if (code === 'too_soon' && retryAt) return t('newCodeIn', ...inTime(retryAt - now, words));
  if (isOverLimit(code, status)) {
    return retryAt && retryAt > now
      ? t('tooManyRequests', ...inTime(retryAt - now, words))
      : t('tooManyRequests', undefined, '');
  }
  if (code === 'access_denied' || code.includes('token')) return t('oauth_token');
  const key = own.find((each) => each === code);
  return key ? t(key) : t('unknown');
}
