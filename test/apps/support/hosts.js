import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nowhere, proxyOf, secrets, serve } from '../../node/support/servers.js';
import { folderOf, start } from './workplace.js';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

async function fileIn(folder, pathname) {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  try {
    const content = await readFile(join(folder, path));
    return new Response(content, { headers: { 'Content-Type': types[extname(path)] } });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}

/** Serves what an app has built, and an endpoint beside it, until the test is over. Gives the origin. */
export async function serveFiles(app, files, service) {
  const { proxy } = await proxyOf(service);
  return serve(async (request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/api/glympse/')
      ? proxy(request)
      : fileIn(join(folderOf(app), files), pathname);
  });
}

/**
 * Starts the server of an app, which has an endpoint of its own, until the test `t` is over. Gives its origin, and what
 * it has said so far: it is there when that has the word that it is ready with.
 */
async function startServer(t, app, service, { command, word }) {
  const origin = await nowhere();
  const { port } = new URL(origin);
  const child = start(app, [process.execPath, ...command(port)], {
    env: {
      GLYMPSE_API_BASE: service.apiBase,
      GLYMPSE_API_KEY: 'sandbox',
      SESSION_SECRET: secrets[0],
      SITE_ORIGIN: origin,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = once(child, 'exit');
  let said = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (word.test(said)) resolve();
      });
    }
    end.then(() => reject(new Error(`the server of ${app} has ended: ${said}`)));
  });
  t.after(async () => {
    child.kill();
    await end;
  });
  await ready;
  return { origin, said: () => said };
}

/** Angular's server, as the app has it. */
export const serveAngular = (t, app, service) =>
  startServer(t, app, service, { command: () => ['dist/server/server.mjs'], word: /Listening/ });

/** Starts Next.js. */
export async function serveNext(t, app, mode, service) {
  const { origin, said } = await startServer(t, app, service, {
    command: (port) => ['node_modules/next/dist/bin/next', mode, '--port', port],
    word: /\bReady\b/,
  });
  // A development server makes these when they are asked for, which may take longer than the element waits.
  await fetch(`${origin}/api/glympse/users/self/linked_accounts`);
  return { origin, said };
}
