import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { root } from './support/docs/pages.js';

const hashes = createRequire(import.meta.url)('glympse-account-link/integrity.json');
const folder = join(root, 'dist/cdn');
const NAME = 'integrity.json';

/** As a browser compares: the digest of the bytes that it got. */
const isHeld = (file, bytes) =>
  hashes[file] === `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

const read = (file) => readFileSync(join(folder, file));

console.log(`Hashes: ${Object.keys(hashes).length} files.`);

describe('the hashes of the files for <script>', () => {
  it('are of every file that is published there, and no other, in the order of their names', () => {
    const published = readdirSync(folder).filter((file) => file !== NAME);
    assert.deepEqual(Object.keys(hashes), published.sort());
    for (const part of ['flow', 'phone', 'locale-de']) {
      assert.ok(
        published.some((file) => file.includes(`.${part}.`)),
        part,
      );
    }
  });

  for (const file of Object.keys(hashes)) {
    it(`is true for ${file.replace(/\.\w{6}\.js/, '.….js')}, and for no byte less, more or other`, () => {
      const bytes = read(file);
      assert.ok(isHeld(file, bytes));
      assert.ok(!isHeld(file, bytes.subarray(1)));
      assert.ok(!isHeld(file, Buffer.concat([bytes, Buffer.from('\n')])));
      for (const place of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[place] ^= 1;
        assert.ok(!isHeld(file, changed), `byte ${place}`);
      }
    });
  }

  it('come out the same when they are written again', () => {
    const copy = mkdtempSync(join(tmpdir(), 'integrity-'));
    after(() => rmSync(copy, { recursive: true }));
    cpSync(folder, join(copy, 'dist/cdn'), { recursive: true });
    cpSync(join(root, 'build/integrity.js'), join(copy, 'build/integrity.mjs'));
    execFileSync(process.execPath, [join(copy, 'build/integrity.mjs')]);
    assert.deepEqual(readFileSync(join(copy, 'dist/cdn', NAME)), read(NAME));
  });
});
