import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { marked } from 'marked';
import { known } from './support/docs/manifest.js';
import { pages, root } from './support/docs/pages.js';

const text = readFileSync(join(root, 'llms.txt'), 'utf8');
const tokens = marked.lexer(text);
const found = (type) => {
  const list = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === type) list.push(token);
  });
  return list;
};

describe('llms.txt', () => {
  it('begins as the format has it: a name, and what it is in a quotation', () => {
    const [first, second] = tokens.filter(({ type }) => type !== 'space');
    assert.deepEqual([first.type, first.depth, second.type], ['heading', 1, 'blockquote']);
    assert.equal(first.text, 'glympse-account-link');
  });

  it('has the code of the README and the docs, which is checked there', () => {
    const checked = pages.flatMap(({ blocks }) => blocks);
    const blocks = found('code');
    assert.ok(blocks.length >= 7);
    for (const { lang, text: code } of blocks) {
      assert.ok(
        checked.some((block) => block.language === lang && block.text === code),
        code,
      );
    }
  });

  for (const [kind, names] of Object.entries(known)) {
    it(`names every ${kind} of the manifest`, () => {
      for (const name of names) {
        const written = kind === 'state' ? `:state(${name})` : name;
        assert.ok(text.includes(`\`${written}\``), name);
      }
    });
  }

  it('links to pages that there are', () => {
    const links = found('link').map(({ href }) => href);
    assert.ok(links.length >= 5);
    for (const href of links) {
      const [, path] = /\/blob\/main\/([^#]+)$/.exec(href) ?? [];
      assert.ok(path && existsSync(join(root, path)), href);
    }
  });

  it('is one page', () => {
    assert.ok(text.split('\n').length <= 250);
  });
});
