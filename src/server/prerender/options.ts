import { isAddressType } from '../../api/is-address-type.js';
import type { AddressType } from '../../api/types.js';
import { readEndpoint } from '../../api/endpoint.js';
import { GLYMPSE_API } from '../../api/glympse-api.js';
import { localeOf, normalized } from '../../element/locales/language-tag.js';
import type { Messages } from '../../element/locales/messages.js';
import { isOwn } from './attributes.js';
import { check, checkNames, isBetween, isObject, isText } from '../proxy/check-options.js';

/** What the element in the page is set to, and where its styles come from. */
export interface PrerenderOptions {
  /** Default `link`. */
  readonly flow?: 'link' | 'login' | 'manage' | undefined;
  /** The language of the page, BCP 47. Default `en`. */
  readonly lang?: string | undefined;
  /** Default: the one of the language. */
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  /** The address types offered, in order. Default both, e-mail first. */
  readonly types?: readonly AddressType[] | undefined;
  /** An address to start with. */
  readonly address?: string | undefined;
  /** Country for national phone numbers, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** URL of your endpoint. */
  readonly endpoint?: string | undefined;
  /**
   * Whether the endpoint has its option `form`: what is sent before the script is there is answered by its page that
   * works without. Nothing is sent before where the element would not send to the endpoint. Default false.
   */
  readonly form?: boolean | undefined;
  /** In direct mode. */
  readonly apiKey?: string | undefined;
  /** The level of the headings. */
  readonly headingLevel?: number | undefined;
  /** Makes every field and button unusable. */
  readonly disabled?: boolean | undefined;
  /** Your own wording; the element in the page has to be given the same. */
  readonly messages?: Partial<Messages> | undefined;
  /** Other attributes of the tag, such as `{ id: 'link', 'code-length': '6' }`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** What stands in the element's slots: HTML, which is put in as it is. */
  readonly content?: string | undefined;
  /** URL of `glympse-account-link.css`. Default: the styles are inline. */
  readonly stylesheet?: string | undefined;
  /** That of the page's content security policy, for what is inline. */
  readonly nonce?: string | undefined;
}

const names: readonly (keyof PrerenderOptions)[] = [
  'flow',
  'lang',
  'dir',
  'types',
  'address',
  'country',
  'endpoint',
  'form',
  'apiKey',
  'headingLevel',
  'disabled',
  'messages',
  'attributes',
  'content',
  'stylesheet',
  'nonce',
];

/** What a plain attribute is called: nothing that could end the tag, and no listener. */
const ATTRIBUTE = /^(?!on)[a-z][\w.:-]*$/i;

/** The options with every default, believed. */
export interface PrerenderSettings extends PrerenderOptions {
  readonly flow: 'link' | 'login' | 'manage';
  readonly lang: string;
  readonly types: readonly AddressType[];
  readonly address: string;
  readonly country: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the form leads to without script; none where that is nowhere. */
  readonly action: string | undefined;
}

/** Believes the options, or throws a `TypeError` that says what to set instead. */
export function readPrerenderOptions(options: PrerenderOptions): PrerenderSettings {
  check(isObject(options), 'options', 'is an object, such as { endpoint: "/api/glympse" }');
  checkNames('', options, names);
  const { flow = 'link', lang = 'en', types = ['email', 'phone'], dir, country = '' } = options;
  const { address = '', attributes = {}, endpoint, apiKey, headingLevel, disabled } = options;
  check(['link', 'login', 'manage'].includes(flow), 'flow', 'is "link", "login" or "manage"');
  check(
    isText(lang) && localeOf(lang),
    'lang',
    'is a language tag of BCP 47, such as "de" or "pt-BR"',
  );
  check(
    dir === undefined || ['ltr', 'rtl', 'auto'].includes(dir),
    'dir',
    'is "ltr" or "rtl", or "auto"',
  );
  check(
    Array.isArray(types) && types.length > 0 && types.every(isAddressType),
    'types',
    'holds "email", "phone" or both',
  );
  check(typeof address === 'string', 'address', 'is a text');
  check(
    country === '' || (isText(country) && /^[A-Za-z]{2}$/.test(country)),
    'country',
    'is the code of a country in ISO 3166-1 alpha-2, such as "DE"',
  );
  const { content, stylesheet, nonce } = options;
  for (const [name, value] of Object.entries({ endpoint, apiKey, content, stylesheet, nonce })) {
    check(value === undefined || isText(value), name, 'is a text');
  }
  check(
    endpoint === undefined || !/^(?!https?:|sandbox:$)[a-z][a-z\d+.-]*:/i.test(endpoint.trim()),
    'endpoint',
    'is a URL of http: or https:, or a path such as "/api/glympse"',
  );
  check(
    headingLevel === undefined || (isBetween(headingLevel, 1, 6) && headingLevel % 1 === 0),
    'headingLevel',
    'is a whole number from 1 to 6',
  );
  check(disabled === undefined || typeof disabled === 'boolean', 'disabled', 'is true or false');
  const { form = false } = options;
  check(typeof form === 'boolean', 'form', 'is true or false');
  check(isObject(options.messages ?? {}), 'messages', 'is an object of texts');
  check(isObject(attributes), 'attributes', 'is an object of texts');
  for (const [name, value] of Object.entries(attributes)) {
    check(ATTRIBUTE.test(name), `attributes.${name}`, 'is no name of an attribute to be set here');
    check(!isOwn(name), `attributes.${name}`, 'is an option, not one of these');
    check(typeof value === 'string', `attributes.${name}`, 'is a text');
  }
  return {
    ...options,
    flow,
    lang: normalized(lang),
    types,
    address,
    country,
    attributes,
    action:
      endpoint && form && !apiKey && isOwnEndpoint(endpoint) ? actionOf(endpoint, flow) : undefined,
  };
}

/**
 * The element would send codes there, whatever the page's own protocol is, and it is not the Glympse API, which has no
 * such pages. Where the page itself is, is not known here: nothing is sent by `http:` to another host by its name.
 */
function isOwnEndpoint(endpoint: string): boolean {
  return ['http:', 'https:'].every((protocol) => {
    const page = `${protocol}//page.invalid`;
    const base = readEndpoint(endpoint, page, page);
    return base !== undefined && base !== GLYMPSE_API;
  });
}

/** The element leaves out the query, too. */
const actionOf = (endpoint: string, flow: string): string =>
  `${endpoint
    .trim()
    .replace(/[?#][^]*$/, '')
    .replace(/\/+$/, '')}/form/${flow}`;
