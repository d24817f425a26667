import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { lazyFiles } from '../../../build/lazy-files.js';

/** A script built of these sources, by name without `.js`, in a folder of its own. */
export class Script {
  static async build(sources, manualChunks) {
    const script = new Script();
    const bundle = await rollup({
      input: 'entry',
      preserveEntrySignatures: 'allow-extension',
      // What rollup has to say of a script that is to be refused.
      onwarn() {},
      plugins: [
        {
          name: 'sources',
          resolveId: (name) => (name in sources ? name : undefined),
          load: (name) => sources[name],
        },
        lazyFiles(),
      ],
    });
    script.folder = await mkdtemp(join(tmpdir(), 'lazy-files-'));
    // Node knows a module by the end of its name.
    const { output } = await bundle.write({
      dir: script.folder,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].[hash].mjs',
      sourcemap: true,
      manualChunks,
    });
    script.files = output.filter(({ type }) => type === 'chunk').map(({ fileName }) => fileName);
    return script;
  }

  remove() {
    return rm(this.folder, { recursive: true });
  }

  /** What the entry has left for the test, in `globalThis.page`. */
  async run(query = '') {
    globalThis.page = { evaluated: [] };
    await import(this.#url('entry.mjs', query));
    return globalThis.page;
  }

  fileOf(name) {
    return this.files.find((file) => file.startsWith(`${name}.`));
  }

  read(name) {
    return readFile(join(this.folder, this.fileOf(name)), 'utf8');
  }

  readMap(name) {
    return readFile(join(this.folder, `${this.fileOf(name)}.map`), 'utf8');
  }

  copy(name, file) {
    return copyFile(join(this.folder, this.fileOf(name)), join(this.folder, file));
  }

  /** Puts other code in the place of a file, and gives what puts it back. */
  async replace(name, code) {
    const original = await this.read(name);
    const write = (text) => writeFile(join(this.folder, this.fileOf(name)), text);
    await write(code);
    return () => write(original);
  }

  #url(file, query) {
    return pathToFileURL(join(this.folder, file)).href + query;
  }
}
