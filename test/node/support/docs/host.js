import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pages, root } from './pages.js';

/** The text of the one block of a page in a language that holds these words. */
export function textOfBlock(path, words, language = 'js') {
  const { blocks } = pages.find((page) => page.path === path);
  const found = blocks.filter((block) => block.language === language && block.text.includes(words));
  assert.equal(found.length, 1, `${path} has one block with ${words}`);
  return found[0].text;
}

/** A project of a host's, with this package and Express installed, until the tests are over. */
export async function hostProject() {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  after(() => rm(folder, { recursive: true }));
  const packages = join(folder, 'node_modules');
  await mkdir(packages);
  // Junctions need no permission on Windows, and are plain links elsewhere.
  await symlink(root, join(packages, 'glympse-account-link'), 'junction');
  await symlink(join(root, 'node_modules/express'), join(packages, 'express'), 'junction');
  let count = 0;

  /** Writes a module, and gives its path. */
  const write = async (text) => {
    const file = join(folder, `block-${count++}.mjs`);
    await writeFile(file, text);
    return file;
  };
  return { write, load: async (text) => import(pathToFileURL(await write(text))) };
}
