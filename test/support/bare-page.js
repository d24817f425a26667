const scripts = {
  module: '<script type="module" src="/dist/cdn/glympse-account-link.js"></script>',
  classic: '<script src="/dist/cdn/glympse-account-link.global.js"></script>',
};

/**
 * Serves `/bare/<module|classic>?…`: a page with nothing but the published file and the element, whose
 * attributes are the query, under a policy that allows this origin's files and nothing inline.
 */
export async function barePage(context, next) {
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
