/** A process with nothing but a proxy: `node proxy-process.js <api base> <secret>`. Tells its port. */
import { createServer } from 'node:http';
import { remoteAddressOf, toNodeHandler } from 'glympse-account-link/node';
import { createProxy } from 'glympse-account-link/proxy';

const [, , apiBase, secret] = process.argv;
const proxy = createProxy({
  apiBase,
  apiKey: 'sandbox',
  session: { secrets: [secret] },
  clientOf: remoteAddressOf,
});
const server = createServer(toNodeHandler(proxy));
server.listen(0, 'localhost', () => process.send(server.address().port));
