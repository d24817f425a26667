import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import workerd from 'workerd';

/** One file, as an edge platform gets it. Fails where something of Node is imported. */
async function bundle(file) {
  const onwarn = ({ message }) => {
    throw new Error(message);
  };
  const build = await rollup({
    input: fileURLToPath(file),
    plugins: [resolve({ preferBuiltins: false })],
    onwarn,
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

const configOf = (bindings) => `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-10-01",
  bindings = [
${Object.entries(bindings)
  .map(([name, text]) => `    (name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)}),`)
  .join('\n')}
  ],
);
`;

/** Serves a worker on the runtime of Cloudflare's edge. Gives the origin. */
export async function serveWorker(file, bindings) {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'));
  await writeFile(join(folder, 'worker.js'), await bundle(file));
  await writeFile(join(folder, 'config.capnp'), configOf(bindings));
  // The fourth channel tells the port that was free.
  const child = spawn(workerd.default, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  after(async () => {
    child.kill();
    await rm(folder, { recursive: true });
  });
  return new Promise((settle, reject) => {
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}`)));
    let told = '';
    child.stdio[3].on('data', (data) => {
      told += data;
      const { port } = JSON.parse(/\{.*"listen".*\}/.exec(told)?.[0] ?? '{}');
      if (port) settle(`http://127.0.0.1:${port}`);
    });
  });
}
