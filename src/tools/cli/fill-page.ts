import { prerender, type PrerenderOptions } from '../../server/prerender/index.js';

const TAG =
  /<glympse-account-link((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>([\s\S]*?)<\/glympse-account-link\s*>/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const PAGE_LANGUAGE = /<html\s[^>]*?\blang=["']?([\w-]+)/i;
/** What this has written before. */
const FORMER = [
  /<template shadowrootmode="open">[\s\S]*?<\/template>/,
  /<script[^>]*>document\.currentScript\.parentNode\.shadowRoot[\s\S]*?<\/script>/,
];

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

const plain = (value: string): string =>
  value.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? '');

/** The page, in which each tag of the element has its first form. What stands in its slots stays. */
export async function fillPage(page: string, defaults: PrerenderOptions): Promise<string> {
  const lang = defaults.lang ?? PAGE_LANGUAGE.exec(page)?.[1];
  let filled = '';
  let end = 0;
  for (const { 0: tag, 1: attributes = '', 2: inner = '', index } of page.matchAll(TAG)) {
    const options = { ...defaults, lang, ...optionsOf(attributes) };
    const content = FORMER.reduce((text, former) => text.replace(former, ''), inner).trim();
    filled += page.slice(end, index);
    filled += await prerender({ ...options, content: content || undefined });
    end = index + tag.length;
  }
  if (end === 0) throw new TypeError('The page has no <glympse-account-link>');
  return filled + page.slice(end);
}

function optionsOf(text: string): PrerenderOptions {
  const given = [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
    name.toLowerCase(),
    plain(values.find(Boolean) ?? ''),
  ]);
  const named = Object.fromEntries(given) as Record<string, string>;
  const { 'api-key': apiKey, 'heading-level': headingLevel, types, disabled, ...others } = named;
  const { flow, lang, dir, address, country, endpoint, ...attributes } = others;
  const options = {
    flow,
    lang,
    dir,
    address,
    country,
    endpoint,
    apiKey,
    headingLevel: headingLevel === undefined ? undefined : Number(headingLevel),
    types: types?.trim().split(/\s+/),
    disabled: disabled === undefined ? undefined : true,
    attributes,
  };
  // What is not there leaves what was said for all.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
