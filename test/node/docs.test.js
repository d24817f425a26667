import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { readBlock } from './support/docs/blocks.js';
import { known } from './support/docs/manifest.js';
import { pages, root } from './support/docs/pages.js';
import { typeFaults } from './support/docs/type-check.js';

/** The faults of each block, in order. All code is checked at once: a project takes seconds to set up. */
async function faultsOf(blocks) {
  const readings = await Promise.all(blocks.map(readBlock));
  const pieces = readings.flatMap(({ code }, index) =>
    code.map((piece) => ({ ...piece, given: blocks[index].given, index })),
  );
  const wrong = typeFaults(pieces);
  return readings.map(({ faults }, index) => [
    ...faults,
    ...pieces.flatMap((piece, number) => (piece.index === index ? wrong[number] : [])),
  ]);
}

const block = (language, text, given = '') => ({ page: 'a page', line: 1, language, text, given });

describe('the blocks of code in the documentation', async () => {
  const blocks = pages.flatMap((page) => page.blocks);
  const faults = await faultsOf(blocks);

  it('are found', () => {
    const count = pages.reduce(
      (total, { text }) => total + (text.match(/^ *```\w*$/gm) ?? []).length,
      0,
    );
    assert.equal(blocks.length, count / 2);
  });

  blocks.forEach(({ page, line, language }, index) => {
    it(`hold in ${page}, line ${line} (${language})`, () => {
      assert.deepEqual(faults[index], []);
    });
  });
});

describe('the check of blocks', async () => {
  const inHtml = (script) =>
    `<glympse-account-link></glympse-account-link><script type="module">${script}</script>`;
  const element = "document.querySelector('glympse-account-link')";

  const wrong = {
    'no language': [block('', 'npm test'), /language/],
    'an unknown language': [block('python', 'pass'), /python/],
    'a script of npm that does not exist': [block('sh', 'npm run tset'), /no script tset/],
    'a command that does not exist': [block('sh', 'npx glympse-account-link chekc'), /no chekc/],
    'a command of others': [block('sh', 'npm ci && rm -r dist # bye'), /`rm -r dist`/],
    'broken JSON': [block('json', '{ a: 1 }'), /JSON/],
    'an attribute that does not exist': [
      block('html', '<glympse-account-link apikey="a"></glympse-account-link>'),
      /no attribute apikey/,
    ],
    'a slot that does not exist': [
      block('html', '<glympse-account-link><p slot="end"></p></glympse-account-link>'),
      /no slot end/,
    ],
    'a file that is not published': [
      block('html', '<script src="/glympse-account-link.mjs"></script><glympse-account-link />'),
      /no glympse-account-link\.mjs/,
    ],
    'a module as a classic script': [
      block('html', '<script src="/glympse-account-link.js"></script><glympse-account-link />'),
      /is a module/,
    ],
    'an import map that is not JSON': [
      block('html', '<script type="importmap">{ integrity: 1 }</script><glympse-account-link />'),
      /import map/,
    ],
    'an event that does not exist': [
      block('html', inHtml(`${element}.addEventListener('link', () => {});`)),
      /no event link/,
    ],
    'a property that does not exist': [
      block('html', inHtml(`${element}.token = () => 'a';`)),
      /'token' does not exist/,
    ],
    'a field of an event that does not exist': [
      block('html', inHtml(`${element}.addEventListener('failed', (e) => e.detail.kind);`)),
      /'kind' does not exist/,
    ],
    'a name that nobody has given': [block('js', 'export const a = b;'), /'b'/],
    'an import that does not exist': [
      block('js', "import { createProxi } from 'glympse-account-link/proxy'; createProxi();"),
      /createProxi/,
    ],
    'an option that does not exist': [
      block(
        'js',
        `import { createProxy } from 'glympse-account-link/proxy';
createProxy({ apiKey: 'a', session: { secrets: ['b'] }, clientOf: () => '', limit: {} });`,
      ),
      /'limit' does not exist/,
    ],
    'a property that the React component does not have': [
      block(
        'tsx',
        `import { GlympseAccountLink } from 'glympse-account-link/react';
export const a = <GlympseAccountLink onLink={() => {}} />;`,
      ),
      /'onLink' does not exist/,
    ],
    'a parameter without a type in TypeScript': [block('ts', 'export const a = (b) => b;'), /any/],
    'an event that Angular would wait for in vain': [
      block('ts', 'export const a = { template: `<glympse-account-link (link)="b" />` };'),
      /no event link/,
    ],
    'a property that Angular would set in vain': [
      block('ts', 'export const a = { template: `<glympse-account-link [token]="b" />` };'),
      /no property token/,
    ],
    'an event that Vue would wait for in vain': [
      block('vue', '<template><glympse-account-link @link="() => {}" /></template>'),
      /no event link/,
    ],
    'a function that a Vue component does not have': [
      block('vue', '<template><glympse-account-link @linked="done" /></template>'),
      /'done'/,
    ],
    'a part that does not exist': [block('css', 'a::part(button knob) {}'), /no part knob/],
    'a custom property that does not exist': [
      block('css', 'a { --glympse-account-link-colour: red; }'),
      /no custom property --glympse-account-link-colour/,
    ],
    'a state that does not exist': [block('css', 'a:state(ready) {}'), /no state ready/],
  };
  const right = {
    'what is declared as given': block('js', 'export const a = b;', 'declare const b: string;'),
    'a parameter without a type in JavaScript': block('js', 'export const a = (b) => b;'),
    'a name that another block has as well': block('js', 'const root = 1;'),
    'events and properties in Vue': block(
      'vue',
      '<template><glympse-account-link :messages="{}" @step-change="() => {}" /></template>',
    ),
  };
  const faults = await faultsOf([
    ...Object.values(wrong).map(([one]) => one),
    ...Object.values(right),
  ]);

  Object.entries(wrong).forEach(([what, [, message]], index) => {
    it(`finds ${what}`, () => {
      assert.match(faults[index].join('\n'), message);
    });
  });

  Object.keys(right).forEach((what, index) => {
    it(`allows ${what}`, () => {
      assert.deepEqual(faults[Object.keys(wrong).length + index], []);
    });
  });
});

describe('the pages of the documentation', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));

  /** Where links within the repository lead to. */
  const targets = ({ path, links }) =>
    links
      .filter((href) => !/^[a-z]+:/.test(href))
      .map((href) => {
        const [file, anchor] = href.split('#');
        const target = file ? posix.join(posix.dirname(path), file) : path;
        return { href, target, anchor };
      });

  for (const page of pages) {
    it(`link to what there is, in ${page.path}`, () => {
      for (const { href, target, anchor } of targets(page)) {
        assert.ok(existsSync(join(root, target)), href);
        if (anchor) assert.ok(byPath.get(target)?.anchors.has(anchor), href);
      }
    });
  }

  it('are all reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const path of reached) {
      const page = byPath.get(path);
      for (const { target } of page ? targets(page) : []) reached.add(target);
    }
    for (const path of byPath.keys()) assert.ok(reached.has(path), path);
  });

  it('begin with a README that names every attribute and event, and no other', () => {
    const { text } = byPath.get('README.md');
    const named = [...text.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
    // Every element has a language.
    const attributes = [...known.attribute].filter((name) => name !== 'lang');
    assert.deepEqual(new Set(named), new Set([...attributes, ...known.event]));
  });

  it('begin with a README that is read in ten minutes', () => {
    assert.ok(byPath.get('README.md').text.trimEnd().split('\n').length <= 200);
  });
});
