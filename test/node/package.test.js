import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { dependencies, exports, peerDependencies } = readJson('package.json');

const languages = readdirSync(join(root, 'dist', 'locales'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length));

/** Every name that can be imported, without the package's own, and the file with its types. */
const modules = Object.entries(exports)
  .filter(([, target]) => typeof target === 'object')
  .flatMap(([path, { types }]) =>
    (path.includes('*') ? languages : ['']).map((language) => ({
      name: path.replace('.', 'glympse-account-link').replace('*', language),
      types: types.replace('*', language),
    })),
  );

describe('the package, without a DOM', () => {
  it('has no DOM to lean on', () => {
    assert.equal(typeof document, 'undefined');
  });

  for (const { name, types } of modules) {
    it(`gives ${name} and its types`, async () => {
      assert.notDeepEqual(Object.keys(await import(name)), []);
      assert.ok(existsSync(join(root, types)), types);
    });
  }

  it('gives the manifest and its own description', () => {
    const require = createRequire(import.meta.url);
    assert.ok(require('glympse-account-link/custom-elements.json').modules);
    assert.ok(require('glympse-account-link/package.json').version);
    assert.ok(existsSync(require.resolve('glympse-account-link/llms.txt')));
  });

  it('gives a command', () => {
    const { bin } = readJson('package.json');
    const [file] = Object.values(bin);
    assert.match(readFileSync(join(root, file), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('constructs the element', async () => {
    const { GlympseAccountLinkElement } = await import('glympse-account-link/element');
    const { step, flow } = new GlympseAccountLinkElement();
    assert.deepEqual({ step, flow }, { step: 'address', flow: 'link' });
  });

  it('marks the React component as one for the browser', () => {
    assert.match(readFileSync(join(root, 'dist/react.js'), 'utf8'), /^'use client';\n/);
  });
});

describe('the published files', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      // npm is a script of the shell's on Windows.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const paths = files.map(({ path }) => path);

  it('are the build, its licence and its description', () => {
    const roots = new Set(paths.map((path) => path.split('/')[0]));
    assert.deepEqual([...roots].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'llms.txt',
      'package.json',
    ]);
    const others = Object.values(exports).filter((target) => typeof target === 'string');
    for (const path of ['dist/THIRD-PARTY-LICENSES.txt', ...others.map((file) => file.slice(2))]) {
      assert.ok(paths.includes(path), path);
    }
  });

  it('name no place on the machine that built them', () => {
    const places = [
      root,
      root.replaceAll('\\', '/'),
      JSON.stringify(root).slice(1, -1),
      'file:///',
    ];
    for (const path of paths) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const place of places) assert.ok(!text.includes(place), `${path} names ${place}`);
    }
  });

  it('import only what is installed with them', () => {
    const installed = Object.keys({ ...dependencies, ...peerDependencies });
    const files = paths.filter((path) => /^dist\/(?!cdn\/).*(\.js|\.d\.ts)$/.test(path));
    for (const path of files) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const [, name] of text.matchAll(/\b(?:from|import)[ (]+['"]((?:@[\w-]+\/)?[\w:-]+)/g)) {
        assert.ok(name.startsWith('node:') || installed.includes(name), `${path} imports ${name}`);
      }
    }
  });

  it('have source maps whose sources are inside and named relatively', () => {
    const scripts = paths.filter((path) => path.startsWith('dist/') && path.endsWith('.js'));
    for (const path of scripts) {
      const { sources, sourcesContent } = readJson(`${path}.map`);
      assert.equal(sourcesContent.filter(Boolean).length, sources.length, path);
      for (const source of sources) assert.match(source, /^\.\.\//, path);
    }
  });

  it('hold the licences of what is bundled', () => {
    const text = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['@lit/reactive-element', 'jose', 'libphonenumber-js', 'lit-html']) {
      assert.match(text, new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

describe('the manifest', () => {
  const { modules: described } = readJson('dist/custom-elements.json');
  const element = described
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'glympse-account-link');
  const names = (list) => list.map(({ name }) => name);

  it('leads to published files', () => {
    for (const { path } of described) assert.ok(existsSync(join(root, path)), path);
  });

  it('lists every attribute, with its type and description', () => {
    const expected = [
      'flow',
      'endpoint',
      'api-key',
      'with-credentials',
      'types',
      'address',
      'country',
      'code-length',
      'force-link',
      'disabled',
    ];
    for (const name of expected) {
      const attribute = element.attributes.find((candidate) => candidate.name === name);
      assert.ok(attribute?.type?.text && attribute.description && attribute.fieldName, name);
    }
  });

  it('lists the properties and methods, and nothing private', () => {
    const members = names(element.members);
    for (const name of [
      'tokenProvider',
      'credentialsHandler',
      'accountFacts',
      'messages',
      'fetch',
      'step',
    ]) {
      assert.ok(members.includes(name), name);
    }
    for (const name of ['restart', 'focus']) assert.ok(members.includes(name), name);
    const inner = ['clock', 'render', 'updated', 'connectedCallback'];
    assert.deepEqual(
      members.filter((name) => /^[#_]/.test(name) || inner.includes(name)),
      [],
    );
  });

  it('lists every event with its class', () => {
    const events = new Map(element.events.map(({ name, type }) => [name, type.text]));
    for (const [name, type] of [
      ['linked', 'LinkedEvent'],
      ['recovered', 'RecoveredEvent'],
      ['unlinked', 'UnlinkedEvent'],
      ['failed', 'FailedEvent'],
      ['conflict', 'ConflictEvent'],
      ['step-change', 'StepChangeEvent'],
    ]) {
      assert.equal(events.get(name), type);
    }
  });

  it('lists slots, states and, as the styles and views have them, custom properties and parts', () => {
    assert.deepEqual(names(element.slots), ['heading', 'intro', 'done', 'footer']);
    for (const state of ['address', 'code', 'conflict', 'done', 'manage']) {
      assert.ok(names(element.cssStates).includes(state), state);
    }
    const code = readdirSync(join(root, 'dist/cdn'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(root, 'dist/cdn', file), 'utf8'))
      .join('\n');
    const used = new Set(code.match(/--glympse-account-link-[\w-]+/g));
    assert.deepEqual(new Set(names(element.cssProperties)), used);
    for (const part of names(element.cssParts)) assert.ok(code.includes(part), part);
  });
});
