/**
 * Serves `/framed/`, a page with nothing but the script that a test speaks to from outside
 * (`framed-page.ts`), under the content security policy of its query's `policy`, if any. What a page without an
 * origin asks for is let through to it: all modules are.
 */
export async function framedPage(context, next) {
  if (context.get('Origin') === 'null') context.set('Access-Control-Allow-Origin', 'null');
  if (context.path !== '/framed/') return next();
  const { policy } = context.query;
  if (policy) context.set('Content-Security-Policy', policy);
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="en">
  <head>
    <title>A page in a frame</title>
    <script type="module" src="/test/support/framed-page.ts"></script>
  </head>
  <body></body>
</html>`;
}
