import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './support/docs/pages.js';

const PEOPLE = 50_000;
const crowd = fileURLToPath(new URL('support/attacks/crowd-process.js', import.meta.url));

/** Bytes of heap. Measured: 50 million; twice as many are for other versions of Node. */
const MOST_HEAP = 100e6;

it(`the proxy keeps little of ${PEOPLE} sessions and clients, however full their headers`, async () => {
  const child = fork(crowd, [PEOPLE.toString()], { execArgv: ['--expose-gc'] });
  const [{ entries, growth }] = await once(child, 'message');
  const megabytes = growth.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ');
  console.log(
    `${PEOPLE} sessions and clients: maps of ${entries.join(', ')} entries; heap grown by ${megabytes} MB at each fifth`,
  );
  // Counters, opened cookies, access tokens; all else is as small as it was.
  assert.deepEqual(entries, [100_000, 10_000, 10_000]);
  assert.ok(growth.every((bytes) => bytes < MOST_HEAP));
  const text = readFileSync(join(root, 'docs/security.md'), 'utf8').replace(/\s+/g, ' ');
  const [counters, cookies, tokens] = entries.map((number) => number.toLocaleString('en'));
  const told = `${counters} counters, ${cookies} opened cookies and ${tokens} access tokens`;
  assert.ok(text.includes(told), told);
});
