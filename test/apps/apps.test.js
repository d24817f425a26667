import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openChromium } from '../node/support/chromium.js';
import { serveSandbox } from '../node/support/servers.js';
import { serveAngular, serveFiles, serveNext } from './support/hosts.js';
import { fail, link, recover } from './support/journeys.js';
import { Visitor } from './support/visitor.js';
import { tryWrapper } from './support/wrapper.js';
import { build, install, remove } from './support/workplace.js';

const browser = await openChromium();

/** How Next.js begins the lines about what is wrong. */
const FAULT = /⨯|⚠|Error:|Warning:|hydrat/i;

/** Where each app that is made of files has them when it is built. The longest first, so that none is waited for alone. */
const apps = {
  angular: 'dist',
  'react-18': 'dist',
  'react-19': 'dist',
  vue: 'dist',
  svelte: 'dist',
  html: 'public',
};

async function installAndBuild(t, app) {
  t.after(() => remove(app));
  await t.test('is installed from its lock and the packed package', () => install(app));
  await t.test('is built', () => build(app));
}

async function journeys(t, place) {
  await t.test('links', () => link(place));
  await t.test('tells of a conflict, recovers, and leads on', () => recover(place));
  await t.test('tells what is wrong, and goes on', () => fail(place));
}

describe('the apps', { concurrency: 2 }, () => {
  it('next', async (t) => {
    const app = 'next';
    await installAndBuild(t, app);
    const service = await serveSandbox();
    const { sandbox } = service;

    await t.test('next start', async (t) => {
      const { origin, said } = await serveNext(t, app, 'start', service);
      const place = { browser, sandbox, origin };
      await t.test('has the attributes in the markup of the server', async () => {
        const html = await (await fetch(origin)).text();
        assert.match(html, /<glympse-account-link endpoint="\/api\/glympse">/);
      });
      await journeys(t, place);
      await t.test('links with the bare element', async () => {
        assert.deepEqual(await linkBare({ ...place, path: '/bare' }), []);
      });
      await t.test('links with the prerendered element', () => linkPrerendered(place));
      assert.doesNotMatch(said(), FAULT);
    });

    await t.test('next dev', async (t) => {
      const { origin, said } = await serveNext(t, app, 'dev', service);
      const place = { browser, sandbox, origin };
      await t.test('links, and hydrates without a word', () => link(place));
      await t.test('does so with the bare element', async () => {
        assert.deepEqual(await linkBare({ ...place, path: '/bare' }), []);
      });
      await t.test('does so with the prerendered element', () => linkPrerendered(place));
      assert.doesNotMatch(said(), FAULT);
    });
  });

  it('angular-ssr', async (t) => {
    const app = 'angular-ssr';
    await installAndBuild(t, app);
    const service = await serveSandbox();
    const { origin, said } = await serveAngular(t, app, service);
    const place = { browser, sandbox: service.sandbox, origin };
    await t.test('has the first form in the markup of the server', async () => {
      const html = await (await fetch(origin)).text();
      assert.match(html, /<template shadowrootmode="open"><style>/);
    });
    // With nothing else on the console: hydration has no word to say.
    await journeys(t, place);
    assert.doesNotMatch(said(), /NG\d|Error|Warning/);
  });

  for (const [app, files] of Object.entries(apps)) {
    it(app, async (t) => {
      await installAndBuild(t, app);
      const service = await serveSandbox();
      const origin = await serveFiles(app, files, service);
      const place = { browser, sandbox: service.sandbox, origin };
      await journeys(t, place);
      if (app === 'html') {
        await t.test('a prerendered page', (t) =>
          journeys(t, { ...place, path: '/prerendered.html' }),
        );
        await t.test('a classic script', (t) => journeys(t, { ...place, path: '/classic.html' }));
      }
      if (app.startsWith('react-')) {
        await t.test('the React component', (t) => tryWrapper(t, browser, app));
      }
      if (app === 'react-19') {
        await t.test('links with the bare element', async () => {
          const heard = await linkBare({ ...place, path: '/#bare' });
          assert.deepEqual(heard, ['log: code', 'log: done', 'log: linked email']);
        });
      }
    });
  }
});

/** The first form is in the markup of the server, and nobody says a word when the page hydrates. */
async function linkPrerendered({ origin, ...place }) {
  const path = '/prerendered';
  const html = await (await fetch(origin + path)).text();
  assert.match(html, /<template shadowrootmode="open"><style>/);
  const visitor = await Visitor.arrive(place.browser, { ...place, origin, path });
  await visitor.enterAddress();
  await visitor.enterCode();
  await visitor.sees('heading', 'Your email is linked');
  assert.deepEqual(visitor.account.linked, { email: visitor.address });
  assert.deepEqual(visitor.heard, ['log: linked email']);
  await visitor.leave();
}

/** Its code is submitted by itself, as it says how long that is. */
async function linkBare(place) {
  const visitor = await Visitor.arrive(place.browser, place);
  await visitor.enterAddress();
  await visitor.type('code-input', await visitor.code());
  await visitor.sees('heading', 'Your email is linked');
  await visitor.leave();
  return visitor.heard;
}
