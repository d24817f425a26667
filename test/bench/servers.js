/**
 * The servers of the benchmark, each in a process of its own: `node servers.js <name> [api base]`.
 * Tells the parent its origin, and the sandbox a token as well.
 */
import { createServer } from 'node:http';
import { remoteAddressOf, toNodeHandler } from 'glympse-account-link/node';
import { createProxy } from 'glympse-account-link/proxy';
import { Sandbox } from 'glympse-account-link/sandbox';

/** Counted like the default, and never reached. */
const unreached = { most: 1e12, within: 60_000 };

const handlers = {
  sandbox() {
    const sandbox = new Sandbox();
    const { id, password } = sandbox.accounts.create({ email: 'jo@example.com' });
    const account = { id, password, token: sandbox.issueToken(id) };
    const handle = async (request) => {
      // It keeps a record of every call, which would grow all the time.
      sandbox.calls.length = 0;
      return sandbox.fetch(request);
    };
    return { handle: toNodeHandler(handle), more: { account } };
  },

  proxy(apiBase) {
    const proxy = createProxy({
      apiBase,
      apiKey: 'sandbox',
      session: { secrets: [process.env.SECRET] },
      clientOf: remoteAddressOf,
      limits: { callsPerSession: unreached, callsPerClient: unreached },
    });
    return { handle: toNodeHandler(proxy) };
  },

  /** The least that passes a request on: no checks, no session, the answer as it comes. */
  'pass-through'(apiBase) {
    const handle = async (incoming, outgoing) => {
      const { method, url, headers } = incoming;
      const response = await fetch(apiBase + url.slice('/api/glympse/'.length), {
        method,
        headers: { Authorization: headers.authorization },
      });
      const body = Buffer.from(await response.arrayBuffer());
      outgoing.writeHead(response.status, { 'Content-Type': 'application/json' }).end(body);
    };
    return { handle };
  },
};

const [, , name, apiBase] = process.argv;
const { handle, more } = handlers[name](apiBase);
process.on('SIGINT', () => process.exit());
const server = createServer(handle);
server.listen(0, 'localhost', () => {
  process.send({ origin: `http://localhost:${server.address().port}`, ...more });
});
