import { createServer } from 'node:http';
import { toNodeHandler } from '../dist/node.js';
import { control } from '../dist/sandbox.js';
import { galleryFile } from './gallery-files.js';
import { createEndpoint, riderSession } from './partner.js';
import { staticFile } from './static-files.js';
import { Visitors } from './visitors.js';

const server = createServer();
let origin = '';

/** The partner's server reaches its service over HTTP, as it would Glympse. */
const visitors = new Visitors((id) => ({
  endpoint: createEndpoint(`${origin}/sandbox/${id}/v2/`),
}));

async function handle(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/') return page(request);
  if (pathname.startsWith('/api/glympse/')) return visitors.find(request).endpoint(request);
  if (pathname === '/api/session') {
    return riderSession(request, () => visitors.find(request).sandbox.accounts.create());
  }
  const [, id, part] = /^\/sandbox\/(?:([\w-]+)\/)?(v2|control)\//.exec(pathname) ?? [];
  if (!part) return (await galleryFile(pathname)) ?? staticFile(pathname);
  const { sandbox } = id ? visitors.get(id) : visitors.find(request);
  return part === 'v2' ? sandbox.fetch(request) : control(sandbox, request);
}

async function page(request) {
  const response = await staticFile('/index.html');
  const cookie = visitors.welcome(request);
  if (cookie) response.headers.append('Set-Cookie', cookie);
  return response;
}

server.on('request', toNodeHandler(handle));

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
