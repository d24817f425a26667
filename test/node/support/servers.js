import { once } from 'node:events';
import { createServer } from 'node:http';
import { after } from 'node:test';
import { toNodeHandler } from 'glympse-account-link/node';
import { createProxy } from 'glympse-account-link/proxy';
import { control, Sandbox } from 'glympse-account-link/sandbox';

/** Serves the listener on a free port until the tests are over. Gives the origin. */
export async function listen(listener) {
  const server = createServer(listener);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${server.address().port}`;
}

/** An origin at which nothing listens. */
export async function nowhere() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return `http://localhost:${port}`;
}

/** Serves a handler of web standards. */
export const serve = (handle) => listen(toNodeHandler(handle));

/** The service over HTTP. */
export async function serveSandbox(options) {
  const sandbox = new Sandbox(options);
  const origin = await serve((request) =>
    new URL(request.url).pathname.startsWith('/control/')
      ? control(sandbox, request)
      : sandbox.fetch(request),
  );
  return { sandbox, url: `${origin}/`, apiBase: `${origin}/v2/` };
}

export const secrets = ['a secret for these tests, and for nothing else'];

/** A proxy in front of a sandbox, and what it has logged and asked the service. */
export async function proxyOf(service, config = {}) {
  const log = [];
  const requests = [];
  const proxy = createProxy({
    apiKey: 'sandbox',
    apiBase: service.apiBase,
    session: { secrets },
    clientOf: () => 'somebody',
    log: (entry) => log.push(entry),
    // The real one, with an ear to it.
    fetch: async (url, init) => {
      requests.push({ url: new URL(url), ...init });
      return fetch(url, init);
    },
    ...config,
  });
  return { proxy, log, requests };
}
