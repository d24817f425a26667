/**
 * Checks the published types as projects of several stacks do that have the package installed, and of
 * everything else only what is theirs: what is missing there is a part of the test.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = join(root, 'node_modules');
const { name: ownName, dependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

const tsc = ['typescript/bin/tsc'];

/**
 * Of each stack its packages, by the name that the project knows them by, its checker, and the folder of
 * what it has in common with another.
 */
const stacks = {
  plain: { packages: {}, checker: tsc },
  'react-19': { packages: { '@types/react': '@types/react' }, checker: tsc, also: 'react' },
  'react-18': { packages: { '@types/react': 'types-react-18' }, checker: tsc, also: 'react' },
  vue: { packages: { vue: 'vue' }, checker: ['vue-tsc/bin/vue-tsc.js'] },
  svelte: {
    packages: { svelte: 'svelte' },
    checker: [
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      'tsconfig.json',
      '--threshold',
      'error',
    ],
  },
  angular: {
    packages: {
      '@angular/core': '@angular/core',
      '@angular/compiler': '@angular/compiler',
      rxjs: 'rxjs',
    },
    checker: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'tsconfig.json'],
  },
};

/** Makes the project with its `node_modules`. The package is copied: a link would lead back here. */
function install(project, packages) {
  const modules = join(project, 'node_modules');
  cpSync(join(root, 'dist/types'), join(modules, ownName, 'dist/types'), { recursive: true });
  cpSync(join(root, 'package.json'), join(modules, ownName, 'package.json'));
  const shared = Object.keys(dependencies).map((name) => [name, name]);
  for (const [name, source] of [...shared, ...Object.entries(packages)]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    // A junction, which Windows allows everybody.
    symlinkSync(join(installed, source), join(modules, name), 'junction');
  }
}

/** Gives the exit code and what the checker has said. */
function run([script, ...options], cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(installed, script), ...options], { cwd });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

if (!existsSync(join(root, 'dist/types'))) {
  console.error('There are no types to check: run `npm run build` first.');
  process.exit(1);
}

const workplace = mkdtempSync(join(tmpdir(), `${ownName}-types-`));
process.on('exit', () => rmSync(workplace, { recursive: true, force: true }));
cpSync(dirname(fileURLToPath(import.meta.url)), workplace, { recursive: true });

const waiting = Object.entries(stacks);

async function checkWaiting() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, { packages, checker, also }] = next;
    const project = join(workplace, name);
    const begin = performance.now();
    if (also) cpSync(join(workplace, also), project, { recursive: true });
    install(project, packages);
    const { code, output } = await run(checker, project);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✔' : '✖'} types in ${name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output);
    process.exitCode = 1;
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, checkWaiting));
