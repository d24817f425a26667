import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const PUBLIC = new URL('public/', import.meta.url);
const DIST = new URL('../dist/', import.meta.url);

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** @param {string} pathname As the URL parser leaves it: no `..` is in it any more. */
export async function staticFile(pathname) {
  const [folder, path] = pathname.startsWith('/dist/')
    ? [DIST, pathname.slice('/dist/'.length)]
    : [PUBLIC, pathname.slice(1)];
  const type = types[extname(path)];
  // Encoded slashes and backslashes mean folders to the file system, but not to the URL parser.
  if (!type || /[%\\:]/.test(path)) return notFound();
  try {
    return new Response(await readFile(new URL(`./${path}`, folder)), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': "default-src 'self'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    });
  } catch {
    return notFound();
  }
}

const notFound = () => new Response('Not found', { status: 404 });
