import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { marked } from 'marked';
import { pages, root } from './support/docs/pages.js';

const folder = join(root, 'demo/apps');
const apps = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const read = (path) => readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');

/** A block of code below a heading of a page, the first unless it says which. */
function blockBelow(path, heading, number = 0) {
  const tokens = marked.lexer(pages.find((page) => page.path === path).text);
  const start = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  assert.ok(start >= 0, `${path} has ${heading}`);
  return tokens.slice(start).filter(({ type }) => type === 'code')[number].text;
}

const react = ['README.md', 'React'];
const angularWithServer = ['docs/prerender.md', 'Angular, with server rendering'];
const files = {
  'angular/src/link.component.ts': ['README.md', 'Angular'],
  'next/app/LinkAccount.tsx': react,
  'angular-ssr/src/link.component.ts': angularWithServer,
  'angular-ssr/src/first-form.ts': [...angularWithServer, 1],
  'next/app/page.tsx': ['docs/frameworks.md', 'Next.js'],
  'next/app/prerendered/page.tsx': ['docs/prerender.md', 'Next.js'],
  'next/app/prerendered/LinkEvents.tsx': ['docs/prerender.md', 'Next.js', 1],
  'next/app/api/glympse/[...path]/route.ts': ['docs/endpoint.md', 'Next.js'],
  'react-18/src/LinkAccount.tsx': react,
  'react-19/src/LinkAccount.tsx': react,
  'react-19/src/bare/LinkAccount.tsx': ['docs/frameworks.md', 'React 19 without the wrapper'],
  'svelte/src/LinkAccount.svelte': ['docs/frameworks.md', 'Svelte'],
  'vue/src/LinkAccount.vue': ['docs/frameworks.md', 'Vue'],
};

const withoutIndent = (text) => text.replace(/^ +/gm, '');

describe('the apps', () => {
  for (const [file, [page, heading, number]] of Object.entries(files)) {
    it(`have ${file} as ${page} has it, below ${heading}`, () => {
      assert.equal(read(file).trimEnd(), blockBelow(page, heading, number));
    });
  }

  for (const [file, heading] of Object.entries({
    'html/public/index.html': 'Script tag, your own endpoint',
    'html/public/classic.html': 'A classic script',
  })) {
    it(`have in ${file} what the docs have below ${heading}`, () => {
      const page = file.includes('classic') ? 'docs/frameworks.md' : 'README.md';
      const block = withoutIndent(blockBelow(page, heading));
      assert.ok(withoutIndent(read(file)).includes(block), block);
    });
  }

  for (const app of apps) {
    it(`install in ${app} the package that is packed, and all else by its content`, () => {
      const { dependencies } = JSON.parse(read(`${app}/package.json`));
      assert.equal(dependencies['glympse-account-link'], 'file:../glympse-account-link.tgz');
      const { packages } = JSON.parse(read(`${app}/package-lock.json`));
      for (const [path, { resolved, integrity }] of Object.entries(packages)) {
        const isOurs = path === 'node_modules/glympse-account-link';
        if (path === '') continue;
        assert.equal(resolved, isOurs ? 'file:../glympse-account-link.tgz' : undefined, path);
        assert.equal(Boolean(integrity), !isOurs, path);
      }
    });
  }
});
