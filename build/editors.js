/** Writes what editors know the element by, from the manifest: https://custom-elements-manifest.open-wc.org. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssData, htmlData } from './editors/vscode.js';
import { webTypes } from './editors/web-types.js';

const root = join(import.meta.dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const element = readJson('dist/custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName);

const files = {
  'vscode.html-custom-data.json': htmlData(element),
  'vscode.css-custom-data.json': cssData(element),
  'web-types.json': webTypes(element, readJson('package.json')),
};

for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(root, 'dist', name), `${JSON.stringify(content, null, 2)}\n`);
}
