/**
 * How long until the first form can be typed into, on a slow phone: prerendered, as a plain HTML form of the same
 * look, and as the element alone. `node test/bench/prerender.js`, after `npm run build`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { puppeteerCore } from '@web/test-runner-chrome';
import { prerender, styles } from 'glympse-account-link/prerender';
import { chromiumArguments, chromiumPath } from '../support/browsers.js';

const ROUNDS = 25;
/** 150 ms there and back, 1.6 Mbps down and 0.75 up, a processor that is four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 93_750 };
const SLOWER = 4;

const ENTRY = '<script type="module" src="/glympse-account-link.js"></script>';
const options = { endpoint: '/api/glympse', flow: 'login' };

const page = (head, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Account</title>
${head}
</head>
<body>
${body}
</body>
</html>`;

const linked = await prerender({ ...options, stylesheet: '/glympse-account-link.css' });
const inline = await prerender({ ...options, nonce: 'bench' });
/** The same markup and rules in the page itself. */
const plain = /<div class="base"[^]*(?=<\/template>)/
  .exec(linked)[0]
  .replace(/<\/?slot[^>]*>/g, '');
const rules = styles.replaceAll(':host', '.host');
const form = `<div class="host">${plain}</div>`;
const PRELOAD = '<link rel="preload" as="style" href="/glympse-account-link.css">';

const files = new Map(
  Object.entries({
    '/plain-linked': page('<link rel="stylesheet" href="/plain.css">', form),
    '/prerendered-linked': page(PRELOAD + ENTRY, linked),
    '/plain-inline': page(`<style>${rules}</style>`, form),
    '/prerendered-inline': page(ENTRY, inline),
    // A script costs every page something, whatever it does.
    '/plain-inline-with-script': page(`<style>${rules}</style>` + ENTRY, form),
    '/alone': page(
      ENTRY,
      '<glympse-account-link flow="login" endpoint="/api/glympse"></glympse-account-link>',
    ),
    '/plain.css': rules,
  }),
);
const paths = [...files.keys()].filter((path) => !path.endsWith('.css'));
const types = { css: 'text/css', js: 'text/javascript' };

const server = createServer((request, response) => {
  void (async () => {
    const path = request.url.split('?')[0];
    const isFile = /^\/glympse-account-link[\w.-]*\.(js|css)$/.test(path);
    const text = isFile ? await readFile(join('dist/cdn', path)) : files.get(path);
    if (text === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[path.split('.').at(-1)] ?? 'text/html',
      'Content-Encoding': 'br',
    });
    response.end(brotliCompressSync(text));
  })();
});
await new Promise((resolve) => server.listen(0, resolve));
const origin = `http://localhost:${server.address().port}`;

/** Runs in the page, before anything of it: the first frame that shows the field as it looks at the end. */
function watch() {
  const look = () => {
    const root = document.querySelector('glympse-account-link')?.shadowRoot ?? document;
    const field = root.querySelector('#address');
    if (field && getComputedStyle(field).borderTopLeftRadius === '10px') {
      window.usable ??= performance.now();
      // Set by the element's own view alone.
      if (field.isOwn) window.own = performance.now();
    }
    if (!window.own) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const browser = await puppeteerCore.launch({
  executablePath: await chromiumPath(),
  args: chromiumArguments,
});

async function measure(path) {
  // Nothing is in its memory.
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const client = await tab.createCDPSession();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await tab.evaluateOnNewDocument(watch);
  await tab.goto(origin + path, { waitUntil: 'domcontentloaded' });
  await tab.waitForFunction(path.includes('plain') ? () => window.usable : () => window.own, {
    polling: 'raf',
  });
  const { usable, own, shift } = await tab.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      usable: Math.max(window.usable, paint?.startTime ?? 0),
      own: window.own,
      shift: window.shift,
    };
  });
  await context.close();
  return { usable, own, shift };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const results = new Map(paths.map((path) => [path, []]));
await measure(paths[0]);
// By turns, so that whatever else the machine does falls on all alike.
for (let round = 0; round < ROUNDS; round++) {
  for (const path of paths) results.get(path).push(await measure(path));
}
await browser.close();
server.close();

const time = (path, name) => median(results.get(path).map((result) => result[name]));
const ratio = (path, other) =>
  median(results.get(path).map(({ usable }, n) => usable / results.get(other)[n].usable));
/** The form in plain HTML that a page is held against, unless it is that one itself. */
const plainFor = (path) => {
  const [, styling] = /-(linked|inline)/.exec(path) ?? [];
  return styling && path !== `/plain-${styling}` ? `/plain-${styling}` : undefined;
};
const shown = (value) => (Number.isFinite(value) ? value.toFixed(0) : '');

console.log(
  `\nThe first form on a slow phone (processor ${SLOWER} times slower, 150 ms there and back, 1.6 Mbps),`,
  `medians of ${ROUNDS} loads by turns. Aim: 1.05 of a plain form at most.`,
);
console.table(
  Object.fromEntries(
    paths.map((path) => [
      path.slice(1),
      {
        'can be typed into (ms)': shown(time(path, 'usable')),
        'beside the plain form': plainFor(path) ? ratio(path, plainFor(path)).toFixed(2) : '',
        'taken over (ms)': path.includes('plain') ? '' : shown(time(path, 'own')),
        'layout shift': Math.max(...results.get(path).map(({ shift }) => shift)).toFixed(3),
      },
    ]),
  ),
);
