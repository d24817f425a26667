import { normalized } from '../../../element/locales/language-tag.js';
import type { AddressType } from '../../../api/types.js';
import { isAddressType } from '../../../api/is-address-type.js';
import { check, checkNames, isObject, isText } from '../check-options.js';
import { checkSecrets } from '../seal.js';
import { FormCookie } from './form-cookie.js';

/** The form that works without script, at `form/link` and `form/login` below the endpoint. */
export interface FormOptions {
  /** What your site is called: stands above the form and in the page's title. Default: nothing does. */
  readonly title?: string | undefined;
  /** Where “Continue” leads when all is done: a path of this origin, such as `/account`. Default: nowhere. */
  readonly returnTo?: string | undefined;
  /** BCP 47. Default: what the browser asks for. */
  readonly lang?: string | undefined;
  /** The address types that are offered, in order. Default both, e-mail first. */
  readonly types?: readonly AddressType[] | undefined;
  /** ISO 3166-1 alpha-2: whose numbers may be typed as at home. Default: `+` and the country code are needed. */
  readonly country?: string | undefined;
  /**
   * Whether an address may be taken from another account, which loses that: with a confirmation of its own, or
   * never. Default `confirm`, as in the element.
   */
  readonly force?: 'confirm' | 'never' | undefined;
  /** Seal what is under way, like those of the sealed cookie, which are the default. Required with a store of your own. */
  readonly secrets?: readonly [string, ...string[]] | undefined;
  /** As that of the sealed cookie, which is the default. */
  readonly secure?: boolean | undefined;
}

/** The options with every default, believed. */
export interface FormSettings {
  readonly title: string | undefined;
  readonly returnTo: string | undefined;
  readonly lang: string | undefined;
  readonly types: readonly AddressType[];
  readonly country: string | undefined;
  readonly isForceAllowed: boolean;
  readonly cookie: FormCookie;
}

const names: readonly (keyof FormOptions)[] = [
  'title',
  'returnTo',
  'lang',
  'types',
  'country',
  'force',
  'secrets',
  'secure',
];

/** Believes the options, or throws a `TypeError` that says what to set instead. */
export function readFormOptions(
  options: FormOptions,
  session: object,
  now: () => number,
): FormSettings {
  check(isObject(options), 'form', 'is an object, such as { title: "Harbor Rides" }');
  checkNames('form.', options, names);
  const sealed = session as Pick<FormOptions, 'secrets' | 'secure'>;
  const { title, returnTo, lang, country, types = ['email', 'phone'] } = options;
  const { force = 'confirm', secrets = sealed.secrets, secure = sealed.secure ?? true } = options;
  for (const [name, value] of Object.entries({ title, lang, country })) {
    check(value === undefined || isText(value), `form.${name}`, 'is a text');
  }
  check(
    returnTo === undefined || isOwnPath(returnTo),
    'form.returnTo',
    'is a path of this origin that begins with one slash, such as "/account"',
  );
  check(
    lang === undefined || normalized(lang) === lang,
    'form.lang',
    'is a language tag of BCP 47, such as "de" or "pt-BR"',
  );
  check(
    Array.isArray(types) && types.length > 0 && types.every(isAddressType),
    'form.types',
    'holds "email", "phone" or both',
  );
  check(
    country === undefined || /^[A-Za-z]{2}$/.test(country),
    'form.country',
    'is the code of a country in ISO 3166-1 alpha-2, such as "DE"',
  );
  check(['confirm', 'never'].includes(force), 'form.force', 'is "confirm" or "never"');
  check(typeof secure === 'boolean', 'form.secure', 'is true or false');
  checkSecrets('form.secrets', secrets);
  return {
    title,
    returnTo,
    lang,
    types,
    country: country?.toUpperCase(),
    isForceAllowed: force === 'confirm',
    cookie: new FormCookie(secrets, secure, now),
  };
}

/** Browsers take a backslash for a slash, and two slashes for the beginning of another host. */
const isOwnPath = (value: unknown): boolean =>
  isText(value) && /^\/(?![/\\])[!-[\]-~]*$/.test(value);
