import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.js';
import { root } from './pages.js';

const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const script = (name) =>
  Object.hasOwn(scripts, name) ? [] : [`package.json has no script ${name}`];

/** The command line is asked for its help on the command: that it exists, not what it does. */
async function program(name, command) {
  if (!Object.hasOwn(bin, name)) return [`the package has no command ${name}`];
  const { code, stdout } = await run(command, '--help');
  return code === 0 && stdout.includes(`${name} ${command} `) ? [] : [`${name} has no ${command}`];
}

/** Every form that a command of the documentation may have, and what it has to keep to. */
const forms = [
  [/^npm ci$/, () => []],
  [/^npm (start|test)$/, script],
  [/^npm run ([\w:-]+)$/, script],
  [/^npx ([\w-]+) (\w+)( [\w:/.-]+)*( > [\w/.-]+)?$/, program],
];

async function faultsOf(command) {
  for (const [form, faults] of forms) {
    const match = form.exec(command);
    if (match) return faults(...match.slice(1));
  }
  return [`nobody knows how to check \`${command}\``];
}

/** What is wrong with the commands of a shell block: one or more a line, with comments. */
export async function commandFaults(text) {
  const commands = text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .flatMap((line) => line.split('&&'))
    .map((command) => command.trim())
    .filter(Boolean);
  return (await Promise.all(commands.map(faultsOf))).flat();
}
