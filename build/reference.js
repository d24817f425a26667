/**
 * Writes docs/reference.md, docs/integrity.md and llms.txt: the lines of the templates in reference/, with what the
 * build says in the places that are marked: the manifest, the published types, the hashes of the files; and code of
 * the README and the docs. With `--check` it writes nothing, and fails if a page says something else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const manifestFile = join(root, 'dist/custom-elements.json');

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

const readElement = () =>
  JSON.parse(read('dist/custom-elements.json'))
    .modules.flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName);

// What needs the build is imported once it is known that there is one.

async function referenceSections() {
  const { sectionsOf } = await import('./reference/sections.js');
  return sectionsOf(readElement());
}

async function integritySections() {
  const { integritySections: sectionsOf } = await import('./reference/integrity.js');
  return sectionsOf(JSON.parse(read('dist/cdn/integrity.json')));
}

async function llmsSections() {
  const { llmsSections: sectionsOf } = await import('./reference/llms.js');
  return sectionsOf(readElement());
}

const pages = [
  {
    path: 'docs/reference.md',
    template: 'build/reference/template.md',
    sections: referenceSections,
  },
  {
    path: 'docs/integrity.md',
    template: 'build/reference/integrity.md',
    sections: integritySections,
  },
  { path: 'llms.txt', template: 'build/reference/llms.md', sections: llmsSections },
];

async function textOf({ path, template, sections: sectionsOf }) {
  const sections = await sectionsOf();
  const used = new Set();
  const text = read(template).replace(/<!-- generated: (.+?) -->/g, (_, name) => {
    if (!Object.hasOwn(sections, name)) throw new Error(`${template} asks for ${name}.`);
    used.add(name);
    return sections[name];
  });
  const missing = Object.keys(sections).filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`${template} leaves out ${missing.join(', ')}.`);
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath, parser: 'markdown' });
}

if (!existsSync(manifestFile)) {
  console.error('There is no dist/custom-elements.json: run `npm run build` first.');
  process.exitCode = 1;
} else {
  for (const page of pages) {
    const text = await textOf(page);
    if (!process.argv.includes('--check')) {
      writeFileSync(join(root, page.path), text);
    } else if (read(page.path) !== text) {
      console.error(`${page.path} is not what the build says: run \`npm run docs:reference\`.`);
      process.exitCode = 1;
    }
  }
}
