import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { prerender } from '../../dist/prerender.js';

const ENTRY = 'glympse-account-link.js';

const moduleScript = (url) => `<script type="module" src="${url}"></script>`;

/** Loads the files after another copy of Lit, or with the page's own default policy, and keeps what is logged. */
const logging = (...others) =>
  [...['/test/support/logged-page.ts', ...others].map(moduleScript), moduleScript(ENTRY)].join('');
const OTHER_LIT = '/node_modules/lit-html/lit-html.js';
const required = "require-trusted-types-for 'script';";

/** Looks for secrets from the beginning. */
const watched = (...urls) => ['/test/support/watched-page.ts', ...urls].map(moduleScript).join('');

const classic = '<script src="glympse-account-link.global.js"></script>';

/** Holds every file to its hash, as docs/integrity.md has it. */
async function held() {
  const hashes = JSON.parse(await readFile('dist/cdn/integrity.json', 'utf8'));
  const integrity = Object.fromEntries(
    Object.entries(hashes)
      .filter(([file]) => file.endsWith('.js') && file !== ENTRY)
      .map(([file, hash]) => [`./${file}`, hash]),
  );
  return `<script type="importmap" nonce="${NONCE}">${JSON.stringify({ integrity })}</script>
    <script type="module" src="${ENTRY}" integrity="${hashes[ENTRY]}"></script>`;
}
const NONCE = 'held';

/** Another build, whose lazy files have other names: see `serveOther`. */
const OTHER = `other/${ENTRY}`;

/** The ways in which a page loads the published files; a function where the build has a say. */
const scripts = {
  plain: watched(ENTRY),
  version: watched(`${ENTRY}?v=3`),
  redirect: watched(`latest/${ENTRY}`),
  // What lies at the plain URL is of another build.
  older: watched(`${ENTRY}?v=3`),
  twice: watched(ENTRY, `${ENTRY}?v=3`),
  classic: watched() + classic,
  strict: watched(ENTRY),
  'strict-classic': watched() + classic,
  // A time limit has passed when the test says so, and no event is missed.
  timed: watched('/test/support/timed-page.ts', ENTRY),
  // The test itself loads the script, into a page that it has changed.
  blank: watched(),
  'other-first': watched(OTHER, ENTRY),
  'other-last': watched(ENTRY, OTHER),
  // By what the page's Trusted Types are.
  'lit-alone': logging(),
  'two-lits': logging(OTHER_LIT),
  'two-lits-allowed': logging(OTHER_LIT),
  'two-lits-required': logging(OTHER_LIT),
  'two-lits-default': logging('/test/support/default-policy.js', OTHER_LIT),
  'no-lit-named': logging(),
  held,
  // The test loads the script, into a page that has the first form already.
  prerendered: watched(),
  'prerendered-inline': watched(),
};

/** No more than `docs/security.md` names, and what else such a page is likely to send. */
const strict = {
  'Content-Security-Policy': [
    "default-src 'none'; script-src 'self'; connect-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    `${required} trusted-types lit-html`,
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'otp-credentials=(), clipboard-write=(), storage-access=()',
};

/** What is inline has to have it. */
const nonced = ` 'nonce-${NONCE}'`;

const headers = {
  strict,
  'strict-classic': strict,
  held: { 'Integrity-Policy': 'blocked-destinations=(script)' },
};

/** What the policy of such a page has besides. */
const policies = {
  'lit-alone': `${required} trusted-types lit-html`,
  'two-lits': 'trusted-types lit-html',
  'two-lits-allowed': `${required} trusted-types lit-html 'allow-duplicates'`,
  'two-lits-required': `${required} trusted-types lit-html`,
  'two-lits-default': `${required} trusted-types lit-html default`,
  'no-lit-named': 'trusted-types dompurify',
};

/** What can be answered in the place of a file that is loaded later. */
const faults = {
  missing(context) {
    context.status = 404;
  },
  // As a network does that wants its visitors to sign in.
  intercepted(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Sign in</title>';
  },
  throwing(context) {
    context.type = 'js';
    context.body = "throw new Error('this file is broken');";
  },
  /** A file that does all that it should, and something else. */
  async changed(context, { serve }) {
    await serve();
    context.body += '\nglobalThis.isChanged = true;';
  },
  // Until the page gives up, or the test has what was asked for arrive after all.
  async stalled(context, { test, serve }) {
    await Promise.race([once(context.req, 'close'), once(test, 'release')]);
    await serve();
  },
  /** Missing, which is known when the test says so. */
  async lost(context, { test }) {
    await Promise.race([once(context.req, 'close'), once(test, 'release')]);
    context.status = 404;
  },
};

/** The smallest file that is loaded later. */
const PART = 'export const needs = []; export default (shared) => ({ shared });';

/**
 * Of each page, by its path: what it has asked for, the fault of each part (of all of them where the part has
 * no name), and what tells of the test's commands.
 */
const pages = new Map();

function pageOf(path) {
  if (!pages.has(path)) {
    pages.set(path, { requests: [], spoilt: new Map(), test: new EventEmitter() });
  }
  return pages.get(path);
}

const commands = {
  requests(context, { requests }) {
    context.body = requests;
  },
  spoil(context, { spoilt }) {
    spoilt.set(context.query.part, context.query.fault);
    context.status = 204;
  },
  mend(context, { spoilt }) {
    spoilt.clear();
    context.status = 204;
  },
  release(context, page) {
    page.spoilt.clear();
    page.test.emit('release');
    context.status = 204;
  },
};

/**
 * Serves `/bare/<id>/<way>/?…`: a page with nothing but the published files and the element, whose
 * attributes are the query (or `…/again/?…`, where a browser's memory has none of its files), under a policy that allows this origin's files and nothing inline; beside
 * it those files (below `other/`, those of another build), `part.js`, `requests` (what the page has asked for, with the answer's status), `spoil`
 * (what is loaded later is answered wrongly), `mend` (what is asked for from now on arrives) and `release` (what
 * is held back arrives, too).
 */
export async function barePage(context, next) {
  const [, path, way, file] =
    /^(\/bare\/[^/]+\/([^/]+)\/)(?:again\/)*(.*)$/.exec(context.path) ?? [];
  if (!Object.hasOwn(scripts, way ?? '')) return next();
  const page = pageOf(path);
  if (file === '') {
    await servePage(context, way);
  } else if (Object.hasOwn(commands, file)) {
    commands[file](context, page);
  } else {
    const request = { file, query: context.search, status: 0 };
    page.requests.push(request);
    const { spoilt, test } = page;
    const serve = () => serveFile(context, way, file);
    const [, fault] = [...spoilt].find(([part]) => isPart(file, part)) ?? [];
    await (fault ? faults[fault](context, { test, serve }) : serve());
    request.status = context.status;
  }
}

const isPart = (file, name) => !file.endsWith(ENTRY) && file.includes(name && `.${name}.`);

const tag = (query) => {
  const attributes = Object.entries(query)
    .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
    .join(' ');
  return `<glympse-account-link ${attributes}></glympse-account-link>`;
};

/** As the host's server sends it. */
const firstForm = (way, { types, 'api-key': apiKey, 'heading-level': level, form, ...options }) =>
  prerender({
    ...options,
    apiKey,
    headingLevel: level && Number(level),
    form: form !== 'none',
    types: types?.split(' '),
    ...(way === 'prerendered' ? { stylesheet: 'glympse-account-link.css' } : { nonce: NONCE }),
  });

async function servePage(context, way) {
  const script = scripts[way];
  const policy = [
    "default-src 'self'",
    `script-src 'self'${way === 'held' || way === 'prerendered-inline' ? nonced : ''}`,
    way === 'prerendered-inline' ? `style-src${nonced}` : "style-src 'self'",
    policies[way] ?? '',
  ];
  context.set('Content-Security-Policy', policy.join('; '));
  context.set(headers[way] ?? {});
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="en">
  <head>
    <title>A page</title>
    ${typeof script === 'function' ? await script() : script}
  </head>
  <body>
    ${/^prerendered/.test(way) ? await firstForm(way, context.query) : tag(context.query)}
  </body>
</html>`;
}

async function serveFile(context, way, file) {
  if (way === 'redirect' && file === `latest/${ENTRY}`) {
    context.redirect(`../${ENTRY}`);
  } else if (way === 'older' && file === ENTRY && !context.search) {
    context.type = 'js';
    context.body = "throw new Error('this is the older build');";
  } else if (file === 'part.js') {
    context.type = 'js';
    context.body = PART;
  } else if (file.startsWith('other/')) {
    await serveOther(context, file.slice('other/'.length));
  } else if (/^[\w.-]+\.(js|css)$/.test(file)) {
    context.type = file.endsWith('.css') ? 'css' : 'js';
    context.body = await readFile(`dist/cdn/${file}`, 'utf8');
  } else {
    context.status = 404;
  }
}

/** The same sources, built into other files that none of this build's may be mixed with. */
async function serveOther(context, file) {
  context.type = 'js';
  const code = await readFile(`dist/cdn/${file.replace('.other-', '.')}`, 'utf8');
  context.body = code.replaceAll(
    /(\bglympse-account-link\.[\w-]+\.)([a-z0-9]{6}\.js)/g,
    '$1other-$2',
  );
}
