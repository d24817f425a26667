import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { openChromium } from './support/chromium.js';
import { signIn } from './support/form-visitor.js';
import { proxyOf, serve, serveSandbox } from './support/servers.js';

const EMAIL = 'jo@example.com';
const LONG = `${'a-very-long-name-'.repeat(4)}@${'long-domain.'.repeat(8)}example`;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the host's: the element, and beneath it what is there without script. */
const hostPage = (flow) => `<!doctype html>
<html lang="en">
<title>Account</title>
<script>document.title = 'Script runs';</script>
<glympse-account-link flow="${flow}" endpoint="/api/glympse"></glympse-account-link>
<noscript>
<form action="/api/glympse/form/${flow}" method="post">
<input type="hidden" name="type" value="email">
<label for="address">Email address</label>
<input id="address" name="address" autocomplete="email">
<button>Send code</button>
</form>
</noscript>
</html>`;

/** A form that would send a code, and a frame with it that is of no origin. */
const evilPage = (origin) => `<!doctype html>
<html lang="en">
<title>Prizes</title>
<form action="${origin}/api/glympse/form/login" method="post">
<input type="hidden" name="address" value="victim@example.com">
<button>Win</button>
</form>
<iframe sandbox="allow-forms allow-top-navigation-by-user-activation" src="/evil-frame"></iframe>
</html>`;
const evilFrame = (origin) => evilPage(origin).replace(/<iframe.*iframe>/, '');

const service = await serveSandbox();
const { sandbox } = service;
const { proxy } = await proxyOf(service, { form: { title: 'Harbor Rides', returnTo: '/link' } });
const origin = await serve(async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/glympse/')) return proxy(request);
  // Helmet's default, under which a form's origin is `null`.
  const headers = { 'Content-Type': 'text/html', 'Referrer-Policy': 'no-referrer' };
  if (pathname === '/evil') return new Response(evilPage(origin), { headers });
  if (pathname === '/evil-frame') return new Response(evilFrame(origin), { headers });
  return new Response(hostPage(pathname.slice(1)), { headers });
});
/** The same server by another name, which is another site. */
const otherSite = origin.replace('localhost', 'evil.localhost');

const browser = await openChromium();

/** A browser of its own whose pages run no script, on the host's page for the flow. */
async function open(flow, cookie) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: 320, height: 640 });
  if (cookie) {
    const [name, value] = cookie.split('=');
    const place = { url: origin, secure: true, path: '/', httpOnly: true };
    await context.setCookie({ name, value, domain: 'localhost', ...place });
  }
  await page.goto(`${origin}/${flow}`);
  assert.equal(await page.title(), 'Account');
  return page;
}

const press = async (page, selector) => {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
  await assertFits(page);
};
const action = (name) => `button[value="${name}"]`;
const textOf = (page, selector) => page.$eval(selector, ({ textContent }) => textContent);
const heading = (page) => textOf(page, 'h1');
const lastCode = () => sandbox.outbox.at(-1).code;

async function enter(page, field, text, submit) {
  await page.$eval(field, (input) => (input.value = ''));
  await page.type(field, text);
  await press(page, submit);
}

/** Every page that was met, by what it is. */
const met = new Map();

async function assertFits(page) {
  const [html, width] = await Promise.all([
    page.content(),
    page.$eval('html', ({ scrollWidth }) => scrollWidth),
  ]);
  const display = await page.$eval('main', (main) => getComputedStyle(main).display);
  assert.equal(display, 'grid', 'the policy takes the styles for somebody else’s');
  assert.ok(width <= 320, `${await heading(page)} is ${width} px wide`);
  const { pathname, search } = new URL(page.url());
  assert.match(pathname + search, /^\/api\/glympse\/form\/(link|login)(\?(next|type=\w+))?$/);
  const problem = await page.$('#problem');
  met.set(`${await heading(page)}${problem ? ', with a problem' : ''}`, html);
}

async function signedIn(linked) {
  const { account, cookie } = await signIn({ sandbox, clock: { now: Date.now } }, linked);
  return { account, page: await open('link', cookie) };
}

describe('a browser without script', () => {
  it('links', async () => {
    const { account, page } = await signedIn();
    await enter(page, '#address', EMAIL, 'button');
    assert.equal(await heading(page), 'Enter your code');
    // The field is ready to be typed into.
    assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
    await page.keyboard.type(lastCode());
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await assertFits(page);
    assert.equal(await heading(page), 'Your email is linked');
    assert.equal(account.linked.email, EMAIL);
    await page.reload();
    assert.equal(await heading(page), 'Your email is linked');
    await Promise.all([page.waitForNavigation(), page.click('a.primary')]);
    assert.equal(page.url(), `${origin}/link`);
  });

  it('logs in, with a long address that is wrong at first', async () => {
    const page = await open('login');
    await enter(page, '#address', 'nobody', 'button');
    assert.match(await textOf(page, '[role=alert]'), /like name@example\.com/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'address');
    await press(page, 'a[href="login?type=phone"]');
    await press(page, 'a[href="login?type=email"]');
    await enter(page, '#address', LONG, action('start'));
    await enter(page, '#code', lastCode(), action('submit'));
    assert.equal(await heading(page), 'You are logged in');
  });

  it('is told of a wrong code, goes back and forth, and logs in', async () => {
    const page = await open('login');
    await enter(page, '#address', 'mo@example.com', 'button');
    const wrong = lastCode() === '000000' ? '111111' : '000000';
    await enter(page, '#code', wrong, action('submit'));
    assert.match(await textOf(page, '[role=alert]'), /That code didn’t work/);
    await press(page, action('resend'));
    assert.match(await textOf(page, '[role=alert]'), /You can get a new code in/);
    await page.goBack();
    await page.goForward();
    await enter(page, '#code', lastCode(), action('submit'));
    assert.equal(await heading(page), 'You are logged in');
  });

  it('recovers the account that the address has', async () => {
    const owner = sandbox.accounts.create({ email: 'owner@example.com' });
    const { page } = await signedIn();
    await enter(page, '#address', 'owner@example.com', 'button');
    await enter(page, '#code', lastCode(), action('submit'));
    assert.match(await heading(page), /^You already have a Glympse account/);
    await press(page, action('force'));
    assert.equal(await heading(page), 'Lose the other account?');
    await press(page, action('back'));
    await press(page, action('recover'));
    await enter(page, '#code', lastCode(), action('submit'));
    assert.equal(await heading(page), 'Your account is recovered');
    assert.equal(owner.linked.email, 'owner@example.com');
  });

  for (const [whose, site, inFrame] of [
    ['another site', otherSite, false],
    ['a sandboxed frame of this one', origin, true],
  ]) {
    it(`posts nothing for ${whose}`, async () => {
      const { page } = await signedIn();
      await page.goto(`${site}/evil`);
      const { length } = sandbox.calls;
      const place = inFrame ? page.frames()[1] : page;
      const answered = page.waitForResponse((response) => response.url().endsWith('/form/login'));
      await place.click('button');
      const answer = await answered;
      assert.equal(answer.status(), 403);
      assert.equal(sandbox.calls.length, length);
    });
  }

  it('has met pages that axe finds nothing in, light and dark', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    // Without script axe does not run: it looks at copies.
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const [name, html] of met) {
        await page.setContent(html);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
        assert.deepEqual(found, [], `${name}, ${scheme}`);
      }
    }
    console.log(`pages without script: ${met.size}, at 320 px, light and dark`);
  });
});
