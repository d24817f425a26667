import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** What the files for `<script>` may weigh, in bytes. A lazy file goes by the part before its hash. */
const FIRST_LOAD = 10_500;
const EMAIL_FLOW = 20_000;
const LAZY = [
  [/^account$/, 3_000],
  [/^manage$/, 8_000],
  [/^phone$/, 40_000],
];
const LANGUAGE = 2_500;

/**
 * How far a limit may be exceeded for now, in bytes. `docs/architecture.md` says what for. To be brought to nothing. Some 50
 * of each are for the hashes in names, by which the very same code was seen to weigh up to 45 more or less.
 */
const ALLOWANCE = {
  'First load': 655,
  'The whole e-mail flow': 1_205,
  'Part account': 520,
  'Part manage': 550,
};

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cdn');
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const entry = 'glympse-account-link.js';

/** By the part before the hash. */
const lazy = new Map();
for (const file of scripts) {
  const [, name] = /^glympse-account-link\.(.+)\.\w+\.js$/.exec(file) ?? [];
  if (name && !name.startsWith('locale-')) lazy.set(name, file);
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const sizeOf = (file) => brotliCompressSync(readFileSync(join(folder, file)), quality).length;
const sum = (files) => files.reduce((total, file) => total + sizeOf(file), 0);

/** A lazy file and all that it needs. To import it does not run it. */
async function loadedWith(file, found = new Set()) {
  if (!file || found.has(file)) return found;
  found.add(file);
  const { needs } = await import(pathToFileURL(join(folder, file)));
  for (const need of needs) await loadedWith(need.slice('./'.length), found);
  return found;
}

const flow = [entry, ...(await loadedWith(lazy.get('flow')))];
const loads = [{ title: 'First load', files: [entry], limit: FIRST_LOAD }];
if (flow.length > 1) loads.push({ title: 'The whole e-mail flow', files: flow, limit: EMAIL_FLOW });
for (const [name, file] of lazy) {
  const [, limit] = LAZY.find(([pattern]) => pattern.test(name)) ?? [];
  // Whoever comes so far has loaded the flow.
  const files = [...(await loadedWith(file))].filter((needed) => !flow.includes(needed));
  if (limit) loads.push({ title: `Part ${name}`, files, limit });
}
const languages = scripts.filter((file) => file.includes('.locale-'));
const [largest] = languages.toSorted((a, b) => sizeOf(b) - sizeOf(a));
loads.push({
  title: `The largest of ${languages.length} languages`,
  files: [largest],
  limit: LANGUAGE,
});
const limited = new Set([...loads.flatMap(({ files }) => files), ...languages]);

const bytes = (number) => number.toLocaleString('en').padStart(8);
const line = (file) => console.log(`${bytes(sizeOf(file))}  ${file}`);

console.log('Bytes of dist/cdn, compressed with brotli, quality 11.');
for (const { title, files, limit } of loads) {
  console.log(`\n${title}: ${bytes(sum(files)).trim()} of ${bytes(limit).trim()}`);
  files.forEach(line);
}
console.log('\nWithout a limit');
scripts.filter((file) => !limited.has(file)).forEach(line);

for (const { title, files, limit } of loads) {
  const excess = sum(files) - limit;
  if (excess <= 0) continue;
  const allowed = ALLOWANCE[title] ?? 0;
  console.error(
    `\n${title} is ${bytes(excess).trim()} bytes over its limit; ${bytes(allowed).trim()} are allowed for now.`,
  );
  if (excess > allowed) process.exitCode = 1;
}
