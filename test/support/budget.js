import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

/** Bytes that a page loads before a person can link an e-mail address. */
const LIMIT = 13_800;

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const sizeOf = (file) => brotliCompressSync(readFileSync(file), quality).length;
const sum = (files) => files.reduce((total, file) => total + sizeOf(file), 0);
const bytes = (number) => `${number.toLocaleString('en').padStart(8)} bytes`;

/** The file and all that its static imports load with it, packages aside. */
function loadedWith(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { source } of parseAst(readFileSync(file, 'utf8')).body) {
    if (source?.value.startsWith('.')) loadedWith(join(file, '..', source.value), found);
  }
  return found;
}

function print(title, files) {
  console.log(`\n${title}`);
  for (const file of files) console.log(`${bytes(sizeOf(file))}  ${relative('.', file)}`);
  if (files.length > 1) console.log(`${bytes(sum(files))}  together`);
}

const entry = join('dist', 'cdn', 'glympse-account-link.js');
const classic = join('dist', 'cdn', 'glympse-account-link.global.js');
const first = [...loadedWith(entry)];
const later = readdirSync(join('dist', 'cdn'))
  .map((name) => join('dist', 'cdn', name))
  .filter((file) => file.endsWith('.js') && file !== classic && !first.includes(file));
const total = sum(first);

console.log('Compressed with brotli, quality 11.');
print(`First load, of ${LIMIT.toLocaleString('en')} bytes at most`, first);
print('Loaded when needed', later);
print('Classic script', [classic]);
print('Package entry, without its dependencies', [...loadedWith(join('dist', 'index.js'))]);

if (total > LIMIT) {
  console.error(`\nThe first load is ${bytes(total - LIMIT).trim()} over its limit.`);
  process.exitCode = 1;
}
