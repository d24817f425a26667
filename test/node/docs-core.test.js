import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';
import { openChromium } from './support/chromium.js';
import { hostProject, textOfBlock } from './support/docs/host.js';
import { signIn } from './support/form-visitor.js';
import { proxyOf, serve, serveSandbox } from './support/servers.js';

const markup = textOfBlock('docs/core.md', '<main>', 'text');
const text = textOfBlock('docs/core.md', 'const texts', 'ts');

/** The block for a flow, as a bundler would give it. */
async function bundle(flow) {
  const { write } = await hostProject();
  const source = text.replace("endpoint: '/api/glympse'", `$&, flow: '${flow}'`);
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: 'es2022', module: 'esnext', verbatimModuleSyntax: true },
  });
  const build = await rollup({
    input: await write(outputText),
    plugins: [resolve({ browser: true })],
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

const scripts = {};
for (const flow of ['link', 'login', 'manage']) scripts[flow] = await bundle(flow);

const service = await serveSandbox();
const { sandbox } = service;
const { proxy } = await proxyOf(service);
const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const origin = await serve(async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/glympse/')) return proxy(request);
  const page = `<!doctype html><html lang="en"><title>Ours</title>${markup}<script type="module">${scripts[pathname.slice(1)]}</script></html>`;
  return new Response(page, html);
});

const browser = await openChromium();

describe('the interface of docs/core.md', () => {
  let context;
  let page;
  let account;
  let questions;
  let count = 0;
  let address;

  beforeEach(async () => {
    address = `person-${count++}@example.com`;
    context = await browser.createBrowserContext();
    page = await context.newPage();
    questions = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.accept();
    });
    const session = await signIn({ sandbox, clock: { now: Date.now } });
    ({ account } = session);
    const [name, value] = session.cookie.split('=');
    await context.setCookie({
      name,
      value,
      domain: 'localhost',
      path: '/',
      secure: true,
      httpOnly: true,
    });
  });
  afterEach(() => context.close());

  const reads = (words) => page.waitForSelector(`main ::-p-text(${words})`);
  /** Found and pressed at once: the menu is made anew with every state. */
  const press = (name) =>
    page.waitForFunction(
      (text) => {
        const buttons = [
          ...globalThis.document.querySelectorAll('main :is(form:not([hidden]), menu) button'),
        ];
        const button = buttons.find(({ textContent }) => textContent === text);
        // Not within the look itself, which a question of the page would hold up.
        if (button) setTimeout(() => button.click());
        return Boolean(button);
      },
      { polling: 50 },
      name,
    );
  const answer = async (typed) => {
    // What was pressed before may not have led here yet.
    const field = await page.waitForSelector('main form:not([hidden]) input');
    await field.type(typed);
    await press('Continue');
  };
  const enterCode = async () => {
    await reads(`a code to ${address}`);
    await answer(sandbox.outbox.at(-1).code);
  };

  it('has 60 lines', () => {
    assert.ok(text.split('\n').length <= 60);
  });

  it('links an address, after a wrong code', async () => {
    await page.goto(`${origin}/link`);
    await reads('So you can recover');
    await answer(address);
    await reads(`a code to ${address}`);
    await answer('000000');
    await reads('That code didn’t work');
    await page.$eval('main input', (input) => (input.value = ''));
    await enterCode();
    await reads('is now linked');
    assert.equal(sandbox.accounts.get(account.id).linked.email, address);
  });

  it('recovers an account', async () => {
    const earlier = sandbox.accounts.create({ email: address });
    await page.goto(`${origin}/link`);
    await answer(address);
    await enterCode();
    await reads('opens a different account');
    await press('Switch to that account');
    await reads('You are now using');
    assert.equal(sandbox.accounts.get(earlier.id).linked.email, address);
    assert.deepEqual(questions, []);
  });

  it('forces a link, once the person has agreed', async () => {
    sandbox.accounts.create({ email: address });
    await page.goto(`${origin}/link`);
    await answer(address);
    await enterCode();
    await press('Lose the other account and link');
    await reads('is now linked');
    assert.match(questions[0], /activities for good/);
    assert.equal(sandbox.accounts.get(account.id).linked.email, address);
  });

  it('logs in', async () => {
    await page.goto(`${origin}/login`);
    await answer(address);
    await enterCode();
    await reads('You are now using');
  });

  it('replaces what is linked, and removes it', async () => {
    sandbox.accounts.link(account.id, { type: 'email', address: `old-${address}` });
    await page.goto(`${origin}/manage`);
    await reads(`old-${address}`);
    await press('Change email');
    await answer(address);
    await enterCode();
    // What is there now has been looked up.
    await reads(`old-${address}`);
    await press('Replace');
    await press('Remove email');
    await reads('Nothing is linked');
    assert.deepEqual(sandbox.accounts.get(account.id).linked, {});
    assert.equal(questions.length, 1);
    assert.ok(questions[0].startsWith(`${address}\nIt is the last address of your account.`));
  });

  it('asks another question where another address stays', async () => {
    const phone = '+12015550123';
    sandbox.accounts.link(account.id, { type: 'email', address });
    sandbox.accounts.link(account.id, { type: 'phone', address: phone });
    await page.goto(`${origin}/manage`);
    await reads(address);
    await press('Remove email');
    await page.waitForFunction(
      (gone) => !globalThis.document.querySelector('main > p').textContent.includes(gone),
      { polling: 50 },
      address,
    );
    await press('Remove number');
    await reads('Nothing is linked');
    const [first, last] = questions;
    assert.ok(first.includes(address) && first.endsWith('Your other address stays.'), first);
    assert.match(last, /It is the last address of your account/);
  });
});
