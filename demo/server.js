import { createServer } from 'node:http';
import { toNodeHandler } from '../dist/node.js';
import { control } from '../dist/sandbox.js';
import { hostEndpoint } from './host-endpoint.js';
import { riderSession } from './rider-session.js';
import { staticFile } from './static-files.js';
import { Visitors } from './visitors.js';

const visitors = new Visitors();
const server = createServer();
let origin = '';

/** Everything that belongs to one browser: its sandbox, and its session with Harbor Rides. */
const areas = {
  '/glympse/v2/': (request, { sandbox }) => sandbox.fetch(request),
  '/glympse/control/': (request, { sandbox }) => control(sandbox, request),
  '/api/glympse/': (request, visitor) => hostEndpoint(request, hostOf(visitor)),
  '/api/session': (request, visitor) => riderSession(request, hostOf(visitor)),
};

/** What Harbor Rides' server knows. It reaches Glympse over HTTP, as a partner's server does. */
const hostOf = ({ session, cookie }) => ({
  session,
  apiKey: 'sandbox',
  service: `${origin}/glympse/`,
  fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, Cookie: cookie } }),
});

async function handle(request) {
  const { pathname } = new URL(request.url);
  const area = Object.keys(areas).find((prefix) => pathname.startsWith(prefix));
  if (!area && pathname !== '/') return staticFile(pathname);
  const { visitor, setCookie } = visitors.find(request);
  const response = await (area ? areas[area](request, visitor) : staticFile('/index.html'));
  // A broken connection is a response without headers.
  if (setCookie && response.type !== 'error') response.headers.append('Set-Cookie', setCookie);
  return response;
}

server.on('request', (incoming, outgoing) => {
  toNodeHandler(handle)(incoming, outgoing).catch((error) => {
    console.error(error);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end();
  });
});

function listen(port) {
  server.once('error', (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    listen(port + 1);
  });
  server.listen(port, 'localhost');
}

server.once('listening', () => {
  origin = `http://localhost:${server.address().port}`;
  console.log(`Demo: ${origin}/`);
});

listen(Number(process.env.PORT ?? 8080));
