import { prerender, type PrerenderOptions } from '../../server/prerender/index.js';
import {
  languageIn,
  readAttributes,
  type Attributes,
} from '../../server/prerender/read-attributes.js';

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
/** What this has written before, also when it was laid out anew since: the form is the first thing in the tag. */
const FORMER = [
  /^\s*<template\s+shadowrootmode="open"\s*>[^]*?<\/template\s*>/,
  /<script[^>]*>\s*document\.currentScript\.parentNode\.shadowRoot[^]*?<\/script\s*>/,
];
/**
 * Names the attributes that this has written, and not the page's author: they are written anew. Also where there are
 * none it says that the form in the tag is from here: any other is the author's.
 */
const MARK = 'data-prerendered';

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What a value says. Of references by name, the five that HTML needs: all others stay as they are written. */
const plain = (value: string): string =>
  value.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (source, ...found: string[]) => {
    const [decimal, hexadecimal, name = ''] = found;
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(parseInt(hexadecimal, 16));
    return entities.get(name) ?? source;
  });

/** How an attribute is written, and what it says. */
interface Attribute {
  readonly source: string;
  readonly value: string;
}

/** By their names in lower case. */
type Tag = ReadonlyMap<string, Attribute>;

/** The page, in which each tag of the element has its first form. What stands in its slots stays. */
export async function fillPage(page: string, defaults: PrerenderOptions): Promise<string> {
  const lang = defaults.lang ?? languageOf(page);
  let filled = '';
  let end = 0;
  for (const { 0: piece, 2: attributes = '', 3: inner, index } of page.matchAll(PIECES)) {
    // Nothing that is to be filled.
    if (inner === undefined) continue;
    const tag = readTag(attributes);
    const given = givenIn(tag);
    const [options, others] = readAttributes(given);
    const former = tag.has(MARK) ? FORMER : [];
    const content = former.reduce((text, pattern) => text.replace(pattern, ''), inner).trim();
    const all = { ...defaults, lang, ...options, content: content || undefined };
    const kept = Object.keys(others).map((name) => tag.get(name)?.source ?? '');
    filled += page.slice(end, index) + withOthers(await prerender(all), given, kept);
    end = index + piece.length;
  }
  if (end === 0) throw new TypeError('The page has no <glympse-account-link>');
  return filled + page.slice(end);
}

function languageOf(page: string): string | undefined {
  const [, attributes = ''] = HTML.exec(page.replace(new RegExp(COMMENT, 'g'), '')) ?? [];
  return languageIn(readTag(attributes).get('lang')?.value);
}

function readTag(text: string): Tag {
  const tag = new Map<string, Attribute>();
  for (const [source, given = '', ...values] of text.matchAll(ATTRIBUTE)) {
    const name = given.toLowerCase();
    // Of two of the same name, browsers take the first.
    if (!tag.has(name)) tag.set(name, { source, value: plain(values.find(Boolean) ?? '') });
  }
  return tag;
}

/** What the page's author has written. */
function givenIn(tag: Tag): Attributes {
  const written = [MARK, ...(tag.get(MARK)?.value ?? '').split(' ')];
  const given = [...tag].filter(([name]) => !written.includes(name));
  return Object.fromEntries(given.map(([name, { value }]) => [name, value]));
}

/** The author's other attributes stay as they are written, listeners too: they are the page's own. */
function withOthers(markup: string, given: Attributes, kept: readonly string[]): string {
  const [opening, attributes = ''] = OPENING.exec(markup) ?? [''];
  const written = [...readTag(attributes).keys()].filter((name) => !(name in given));
  const more = [...kept, `${MARK}="${written.join(' ')}"`].join(' ');
  return `${opening.slice(0, -1)} ${more}>${markup.slice(opening.length)}`;
}
