import { readdir } from 'node:fs/promises';
import { staticFile } from './static-files.js';

/** What the gallery has besides files: the addresses of its pages, and the languages that there are. */
export async function galleryFile(pathname) {
  if (pathname === '/gallery') return staticFile('/gallery.html');
  if (pathname === '/gallery/scene') return staticFile('/scene.html');
  return pathname === '/languages.json'
    ? Response.json({ languages: await languages() })
    : undefined;
}

/** Besides English. */
async function languages() {
  const files = await readdir(new URL('../dist/locales/', import.meta.url));
  return files
    .map((file) => /^([\w-]+)\.js$/.exec(file)?.[1])
    .filter((tag) => tag && tag !== 'en')
    .sort();
}
