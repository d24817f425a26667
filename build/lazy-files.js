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
 * export default ([shared], { 0: [needed] }, load) => {
 *   // its code, with `load('./third.js')` for `import('./third.js')`
 *   return { c: exported, 0: [shared] };
 * };
 * ```
 * and `loader.js`, which becomes part of the entry, evaluates it once for each copy of the entry.
 * What one file takes from another goes by its place in a list: names would weigh 50 bytes more in each of the
 * two files that everybody loads. What is loaded with `load()` is taken by name. The list of a lazy file is
 * under `0`, which is no name.
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
  /** What is exported as it was imported: names, and the variable of each. */
  #passed = new Map();
  /** What the file exports for whoever loads it, where that is a module of the source. */
  #ownNames;
  /** Throws. */
  #refuse;

  constructor(text, chunk, chunks, context) {
    this.#text = text;
    this.#code = new MagicString(text);
    this.#chunk = chunk;
    this.#chunks = Object.values(chunks);
    this.#program = context.parse(text);
    this.#ownNames = context.getModuleInfo(chunk.facadeModuleId)?.exports ?? [];
    this.#refuse = (reason) => context.error(`${chunk.name}: ${reason}`);
    if (awaitsAtTopLevel(this.#program)) this.#refuse('awaits at the top level');
  }

  toEntry() {
    if (this.#chunks.filter(({ isEntry }) => isEntry).length > 1) {
      this.#refuse('is not the only entry');
    }
    const [need] = this.#takeImports();
    if (need) this.#refuse(`imports ${need[0]} statically`);
    const exported = this.#takeExports();
    const shared = listOf(this.#sharedBy(this.#chunk), exported);
    const load = this.#loadLazily();
    // First, because what follows may load something at once.
    if (load) this.#code.prepend(`const ${load} = (${loader})(() => (${shared}));\n`);
    return this.#result();
  }

  toLazyFile() {
    if (this.#needsItself()) this.#refuse('needs a file that needs it');
    const imports = this.#takeImports();
    const entry = this.#chunks.find(({ isEntry }) => isEntry);
    const parameters = [listOf(this.#sharedBy(entry), imports.get(pathTo(entry)))];
    imports.delete(pathTo(entry));
    for (const [path, names] of imports) {
      parameters.push(`{ 0: ${listOf(this.#sharedBy(this.#at(path)), names)} }`);
    }
    const exported = this.#takeExports();
    const shared = this.#sharedBy(this.#chunk);
    const results = [...exported]
      .filter(([name]) => !shared.includes(name) || this.#ownNames.includes(name))
      .map((names) => names.join(': '));
    if (shared.length > 0) results.push(`0: ${listOf(shared, exported)}`);
    const load = this.#loadLazily();
    if (load) parameters.push(load);
    this.#code
      .prepend(
        `export const needs = ${JSON.stringify([...imports.keys()])};\n` +
          `export default (${parameters.join(', ')}) => {\n`,
      )
      .append(`\nreturn { ${results.join(', ')} };\n};\n`);
    return this.#result();
  }

  #result() {
    return { code: this.#code.toString(), map: this.#code.generateMap(CODE) };
  }

  #at(path) {
    return this.#chunks.find((chunk) => pathTo(chunk) === path);
  }

  /**
   * What others take from a file, by the names that it exports it under, in an order that is the same for all:
   * what most of them take comes first, so that the lists of most are short.
   */
  #sharedBy({ fileName, exports }) {
    const taken = this.#chunks.flatMap(({ importedBindings }) => importedBindings[fileName] ?? []);
    const takers = (name) => taken.filter((other) => other === name).length;
    return exports.filter(takers).sort((a, b) => takers(b) - takers(a));
  }

  /** Takes the imports out of the code. By path, what is imported from there: names, and the variable of each. */
  #takeImports() {
    const imports = new Map();
    const passed = [];
    for (const node of this.#program.body) {
      const path = node.source?.value;
      if (!path) continue;
      if (!this.#at(path)) this.#refuse(`imports ${path}, which is not part of the script`);
      const names = imports.get(path) ?? new Map();
      imports.set(path, names);
      for (const { type, imported, local, exported } of node.specifiers ?? []) {
        if (type === 'ImportSpecifier') names.set(nameOf(imported), local.name);
        else if (type === 'ExportSpecifier') passed.push([names, nameOf(local), nameOf(exported)]);
        // Rollup writes no other for files of its own.
        else this.#refuse(`has an ${type} of ${path}`);
      }
      this.#code.remove(node.start, node.end);
    }
    // It may be used in this file as well.
    for (const [names, name, exported] of passed) {
      const variable = names.get(name) ?? this.#unused('passed');
      names.set(name, variable);
      this.#passed.set(exported, variable);
    }
    return imports;
  }

  /** Takes the exports out of the code: names, and the variable of each. */
  #takeExports() {
    const changing = reassigned(this.#program);
    const names = new Map(this.#passed);
    for (const node of this.#program.body) {
      if (node.source || !node.type.startsWith('Export')) continue;
      // Rollup gathers all of a file at its end.
      if (!node.specifiers || node.declaration) this.#refuse(`exports ${this.#source(node)}`);
      for (const { local, exported } of node.specifiers) {
        if (changing.includes(local.name)) this.#refuse(`exports ${local.name}, which changes`);
        names.set(nameOf(exported), local.name);
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
      if (options || !this.#at(source.value) || this.#at(source.value).isEntry) {
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

/** Variables in the order of the names that they are shared under; where there is none, a hole. */
const listOf = (shared, variables = new Map()) => {
  const list = shared.map((name) => variables.get(name) ?? '').join(', ');
  return `[${list.replace(/[, ]+$/, '')}]`;
};
