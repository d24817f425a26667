import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { serveSandbox } from '../../node/support/servers.js';
import { serveFiles } from './hosts.js';
import { Visitor } from './visitor.js';
import { folderOf, run } from './workplace.js';

/** What can be written by a server, and what it has to be. */
const props = {
  flow: 'manage',
  endpoint: '/api/glympse',
  codeLength: 6,
  withCredentials: true,
  disabled: false,
  hidden: false,
  className: 'card',
  id: 'link',
  lang: 'de',
};
const attributes = {
  flow: 'manage',
  endpoint: '/api/glympse',
  'code-length': '6',
  'with-credentials': true,
  class: 'card',
  id: 'link',
  lang: 'de',
};

/** Text of the one element in the HTML, and its attributes; those that are set by being there are `true`. */
function read(html) {
  const [, start, text] =
    /^<glympse-account-link((?: [\w-]+="[^"]*")*)>(.*)<\/glympse-account-link>\s*$/.exec(html);
  const pairs = [...start.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value === '' || value === 'true' ? true : value,
  ]);
  return { text, attributes: Object.fromEntries(pairs) };
}

/** Tries the React component in a React app that is installed, in a build for development, which warns. */
export async function tryWrapper(t, browser, app) {
  cpSync(join(import.meta.dirname, '../wrapper'), join(folderOf(app), 'wrapper'), {
    recursive: true,
  });
  const [vite, config] = ['node_modules/vite/bin/vite.js', 'vite.config.js'];
  await run(
    app,
    [process.execPath, vite, 'build', 'wrapper', '--config', config, '--minify', 'false'],
    {
      env: { NODE_ENV: 'development' },
    },
  );
  const service = await serveSandbox();
  const origin = await serveFiles(app, 'wrapper/dist', service);
  const visitor = await Visitor.arrive(browser, { sandbox: service.sandbox, origin });
  const { page, heard } = visitor;
  await page.waitForFunction(() => 'show' in globalThis);
  let html;

  await t.test(
    'is written by a server with all that can be written, and nothing is said',
    async () => {
      html = await run(app, [process.execPath, 'wrapper/server.js', JSON.stringify(props)]);
      assert.deepEqual(read(html), { text: 'Light', attributes });
    },
  );

  await t.test('takes that over', async () => {
    const taken = await page.evaluate(
      async (markup, given) => {
        const messages = { sendCode: 'Go' };
        globalThis.takeOver(markup, { ...given, messages, children: 'Light' });
        const element = document.querySelector('glympse-account-link');
        while (!element.messages) await new Promise(requestAnimationFrame);
        const { flow, codeLength, withCredentials, disabled, hidden } = element;
        const result = { flow, codeLength, withCredentials, disabled, hidden };
        return { ...result, isSame: element.messages === messages, text: element.textContent };
      },
      html.trim(),
      props,
    );
    assert.deepEqual(taken, {
      flow: 'manage',
      codeLength: 6,
      withCredentials: true,
      disabled: false,
      hidden: false,
      isSame: true,
      text: 'Light',
    });
    assert.deepEqual(heard, []);
    await page.reload();
    await page.waitForFunction(() => 'show' in globalThis);
  });

  await t.test(
    'sets all before the element begins, and sets back what is given no more',
    async () => {
      const told = await page.evaluate(async (given) => {
        const functions = { tokenProvider: () => 'token', fetch: () => {} };
        const all = { ...given, ...functions };
        const element = globalThis.show(all);
        const isBegun = element.hasUpdated;
        const missing = Object.keys(all).filter((name) => element[name] !== all[name]);
        const switched = { disabled: true, hidden: true, withCredentials: false };
        globalThis.show({ ...given, ...switched });
        const wrong = Object.keys(switched).filter((name) => element[name] !== switched[name]);
        const isSame = globalThis.show({ flow: undefined, fetch: undefined }) === element;
        await element.updateComplete;
        const left = Object.keys(all).filter((name) => element[name]);
        const attributes = element.getAttributeNames();
        return { isBegun, missing, wrong, isSame, attributes, left, flow: element.flow };
      }, props);
      assert.deepEqual(told, {
        isBegun: false,
        missing: [],
        wrong: [],
        isSame: true,
        attributes: ['step'],
        // These have a default.
        left: ['flow', 'endpoint'],
        flow: 'link',
      });
    },
  );

  await t.test('hears events by the handler of the last render alone', async () => {
    const calls = await page.evaluate(() => {
      const result = [];
      const handler = (name) => (event) => result.push(`${name} ${event.type}`);
      const types = ['linked', 'recovered', 'unlinked', 'failed', 'conflict', 'step-change'];
      const tell = (element) => types.forEach((type) => element.dispatchEvent(new Event(type)));
      const names = [
        'onLinked',
        'onRecovered',
        'onUnlinked',
        'onFailed',
        'onConflict',
        'onStepChange',
      ];
      const all = (name) => Object.fromEntries(names.map((prop) => [prop, handler(name)]));
      tell(globalThis.show(all('first')));
      tell(globalThis.show({ onLinked: handler('second') }));
      const element = globalThis.show({});
      tell(element);
      return result;
    });
    const types = ['linked', 'recovered', 'unlinked', 'failed', 'conflict', 'step-change'];
    assert.deepEqual(calls, [...types.map((type) => `first ${type}`), 'second linked']);
  });

  await t.test('gives its element to a ref, and takes it back', async () => {
    const told = await page.evaluate(() => {
      const names = [];
      const ref = (element) => {
        names.push(element?.localName ?? null);
      };
      const object = { current: undefined };
      globalThis.show({ ref });
      globalThis.show({ ref });
      globalThis.show({ ref: object });
      names.push(object.current.localName);
      globalThis.show(undefined);
      return [...names, object.current];
    });
    const name = 'glympse-account-link';
    assert.deepEqual(told, [name, null, name, null]);
  });

  assert.deepEqual(heard, []);
  await visitor.leave();
}
