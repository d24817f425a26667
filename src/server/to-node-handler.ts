import type { IncomingMessage, ServerResponse } from 'node:http';

const addresses = new WeakMap<Request, string>();

/** The IP address at the other end of the connection that the request came through. */
export const remoteAddressOf = (request: Request): string | undefined => addresses.get(request);

/**
 * Runs a handler of web standards under `node:http`, Express and their like. A body that breaks off breaks
 * the connection where it is, and `Response.error()` amid the answer: a connection that breaks before it
 * makes browsers send the request once more by themselves.
 */
export const toNodeHandler =
  (handle: (request: Request) => Promise<Response>) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (/^(CONNECT|TRACE|TRACK)$/i.test(incoming.method ?? '')) {
      // No `Request` can have them.
      outgoing.writeHead(405).end();
      return;
    }
    const body = new Body(incoming);
    try {
      await respond(outgoing, await handle(toRequest(incoming, body)));
    } catch (error) {
      // Whoever has left meanwhile is nobody's fault.
      if (!outgoing.destroyed) console.error(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    }
    body.discardRest();
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
  if (response.body) await sendBody(outgoing, response.body, response.headers.get('Content-Type'));
  else outgoing.end();
}

/** Sends a body that is there as a whole, and one that comes in pieces as it comes. */
async function sendBody(
  outgoing: ServerResponse,
  body: ReadableStream<Uint8Array>,
  type: string | null,
): Promise<void> {
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done && !outgoing.destroyed;) {
      const { value } = piece;
      const next = reader.read();
      const soon = await Promise.race([next.catch(() => undefined), turn()]);
      if (soon?.done && !outgoing.headersSent) {
        // Node sends a text together with the headers, and bytes after them. JSON is text in UTF-8.
        const isText = type === 'application/json';
        outgoing.end(isText ? Buffer.from(value).toString() : value);
        return;
      }
      await new Promise((resolve) => outgoing.write(value, resolve));
      piece = await next;
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  } finally {
    // Whoever has left is sent no more.
    reader.cancel().catch(() => {});
  }
}

/** What has settled by now has done so before that. */
const turn = () => new Promise<undefined>((resolve) => setImmediate(resolve, undefined));

function toRequest(incoming: IncomingMessage, body: Body): Request {
  const { method = 'GET', headers, socket } = incoming;
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const request = new Request(urlOf(incoming), {
    method,
    headers: entries,
    ...(method !== 'GET' && method !== 'HEAD' && { body: body.read(), duplex: 'half' }),
  });
  if (socket.remoteAddress) addresses.set(request, socket.remoteAddress);
  return request;
}

/** A name, an IPv4 or a bracketed IPv6 address, and maybe a port: no user, no path, no query. */
const plainHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d*)?$/i;

/** A path that begins with two slashes must not be taken for a host, so nothing is resolved here. */
function urlOf({ headers: { host = 'localhost' }, socket, url = '/' }: IncomingMessage): string {
  const protocol = 'encrypted' in socket ? 'https' : 'http';
  const path = url.startsWith('/') ? url : `/${url}`;
  const whole = `${protocol}://${host}${path}`;
  // Node passes on whatever the client calls a host.
  const isHost = plainHost.test(host) && URL.canParse(whole);
  return isHost ? whole : `${protocol}://localhost${path}`;
}

/** The fields of a form as they came: one that came twice is an array. */
const formOf = (fields: object): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  ).toString();

/** What the client sends behind the headers. */
class Body {
  readonly #incoming: IncomingMessage & { readonly body?: unknown };
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
  }

  /** A framework may have read it already, as JSON or a form, and left what it read in its place. */
  read(): string | ReadableStream<Uint8Array> {
    const { readableEnded, body, headers } = this.#incoming;
    if (!readableEnded || body === undefined) return this.#stream();
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    return isForm ? formOf(Object(body) as object) : JSON.stringify(body);
  }

  /**
   * Whatever the handler has not read goes by unseen: as long as it stands in the connection, no further
   * request comes through. How long that may take is the server's `requestTimeout`.
   */
  discardRest(): void {
    this.#controller?.error(new Error('the request has been answered'));
    this.#leave();
    this.#incoming.resume();
  }

  /** Takes no more from the connection than is asked for. `Readable.toWeb` would break it where it is cancelled. */
  #stream(): ReadableStream<Uint8Array> {
    const incoming = this.#incoming;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          incoming.pause();
          incoming.on('data', this.#pass).on('end', this.#end);
          // Stays: an error that nobody listens to ends the process.
          incoming.on('error', (error) => {
            controller.error(error);
          });
        },
        pull: () => {
          incoming.resume();
        },
        cancel: () => {
          this.#leave();
        },
      },
      { highWaterMark: 0 },
    );
  }

  readonly #pass = (chunk: Uint8Array) => {
    this.#incoming.pause();
    this.#controller?.enqueue(chunk);
  };

  readonly #end = () => {
    this.#controller?.close();
  };

  #leave(): void {
    this.#incoming.off('data', this.#pass).off('end', this.#end);
  }
}
