import { prerender, type PrerenderOptions } from '../../server/prerender/index.js';
import {
  languageIn,
  readAttributes,
  type Attributes,
} from '../../server/prerender/read-attributes.js';
import { escaped } from '../../server/escaped.js';

const ATTRIBUTES = /((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)/.source;
const COMMENT = /<!--(?:(?!-->)[^])*-->/.source;
/** In these a tag is none of the page, or not yet. */
const APART = /<(script|style|template|textarea|title)\b[^>]*>[^]*?<\/\1\s*>/.source;
const INNER = `((?:[^<]|${COMMENT}|<(?!!--))*?)`;
const TAG = `<glympse-account-link${ATTRIBUTES}>${INNER}</glympse-account-link\\s*>`;
/** From one to the next, so that none is looked for within another. */
const PIECES = new RegExp(`${COMMENT}|${APART}|${TAG}`, 'gi');
const OPENING = new RegExp(`^<glympse-account-link${ATTRIBUTES}>`, 'i');
const HTML = new RegExp(`<html${ATTRIBUTES}>`, 'i');
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** What this has written before, also when it was laid out anew since. */
const FORMER = [
  /<template\s+shadowrootmode="open"\s*>[^]*?<\/template\s*>/,
  /<script[^>]*>\s*document\.currentScript\.parentNode\.shadowRoot[^]*?<\/script\s*>/,
];
/** Names the attributes that this has written, and not the page's author: they are written anew. */
const MARK = 'data-prerendered';

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
  const lang = defaults.lang ?? languageOf(page);
  let filled = '';
  let end = 0;
  for (const { 0: piece, 2: attributes = '', 3: inner, index } of page.matchAll(PIECES)) {
    // Nothing that is to be filled.
    if (inner === undefined) continue;
    const given = givenIn(attributes);
    const [options, others] = readAttributes(given);
    const content = FORMER.reduce((text, former) => text.replace(former, ''), inner).trim();
    const all = { ...defaults, lang, ...options, content: content || undefined };
    filled += page.slice(end, index) + withOthers(await prerender(all), given, others);
    end = index + piece.length;
  }
  if (end === 0) throw new TypeError('The page has no <glympse-account-link>');
  return filled + page.slice(end);
}

function languageOf(page: string): string | undefined {
  const [, attributes = ''] = HTML.exec(page.replace(new RegExp(COMMENT, 'g'), '')) ?? [];
  return languageIn(attributesIn(attributes)['lang']);
}

const attributesIn = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      plain(values.find(Boolean) ?? ''),
    ]),
  );

/** What the page's author has written. */
function givenIn(text: string): Attributes {
  const all = attributesIn(text);
  const written = [MARK, ...(all[MARK] ?? '').split(' ')];
  return Object.fromEntries(Object.entries(all).filter(([name]) => !written.includes(name)));
}

/** The author's other attributes stay as they are, listeners too: they are the page's own. */
function withOthers(markup: string, given: Attributes, others: Attributes): string {
  const [tag, attributes = ''] = OPENING.exec(markup) ?? [''];
  const written = Object.keys(attributesIn(attributes)).filter((name) => !(name in given));
  const more = Object.entries({
    ...others,
    ...(written.length > 0 && { [MARK]: written.join(' ') }),
  });
  const text = more.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `${tag.slice(0, -1)}${text}>${markup.slice(tag.length)}`;
}
