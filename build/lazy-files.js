import MagicString from 'magic-string';
import { loader } from './loader.js';
import { awaitsAtTopLevel, find, nameOf, reassigned } from './syntax.js';

/**
 * Makes the lazy files of a script take what they share from the copy of the entry that has loaded them.
 *
 * Rollup lets a lazy file import the entry by its name. A page that loads the entry by another URL,
 * `…js?v=3` or one that redirects, would so load and evaluate it a second time. Instead, a lazy file is
 * ```
 * export const needs = ['./other.js'];
 * export default ([shared], { b: needed }, load) => {
 *   // its code, with `load('./third.js')` for `import('./third.js')`
 *   return { c: exported };
 * };
 * ```
 * and `loader.js`, which becomes part of the entry, evaluates it once for each copy of the entry.
 * What the entry shares goes by its place in the list of its exports: names would weigh 50 bytes more in each
 * of the two files that everybody loads.
 *
 * What cannot be had that way stops the build: an exported variable that changes, because a lazy file
 * gets its value; `await` at the top level; files that need each other; anything but one entry and
 * its lazy files.
 *
 * @returns {import('rollup').Plugin} for an output of format `es`, before it is minified
 */
export function lazyFiles() {
  return {
    name: 'lazy-files',
    renderChunk(code, chunk, _options, { chunks }) {
      const file = new File(code, chunk, chunks, this);
      return chunk.isEntry ? file.toEntry() : file.toLazyFile();
    },
  };
}

const CODE = { hires: 'boundary' };

class File {
  #code;
  #text;
  #chunk;
  #chunks;
  #program;
  /** What is exported as it was imported: `c: passed`. */
  #passed = [];
  /** Throws. */
  #refuse;

  constructor(text, chunk, chunks, context) {
    this.#text = text;
    this.#code = new MagicString(text);
    this.#chunk = chunk;
    this.#chunks = Object.values(chunks);
    this.#program = context.parse(text);
    this.#refuse = (reason) => context.error(`${chunk.name}: ${reason}`);
    if (awaitsAtTopLevel(this.#program)) this.#refuse('awaits at the top level');
  }

  toEntry() {
    if (this.#chunks.filter(({ isEntry }) => isEntry).length > 1) {
      this.#refuse('is not the only entry');
    }
    const [need] = this.#takeImports();
    if (need) this.#refuse(`imports ${need[0]} statically`);
    const exported = new Map(this.#takeExports().map((name) => name.split(': ')));
    const shared = `[${this.#shared.map((name) => exported.get(name)).join(', ')}]`;
    const load = this.#loadLazily();
    // First, because what follows may load something at once.
    if (load) this.#code.prepend(`const ${load} = (${loader})(() => (${shared}));\n`);
    return this.#result();
  }

  toLazyFile() {
    if (this.#needsItself()) this.#refuse('needs a file that needs it');
    const imports = this.#takeImports();
    const taken = new Map((imports.get(this.#entry) ?? []).map((name) => name.split(': ')));
    imports.delete(this.#entry);
    const parameters = [
      `[${this.#shared.map((name) => taken.get(name) ?? '').join(', ')}]`,
      ...[...imports.values()].map((names) => `{ ${names.join(', ')} }`),
    ];
    const exported = `{ ${this.#takeExports().join(', ')} }`;
    const load = this.#loadLazily();
    if (load) parameters.push(load);
    this.#code
      .prepend(
        `export const needs = ${JSON.stringify([...imports.keys()])};\n` +
          `export default (${parameters.join(', ')}) => {\n`,
      )
      .append(`\nreturn ${exported};\n};\n`);
    return this.#result();
  }

  #result() {
    return { code: this.#code.toString(), map: this.#code.generateMap(CODE) };
  }

  get #entry() {
    return pathTo(this.#chunks.find(({ isEntry }) => isEntry));
  }

  /** What the entry shares, by the names that it exports it under, in an order that is the same for all files. */
  get #shared() {
    return this.#chunks.find(({ isEntry }) => isEntry).exports;
  }

  #isOurs(path) {
    return this.#chunks.some((chunk) => pathTo(chunk) === path);
  }

  /** Takes the imports out of the code. By path, what is imported from there: `b: needed`. */
  #takeImports() {
    const imports = new Map();
    for (const node of this.#program.body) {
      const path = node.source?.value;
      if (!path) continue;
      if (!this.#isOurs(path)) this.#refuse(`imports ${path}, which is not part of the script`);
      const names = (node.specifiers ?? []).map((specifier) => {
        const { type, imported, local } = specifier;
        if (type === 'ImportSpecifier') return `${nameOf(imported)}: ${local.name}`;
        if (type === 'ExportSpecifier') return `${nameOf(local)}: ${this.#passOn(specifier)}`;
        // Rollup writes no other for files of its own.
        return this.#refuse(`has an ${type} of ${path}`);
      });
      imports.set(path, [...(imports.get(path) ?? []), ...names]);
      this.#code.remove(node.start, node.end);
    }
    return imports;
  }

  /** The variable of this file for what it exports and does not use itself. */
  #passOn({ exported }) {
    const variable = this.#unused('passed');
    this.#passed.push(`${nameOf(exported)}: ${variable}`);
    return variable;
  }

  /** Takes the exports out of the code: `c: exported`. */
  #takeExports() {
    const changing = reassigned(this.#program);
    const names = [...this.#passed];
    for (const node of this.#program.body) {
      if (node.source || !node.type.startsWith('Export')) continue;
      // Rollup gathers all of a file at its end.
      if (!node.specifiers || node.declaration) this.#refuse(`exports ${this.#source(node)}`);
      for (const { local, exported } of node.specifiers) {
        if (changing.includes(local.name)) this.#refuse(`exports ${local.name}, which changes`);
        names.push(`${nameOf(exported)}: ${local.name}`);
      }
      this.#code.remove(node.start, node.end);
    }
    return names;
  }

  /** Puts a function in the place of `import()`, and gives its name; nothing where there was none. */
  #loadLazily() {
    // What is put together from parts is no file of Rollup's.
    const expressions = find(this.#program, 'ImportExpression').filter(
      ({ source }) => source.type !== 'TemplateLiteral',
    );
    if (expressions.length === 0) return undefined;
    const load = this.#unused('load');
    for (const node of expressions) {
      const { start, source, options } = node;
      if (options || !this.#isOurs(source.value) || source.value === this.#entry) {
        this.#refuse(`loads what is no lazy file: ${this.#source(node)}`);
      }
      this.#code.overwrite(start, source.start, `${load}(`);
    }
    return load;
  }

  /** A name that the code does not have. */
  #unused(name) {
    const found = this.#text.includes(name) ? this.#unused(`${name}$`) : name;
    this.#text += found;
    return found;
  }

  #needsItself(from = this.#chunk, seen = new Set()) {
    return from.imports.some((fileName) => {
      if (fileName === this.#chunk.fileName) return true;
      if (seen.has(fileName)) return false;
      seen.add(fileName);
      const next = this.#chunks.find((chunk) => chunk.fileName === fileName);
      return Boolean(next) && !next.isEntry && this.#needsItself(next, seen);
    });
  }

  #source({ start, end }) {
    return this.#text.slice(start, end);
  }
}

const pathTo = ({ fileName }) => `./${fileName}`;
