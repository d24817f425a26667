import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Runs the command line to its end. */
export const run = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });

export { program };

/** What the conformance check finds. */
export async function check(endpoint, sandbox, ...options) {
  const { code, stdout, stderr } = await run(
    'check',
    endpoint,
    '--sandbox',
    sandbox,
    '--json',
    ...options,
  );
  if (!stdout) throw new Error(stderr);
  const findings = JSON.parse(stdout);
  const failed = findings.results.filter(({ status }) => status === 'failed');
  return { code, ...findings, faults: failed.map(({ name, seen }) => `${name}: ${seen}`) };
}
