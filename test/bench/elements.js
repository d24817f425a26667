// What elements cost a page: `node test/bench/elements.js [folder with the files for <script>]…`
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumArguments, chromiumPath } from '../support/browsers.js';

const ROUNDS = 7;
const COUNTS = [1, 10, 100];
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join('dist', 'cdn')];

const serve = async (request, response) => {
  const [, folder, file] = /^\/(\d+)\/([\w.-]+\.js)$/.exec(request.url.split('?')[0]) ?? [];
  response.setHeader('Content-Type', file ? 'text/javascript' : 'text/html');
  response.end(
    file ? await readFile(join(folders[folder], file)) : '<!doctype html><title>-</title>',
  );
};

/** Runs in the page: milliseconds until that many elements show their form, and until they can send. */
async function connect(script, count) {
  await import(script);
  const start = performance.now();
  const elements = Array.from({ length: count }, (_, index) => {
    const element = document.createElement('glympse-account-link');
    Object.assign(element, { id: `e${index}`, endpoint: '/api' });
    return element;
  });
  document.body.append(...elements);
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return performance.now() - start;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const server = createServer((request, response) => void serve(request, response));
await new Promise((resolve) => server.listen(0, resolve));
const { port } = server.address();
const browser = await puppeteerCore.launch({
  executablePath: await chromiumPath(),
  args: chromiumArguments,
});

async function measure(folder, count) {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  const heap = async () => {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  const time = await page.evaluate(connect, `/${folder}/glympse-account-link.js`, count);
  await page.waitForNetworkIdle({ idleTime: 300 });
  const bytes = (await heap()) - before;
  await page.close();
  return { time, bytes };
}

for (const count of COUNTS) {
  const results = folders.map(() => []);
  // By turns, so that whatever else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const folder of folders.keys()) results[folder].push(await measure(folder, count));
  }
  for (const [folder, rounds] of results.entries()) {
    const time = median(rounds.map((result) => result.time)).toFixed(1);
    const heap = Math.round(median(rounds.map((result) => result.bytes)) / 1024);
    console.log(`${folders[folder]}: ${count} elements, ${time} ms, ${heap} KiB`);
  }
}

await browser.close();
server.close();
