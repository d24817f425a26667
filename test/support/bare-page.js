import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

const ENTRY = 'glympse-account-link.js';

const moduleScript = (url) => `<script type="module" src="${url}"></script>`;

/** The ways in which a page loads the published files. */
const scripts = {
  plain: moduleScript(ENTRY),
  version: moduleScript(`${ENTRY}?v=3`),
  redirect: moduleScript(`latest/${ENTRY}`),
  // What lies at the plain URL is of another build.
  older: moduleScript(`${ENTRY}?v=3`),
  twice: moduleScript(ENTRY) + moduleScript(`${ENTRY}?v=3`),
  classic: '<script src="glympse-account-link.global.js"></script>',
  // What is loaded later does not arrive, until the page is mended.
  missing: moduleScript(ENTRY),
  intercepted: moduleScript(ENTRY),
  stalled: moduleScript(ENTRY),
};

/** What is answered in the place of a file that is loaded later. */
const faults = {
  missing(context) {
    context.status = 404;
  },
  // As a network does that wants its visitors to sign in.
  intercepted(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Sign in</title>';
  },
  async stalled({ req }) {
    await once(req, 'close');
  },
};

/** The smallest file that is loaded later. */
const PART = 'export const needs = []; export default (shared) => ({ shared });';

/** Of each page, by its path: what it has asked for, and whether it is mended. */
const pages = new Map();

function pageOf(path) {
  if (!pages.has(path)) pages.set(path, { requests: [], isMended: false });
  return pages.get(path);
}

/**
 * Serves `/bare/<id>/<way>/?…`: a page with nothing but the published files and the element, whose
 * attributes are the query, under a policy that allows this origin's files and nothing inline; beside
 * it those files, `part.js`, `requests` (what the page has asked for, with the answer's status) and `mend`.
 */
export async function barePage(context, next) {
  const [, path, way, file] = /^(\/bare\/[^/]+\/([^/]+)\/)(.*)$/.exec(context.path) ?? [];
  if (!Object.hasOwn(scripts, way ?? '')) return next();
  const page = pageOf(path);
  if (file === '') {
    servePage(context, way);
  } else if (file === 'requests') {
    context.body = page.requests;
  } else if (file === 'mend') {
    page.isMended = true;
    context.status = 204;
  } else {
    const request = { file, query: context.search, status: 0 };
    page.requests.push(request);
    await serveFile(context, way, file, page);
    request.status = context.status;
  }
}

function servePage(context, way) {
  const attributes = Object.entries(context.query)
    .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
    .join(' ');
  context.set('Content-Security-Policy', "default-src 'self'; script-src 'self'; style-src 'self'");
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="en">
  <head>
    <title>A page</title>
    ${scripts[way]}
  </head>
  <body>
    <glympse-account-link ${attributes}></glympse-account-link>
  </body>
</html>`;
}

async function serveFile(context, way, file, { isMended }) {
  if (way === 'redirect' && file === `latest/${ENTRY}`) {
    context.redirect(`../${ENTRY}`);
  } else if (way === 'older' && file === ENTRY && !context.search) {
    context.type = 'js';
    context.body = "throw new Error('this is the older build');";
  } else if (way in faults && file !== ENTRY && !isMended) {
    await faults[way](context);
  } else if (file === 'part.js') {
    context.type = 'js';
    context.body = PART;
  } else if (/^[\w.-]+\.js$/.test(file)) {
    context.type = 'js';
    context.body = await readFile(`dist/cdn/${file}`, 'utf8');
  } else {
    context.status = 404;
  }
}
