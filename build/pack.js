/**
 * Packs what is built, as it would be published, into a file of one name whatever the version: the apps in demo/apps
 * install it from there. `npm pack` itself builds first.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @param {string} file */
export function pack(file) {
  const folder = mkdtempSync(join(tmpdir(), 'glympse-account-link-pack-'));
  try {
    const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json'], {
      cwd: root,
      // Not as an argument: the shell would ask for quotes.
      env: { ...process.env, npm_config_pack_destination: folder },
      encoding: 'utf8',
      // npm is a script of the shell's on Windows.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [{ filename }] = JSON.parse(output);
    copyFileSync(join(folder, filename), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  pack(join(root, 'demo/apps/glympse-account-link.tgz'));
}
