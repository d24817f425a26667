import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

export const root = join(import.meta.dirname, '../../../..');

/**
 * A fenced block of code.
 *
 * @typedef {object} Block
 * @property {string} page the page's path from the root
 * @property {number} line of its fence
 * @property {string} language the word after the fence; empty where there is none
 * @property {string} text
 * @property {string} given TypeScript that declares what the block takes for granted: it stands before the
 *   block, in a comment that begins with `Given:`
 */

const given = (token) => /^<!--\s*Given:(.*?)-->\s*$/s.exec(token?.raw ?? '')?.[1] ?? '';

/** Tokens are what the page consists of, one after another: none holds a fenced block but by indentation. */
function blocksOf(page, tokens) {
  const blocks = [];
  let before;
  let line = 1;
  for (const token of tokens) {
    const place = { page, line };
    marked.walkTokens([token], (inner) => {
      if (inner.type !== 'code') return;
      const [language = ''] = (inner.lang ?? '').split(/\s/);
      blocks.push({ ...place, language, text: inner.text, given: given(before) });
    });
    if (token.type !== 'space') before = token;
    line += token.raw.split('\n').length - 1;
  }
  return blocks;
}

/** As GitHub makes it of a heading. */
const anchor = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function anchorsOf(tokens) {
  const anchors = new Set();
  marked.walkTokens(tokens, ({ type, text }) => {
    if (type !== 'heading') return;
    const name = anchor(text);
    let unique = name;
    for (let number = 1; anchors.has(unique); number++) unique = `${name}-${number}`;
    anchors.add(unique);
  });
  return anchors;
}

function linksOf(tokens) {
  const links = [];
  marked.walkTokens(tokens, ({ type, href }) => {
    if (type === 'link' || type === 'image') links.push(href);
  });
  return links;
}

function readPage(path) {
  const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
  const tokens = marked.lexer(text);
  return {
    path,
    text,
    blocks: blocksOf(path, tokens),
    anchors: anchorsOf(tokens),
    links: linksOf(tokens),
  };
}

const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));

/** The README, and every page of docs/. */
export const pages = ['README.md', ...docs.map((file) => `docs/${file}`)].map(readPage);
