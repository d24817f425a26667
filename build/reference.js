/**
 * Writes docs/reference.md: the lines of reference/template.md, with what the manifest and the published
 * types say of the element in the places that are marked. With `--check` it writes nothing, and fails if
 * the page says something else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/reference.md');
const manifestFile = join(root, 'dist/custom-elements.json');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

async function write() {
  // Not before it is known that there is something to read.
  const { sectionsOf } = await import('./reference/sections.js');
  const element = JSON.parse(read(manifestFile))
    .modules.flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName);
  const sections = sectionsOf(element);
  const used = new Set();
  const text = read(join(root, 'build/reference/template.md')).replace(
    /<!-- generated: (.+?) -->/g,
    (_, name) => {
      if (!Object.hasOwn(sections, name)) throw new Error(`The template asks for ${name}.`);
      used.add(name);
      return sections[name];
    },
  );
  const missing = Object.keys(sections).filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`The template leaves out ${missing.join(', ')}.`);
  return format(text, { ...(await resolveConfig(page)), filepath: page });
}

if (!existsSync(manifestFile)) {
  console.error('There is no dist/custom-elements.json: run `npm run build` first.');
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(page, await write());
} else if (read(page) !== (await write())) {
  console.error('docs/reference.md is not what the manifest says: run `npm run docs:reference`.');
  process.exitCode = 1;
}
