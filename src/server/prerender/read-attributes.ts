import { readTypes } from '../../element/configuration/offer.js';
import { normalized } from '../../element/locales/language-tag.js';
import type { PrerenderOptions } from './options.js';

/** By their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** A language as the element reads it. */
export const languageIn = (lang: string | undefined): string | undefined =>
  lang ? normalized(lang) : undefined;

/** What the attributes say, as the element understands it, and those that say nothing to it here. */
export function readAttributes(given: Attributes): [PrerenderOptions, Attributes] {
  const { 'api-key': apiKey, 'heading-level': headingLevel, types, disabled, ...others } = given;
  const { flow, lang, dir = '', address, country, endpoint, ...attributes } = others;
  const level = Number(headingLevel);
  const options = {
    flow,
    lang: languageIn(lang),
    dir: /^(ltr|rtl|auto)$/i.test(dir) ? dir.toLowerCase() : undefined,
    address,
    country,
    endpoint: endpoint || undefined,
    apiKey: apiKey || undefined,
    headingLevel: [1, 2, 3, 4, 5, 6].includes(level) ? level : undefined,
    types: types === undefined ? undefined : (readTypes(types) ?? ['email']),
    disabled: disabled === undefined ? undefined : true,
  };
  // What is not there leaves what was said for all.
  const said = Object.entries(options).filter(([, value]) => value !== undefined && value !== '');
  return [Object.fromEntries(said), attributes];
}
