import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { prerender } from 'glympse-account-link/prerender';
import { openChromium } from './support/chromium.js';
import { run } from './support/command.js';
import { root } from './support/docs/pages.js';
import { proxyOf, serve, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';
const folder = join(root, 'dist/cdn');

const service = await serveSandbox();
const { sandbox } = service;
const { proxy } = await proxyOf(service, { form: { title: 'Harbor Rides' } });

/** Settles when the page may have its script. */
let script = Promise.resolve();

const origin = await serve(async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith('/api/glympse/')) return proxy(request);
  if (/\.(js|css)$/.test(pathname)) {
    if (pathname.endsWith('.js')) await script;
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/css';
    const content = await readFile(join(folder, pathname));
    return new Response(content, { headers: { 'Content-Type': type } });
  }
  const { types, ...options } = Object.fromEntries(searchParams);
  const markup = await prerender({
    endpoint: '/api/glympse',
    stylesheet: '/glympse-account-link.css',
    types: types?.split(' '),
    form: true,
    ...options,
  });
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'",
  };
  return new Response(
    `<!doctype html><html lang="en"><title>Account</title>${markup}<script type="module" async src="/glympse-account-link.js"></script></html>`,
    { headers },
  );
});

const browser = await openChromium();

async function open(query, isScripted) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(isScripted);
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(`${origin}/?${new URLSearchParams(query)}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** How far two pictures are apart where they are so most, in steps of a channel, 0 to 255. The host's page may show none. */
async function differenceOf(...pictures) {
  const page = await browser.newPage();
  const urls = pictures.map(
    (bytes) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  );
  return page.evaluate(async (sources) => {
    const [before, after] = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    if (before.length !== after.length) return 255;
    return before.reduce((most, value, at) => Math.max(most, Math.abs(value - after[at])), 0);
  }, urls);
}

const press = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
const heading = (page) => page.$eval('h1', ({ textContent }) => textContent);

describe('a prerendered form in a browser without script', () => {
  it('logs in', async () => {
    const page = await open({ flow: 'login' }, false);
    await page.type('>>> #address', EMAIL);
    await press(page, '>>> [part~=submit-button]');
    assert.equal(await heading(page), 'Enter your code');
    assert.equal(sandbox.outbox.at(-1).address, EMAIL);
    await page.type('#code', sandbox.outbox.at(-1).code);
    await press(page, 'button');
    assert.equal(await heading(page), 'You are logged in');
  });

  it('has a link in the place of the button that leads to the other type', async () => {
    const page = await open({ flow: 'login' }, false);
    const isShown = (selector) => page.$(selector).then((handle) => handle.isVisible());
    assert.equal(await isShown('>>> [part~=type-button]'), false);
    assert.equal(await isShown('>>> a.link'), true);
    await press(page, '>>> a.link');
    assert.equal(await page.$eval('label', (label) => label.textContent), 'Mobile number');
  });

  it('takes a number of the country that is chosen', async () => {
    const page = await open({ flow: 'login', types: 'phone', country: 'GB' }, false);
    await page.select('>>> #country', 'NL');
    await page.type('>>> #address', '06 12345678');
    await press(page, '>>> [part~=submit-button]');
    assert.equal(await heading(page), 'Enter your code');
    assert.equal(sandbox.outbox.at(-1).address, '+31612345678');
  });

  it('says what is wrong with an empty field', async () => {
    const page = await open({ flow: 'login' }, false);
    await press(page, '>>> [part~=submit-button]');
    assert.match(await page.$eval('[role=alert]', (alert) => alert.textContent), /email/);
  });
});

describe('a prerendered form in a browser with script', () => {
  for (const query of [
    {},
    { flow: 'login', lang: 'de', address: EMAIL },
    { types: 'phone', country: 'NL' },
    { lang: 'ar', types: 'phone email', country: 'EG' },
  ]) {
    it(`looks the same, pixel by pixel, when it is taken over: ${JSON.stringify(query)}`, async () => {
      let release;
      script = new Promise((resolve) => (release = resolve));
      const page = await open(query, true);
      await page.waitForSelector('>>> #address');
      await page.waitForFunction(
        () => document.querySelector('glympse-account-link').shadowRoot.querySelector('link').sheet,
      );
      const before = await page.screenshot();
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('glympse-account-link');
        window.old = shadowRoot.querySelector('#address');
      });
      release();
      await page.waitForFunction(() => !window.old.isConnected, { polling: 'raf' });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const after = await page.screenshot();
      // One step of 255 is how differently Chromium may smooth the same round corner twice.
      assert.ok((await differenceOf(before, after)) <= 1);
    });
  }
});

describe('the command that prerenders', async () => {
  const place = await mkdtemp(join(tmpdir(), 'prerender-'));
  after(() => rm(place, { recursive: true }));
  const file = (name) => join(place, name);

  it('prints the element', async () => {
    const options = ['--endpoint', '/api', '--flow', 'login', '--types', 'phone,email'];
    const { code, stdout } = await run('prerender', ...options, '--stylesheet', '/a.css');
    assert.equal(code, 0);
    const types = ['phone', 'email'];
    const same = { endpoint: '/api', flow: 'login', types, stylesheet: '/a.css' };
    assert.equal(stdout, `${await prerender(same)}\n`);
    const withForm = await run('prerender', ...options, '--stylesheet', '/a.css', '--form');
    assert.equal(withForm.stdout, `${await prerender({ ...same, form: true })}\n`);
    assert.notEqual(withForm.stdout, stdout);
  });

  it('fills a page, and fills it anew when it is run again', async () => {
    const tag = `<glympse-account-link endpoint='/api' id=one code-length="6"
      types="email"><h1 slot="heading">Hallo &amp; guten Tag</h1></glympse-account-link>`;
    const page = (inner) => `<!doctype html>\n<html lang="de">\n<p>$&</p>${inner}\n</html>\n`;
    await writeFile(file('page.html'), page(tag));
    const { code, stdout } = await run('prerender', file('page.html'));
    assert.equal(code, 0);
    const markup = await prerender({
      endpoint: '/api',
      lang: 'de',
      types: ['email'],
      attributes: { id: 'one', 'code-length': '6', 'data-prerendered': 'flow lang' },
      content: '<h1 slot="heading">Hallo &amp; guten Tag</h1>',
    });
    // What is not its own is as it was.
    assert.equal(stdout, page(markup.replace('id="one"', 'id=one')));
    await writeFile(file('again.html'), stdout);
    assert.equal((await run('prerender', file('again.html'))).stdout, stdout);
  });

  it('takes the page’s own words', async () => {
    await writeFile(file('words.json'), JSON.stringify({ sendCode: 'Go' }));
    const { stdout } = await run('prerender', '--messages', file('words.json'));
    assert.match(stdout, />Go<\/button>/);
  });

  await writeFile(file('empty.html'), '<p>Nothing</p>');
  for (const [what, args, message] of [
    ['an option that does not exist', ['--endpiont', '/api'], /--endpiont/],
    ['a type that does not exist', ['--types', 'fax'], /`types` holds "email", "phone" or both/],
    ['a page that is not there', [file('none.html')], /none\.html cannot be read/],
    ['a page without the element', [file('empty.html')], /has no <glympse-account-link>/],
    ['two pages', ['a.html', 'b.html'], /^Usage: /],
    ['words that are no JSON', ['--messages', file('empty.html')], /empty\.html is no JSON/],
  ]) {
    it(`says what is wrong with ${what}`, async () => {
      const { code, stdout, stderr } = await run('prerender', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});

it('the style sheet is the one that is inline elsewhere', async () => {
  const { styles } = await import('glympse-account-link/prerender');
  assert.equal(await readFile(join(folder, 'glympse-account-link.css'), 'utf8'), styles);
});
