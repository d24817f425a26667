import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/**
 * Runs a handler of web standards under `node:http`. `Response.error()` breaks the connection amid the
 * answer: a connection that breaks before it makes browsers send the request once more by themselves.
 */
export const toNodeHandler =
  (handle: (request: Request) => Promise<Response>) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const response = await handle(toRequest(incoming));
    if (response.type === 'error') {
      outgoing.writeHead(200, { 'Content-Length': 2 });
      outgoing.write('{', () => incoming.socket.destroy());
      return;
    }
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    outgoing.statusCode = response.status;
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', headers, url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const init = {
    method,
    headers: entries,
    ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
  };
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), init as RequestInit);
}
