import { readFile } from 'node:fs/promises';

const ALONE = '/bare/alone/glympse-account-link.js';

const scripts = {
  module: '<script type="module" src="/dist/cdn/glympse-account-link.js"></script>',
  classic: '<script src="/dist/cdn/glympse-account-link.global.js"></script>',
  // What it loads later is not there: the connection has gone since.
  alone: `<script type="module" src="${ALONE}"></script>`,
};

/**
 * Serves `/bare/<module|classic|alone>?…`: a page with nothing but the published file and the element,
 * whose attributes are the query, under a policy that allows this origin's files and nothing inline.
 */
export async function barePage(context, next) {
  if (context.path === ALONE) {
    context.type = 'js';
    context.body = await readFile('dist/cdn/glympse-account-link.js', 'utf8');
    return;
  }
  const [, kind] = /^\/bare\/(\w+)$/.exec(context.path) ?? [];
  if (!kind) return next();
  const attributes = Object.entries(context.query)
    .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
    .join(' ');
  context.set('Content-Security-Policy', "default-src 'self'; script-src 'self'; style-src 'self'");
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="en">
  <head>
    <title>A page</title>
    ${scripts[kind]}
  </head>
  <body>
    <glympse-account-link ${attributes}></glympse-account-link>
  </body>
</html>`;
}
