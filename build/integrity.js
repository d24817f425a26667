/** Writes dist/cdn/integrity.json: of every file beside it the hash that `integrity` takes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../dist/cdn');
const target = 'integrity.json';

/** SHA-384: what all browsers take, and others publish. */
const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, file)))
    .digest('base64')}`;

// In an order that no file system and no language decides.
const files = readdirSync(folder)
  .filter((file) => file !== target)
  .sort();
const hashes = Object.fromEntries(files.map((file) => [file, hashOf(file)]));

writeFileSync(join(folder, target), `${JSON.stringify(hashes, null, 2)}\n`);
