import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { languages } from '../../build/languages.js';
import configurations from '../../rollup.config.js';

const folder = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const read = (name) => readFileSync(join(folder, name), 'utf8');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const isLanguage = (name) => name.startsWith('glympse-account-link.locale-');
const lazy = scripts.filter((name) => !/^glympse-account-link(\.global)?\.js$/.test(name));

describe('the files for <script>', () => {
  it('name what is loaded later after its content', () => {
    assert.notEqual(lazy.length, 0);
    for (const name of lazy) assert.match(name, /^glympse-account-link\.[\w-]+\.[0-9a-z]{6}\.js$/);
  });

  it('export nothing to a page', () => {
    for (const name of ['glympse-account-link.js', 'glympse-account-link.global.js']) {
      assert.doesNotMatch(read(name), /\bexport\b/, name);
    }
  });

  it('never lead back to the first one', () => {
    for (const name of lazy) {
      assert.doesNotMatch(
        read(name),
        /\b(from|import)\b\s*\(?\s*["'`]|glympse-account-link\.js/,
        name,
      );
    }
  });

  it('name each other as they are', async () => {
    for (const name of scripts) {
      const named = read(name).match(/(?<=\.\/)glympse-account-link[\w.-]+\.js/g) ?? [];
      for (const other of named) assert.ok(lazy.includes(other), `${other} in ${name}`);
    }
    for (const name of lazy.filter((name) => !isLanguage(name))) {
      const { default: evaluate, needs } = await import(pathToFileURL(join(folder, name)));
      assert.equal(typeof evaluate, 'function', name);
      assert.ok(Array.isArray(needs), name);
    }
  });

  it('name every language by one rule, and each is the language that it is named after', async () => {
    for (const name of ['glympse-account-link.js', 'glympse-account-link.global.js']) {
      const [rule] =
        read(name).match(/(?<=\.\/)glympse-account-link\.locale-\$\{\w+\}[\w.]+\.js/) ?? [];
      const ruled = languages.map((tag) => rule?.replace(/\$\{\w+\}/, tag));
      assert.deepEqual(ruled.sort(), lazy.filter(isLanguage).sort());
    }
    for (const name of lazy.filter(isLanguage)) {
      const { default: locale, ...more } = await import(pathToFileURL(join(folder, name)));
      assert.ok(name.startsWith(`glympse-account-link.locale-${locale.$code}.`), name);
      assert.deepEqual(more, {});
    }
  });
});

describe('a second build', () => {
  for (const configuration of configurations) {
    const outputs = [configuration.output].flat();

    it(`gives the same bytes in ${outputs.map(({ dir, file }) => dir ?? file).join(', ')}`, async () => {
      const bundle = await rollup(configuration);
      for (const output of outputs) {
        const { output: files } = await bundle.generate(output);
        assert.notEqual(files.length, 0);
        for (const { fileName, code, source } of files) {
          const path = join(output.dir ?? dirname(output.file), fileName);
          // Without a comparison to print: the files are long.
          assert.ok(readFileSync(path, 'utf8') === (code ?? source), path);
        }
      }
      await bundle.close();
    });
  }
});
