import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { toNodeHandler } from '../dist/node.js';
import { chromiumArguments, chromiumPath } from '../test/support/browsers.js';
import { galleryFile } from './gallery-files.js';
import { scenes } from './public/scenes.js';
import { staticFile } from './static-files.js';

/**
 * Takes a picture of every scene, into `gallery/`, with a page of them all. What can be chosen, each with
 * commas between:
 *
 *   npm run gallery -- --languages en,de,pseudo --dirs auto,rtl --themes light,dark,forced,forced-dark
 *                      --widths 320,400 --presets none,brand --scenes conflict
 *
 * `forced` and `forced-dark` are light and dark, with forced colours. Where the browser is: `CHROME_PATH`.
 */
const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'en,de,ar,ja,pseudo' },
    dirs: { type: 'string', default: 'auto' },
    themes: { type: 'string', default: 'light,dark,forced,forced-dark' },
    widths: { type: 'string', default: '320' },
    presets: { type: 'string', default: 'none' },
    scenes: { type: 'string', default: '' },
  },
});
const list = (name) => values[name].split(',').filter(Boolean);
const themes = list('themes');
const chosen = list('scenes');
const shown = scenes.filter(({ name }) => chosen.length === 0 || chosen.includes(name));

const mediaOf = (theme) => [
  { name: 'prefers-color-scheme', value: theme.endsWith('dark') ? 'dark' : 'light' },
  { name: 'forced-colors', value: theme.startsWith('forced') ? 'active' : 'none' },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

const folder = new URL('../gallery/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);

const server = createServer(
  toNodeHandler(async ({ url }) => {
    const { pathname } = new URL(url);
    return (await galleryFile(pathname)) ?? staticFile(pathname);
  }),
);
await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const origin = `http://localhost:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: chromiumArguments,
});
const page = await browser.newPage();
const devtools = await page.createCDPSession();
// Puppeteer's own `emulateMediaFeatures` does not know forced colours.
const show = (theme) => devtools.send('Emulation.setEmulatedMedia', { features: mediaOf(theme) });
const sets = [];
let failures = 0;

for (const width of list('widths')) {
  for (const preset of list('presets')) {
    for (const language of list('languages')) {
      for (const dir of list('dirs')) sets.push({ width, preset, language, dir });
    }
  }
}

const pictures = [];
for (const set of sets) {
  for (const { name } of shown) {
    await page.setViewport({ width: Number(set.width) || 720, height: 640 });
    await show(themes[0]);
    await page.goto(`${origin}/gallery/scene?${new URLSearchParams({ ...set, scene: name })}`);
    await page.waitForSelector('[data-played]');
    const played = await page.$eval('html', ({ dataset }) => dataset.played);
    if (played !== 'well') {
      failures++;
      console.error(`${name}: ${await page.$eval('main', ({ textContent }) => textContent)}`);
    }
    for (const theme of themes) {
      await show(theme);
      // A page that runs from right to left, or whose dialog is longer than the window, is cut by a picture of all of it.
      const height = await page.evaluate(() => {
        const dialog = document.querySelector('main > *')?.shadowRoot?.querySelector('dialog');
        return Math.max(
          640,
          document.documentElement.scrollHeight,
          (dialog?.scrollHeight ?? 0) + 48,
        );
      });
      await page.setViewport({ width: Number(set.width) || 720, height });
      const file = `${[name, set.language, set.dir, set.preset, set.width, theme].join('.')}.png`;
      await page.screenshot({ path: new URL(file, folder).pathname });
      pictures.push({ name, file, label: `${theme} ${set.language} ${set.dir} ${set.preset}` });
    }
  }
  console.log(`${Object.values(set).join(' ')}: ${shown.length} scenes`);
}
await browser.close();
server.close();

const figure = ({ file, label }) =>
  `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${label}</figcaption></figure>`;
const section = ({ name }) =>
  `<h2 id="${name}">${name}</h2><div>${pictures
    .filter((picture) => picture.name === name)
    .map(figure)
    .join('')}</div>`;
await writeFile(
  new URL('index.html', folder),
  `<!doctype html><meta charset="utf-8"><title>Every scene</title>
<style>body{font:14px system-ui;background:#888}div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}</style>
${shown.map(section).join('\n')}`,
);
console.log(`${pictures.length} pictures: gallery/index.html`);
if (failures > 0) process.exitCode = 1;
