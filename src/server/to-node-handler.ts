import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

const addresses = new WeakMap<Request, string>();

/** The IP address at the other end of the connection that the request came through. */
export const remoteAddressOf = (request: Request): string | undefined => addresses.get(request);

/**
 * Runs a handler of web standards under `node:http`, Express and their like. `Response.error()` breaks
 * the connection amid the answer: a connection that breaks before it makes browsers send the request
 * once more by themselves.
 */
export const toNodeHandler =
  (handle: (request: Request) => Promise<Response>) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (/^(CONNECT|TRACE|TRACK)$/i.test(incoming.method ?? '')) {
      // No `Request` can have them.
      outgoing.writeHead(405).end();
      return;
    }
    try {
      await respond(outgoing, await handle(toRequest(incoming)));
    } catch (error) {
      console.error(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    }
  };

async function respond(outgoing: ServerResponse, response: Response): Promise<void> {
  if (response.type === 'error') {
    outgoing.writeHead(200, { 'Content-Length': 2 });
    outgoing.write('{', () => outgoing.destroy());
    return;
  }
  for (const [name, value] of response.headers) {
    // Other headers may have been set by what came before, and would be there twice.
    if (/^(set-cookie|vary)$/i.test(name)) outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  outgoing.statusCode = response.status;
  // Node sends a text together with the headers, and bytes after them. JSON is text in UTF-8.
  const isText = response.headers.get('Content-Type') === 'application/json';
  outgoing.end(isText ? await response.text() : Buffer.from(await response.arrayBuffer()));
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, socket } = incoming;
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const request = new Request(urlOf(incoming), {
    method,
    headers: entries,
    ...(method !== 'GET' && method !== 'HEAD' && { body: bodyOf(incoming), duplex: 'half' }),
  } as RequestInit);
  if (socket.remoteAddress) addresses.set(request, socket.remoteAddress);
  return request;
}

/** A path that begins with two slashes must not be taken for a host, so nothing is resolved here. */
function urlOf({ headers: { host = 'localhost' }, socket, url = '/' }: IncomingMessage): string {
  const protocol = 'encrypted' in socket ? 'https' : 'http';
  const path = url.startsWith('/') ? url : `/${url}`;
  const whole = `${protocol}://${host}${path}`;
  // Node passes on whatever the client calls a host.
  return URL.canParse(whole) ? whole : `${protocol}://localhost${path}`;
}

/** A framework may have read the body already, as JSON, and left what it read in its place. */
function bodyOf(incoming: IncomingMessage & { readonly body?: unknown }): unknown {
  return incoming.readableEnded && incoming.body !== undefined
    ? JSON.stringify(incoming.body)
    : Readable.toWeb(incoming);
}
