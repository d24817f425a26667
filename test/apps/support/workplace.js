import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pack } from '../../../build/pack.js';

const root = join(import.meta.dirname, '../../..');
assert.ok(existsSync(join(root, 'dist')), 'there is nothing to install: run `npm run build` first');

const workplace = mkdtempSync(join(tmpdir(), 'glympse-account-link-apps-'));
process.on('exit', () => rmSync(workplace, { recursive: true, force: true }));

/** What somebody has installed or built in the checkout is not what is tried here. */
const made = new Set(['node_modules', 'dist', '.next', 'vendor', 'glympse-account-link.tgz']);
cpSync(join(root, 'demo/apps'), workplace, {
  recursive: true,
  filter: (path) => !made.has(basename(path)),
});
pack(join(workplace, 'glympse-account-link.tgz'));

const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  // Colours of one program, and not of another, are what some of them warn of.
  FORCE_COLOR: undefined,
};

/** An installed app is up to 400 MB. */
export const remove = (app) =>
  rmSync(folderOf(app), { recursive: true, force: true, maxRetries: 5 });

/** The app's folder in the workplace. */
export const folderOf = (app) => join(workplace, app);

/** Starts a program in a folder of the workplace. */
export function start(folder, [command, ...options], { env = {}, ...more } = {}) {
  return spawn(command, options, {
    cwd: folderOf(folder),
    env: { ...environment, ...env },
    ...more,
  });
}

/** Runs a program to its end, which has to be a good one, and gives all that it has said. */
export async function run(folder, command, { env, shell } = {}) {
  const child = start(folder, command, { env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [code] = await once(child, 'close');
  assert.equal(code, 0, `${command.join(' ')} in ${folder} says:\n${output}`);
  return output;
}

// npm is a script of the shell's on Windows.
const npm = (folder, options, env) =>
  run(folder, ['npm', ...options], { env, shell: process.platform === 'win32' });

export const install = (app) =>
  npm(app, ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);

export const build = (app, env) => npm(app, ['run', 'build'], env);
