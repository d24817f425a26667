import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { accountLink, codeFor } from 'glympse-account-link/testing';
import { textOfBlock } from './support/docs/host.js';
import { cdnFile, openPlaywright, signedInPage } from './support/playwright.js';
import { proxyOf, serve, serveSandbox } from './support/servers.js';

const text = textOfBlock('docs/reference.md', 'dialog.showModal', 'html');

const service = await serveSandbox();
const { sandbox } = service;
const { proxy } = await proxyOf(service);
const origin = await serve(async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith('/api/glympse/')) return proxy(request);
  const file = await cdnFile(pathname);
  if (file) return file;
  const page = `<!doctype html>
<html lang="en">
<title>Account</title>
<script type="module" src="/cdn/glympse-account-link.js"></script>
${text.replace('<glympse-account-link', `$& ${searchParams.get('attributes')}`)}
</html>`;
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
});

const browser = await openPlaywright();

describe('the page’s own dialog, as docs/reference.md has it', () => {
  let context;
  let page;
  let link;
  let account;
  let earlier;
  let address;
  let count = 0;

  beforeEach(async () => {
    address = `person-${count++}@example.com`;
    ({ account, context, page } = await signedInPage(browser, sandbox));
    earlier = sandbox.accounts.create({ email: address });
    link = accountLink(page);
  });
  afterEach(() => context.close());

  async function meetConflict(attributes = '') {
    await page.goto(`${origin}/?${new URLSearchParams({ attributes })}`);
    await link.enterAddress(address);
    await link.enterCode(await codeFor(service.url, address));
    await page.locator('dialog[open]').waitFor();
  }

  const choose = (name) => page.getByRole('dialog').getByRole('button', { name }).click();

  it('recovers the account', async () => {
    await meetConflict();
    await choose('Switch to that account');
    assert.equal((await link.expectEvent('recovered')).type, 'email');
    assert.equal(sandbox.accounts.get(earlier.id).linked.email, address);
  });

  it('forces the link once the person has confirmed it', async () => {
    page.on('dialog', (question) => question.accept());
    await meetConflict();
    await choose('Stay here, and lose what is in the other');
    assert.equal((await link.expectEvent('linked')).forced, true);
    assert.equal(sandbox.accounts.get(account.id).linked.email, address);
  });

  it('forces nothing that the person has not confirmed', async () => {
    page.on('dialog', (question) => question.dismiss());
    await meetConflict();
    await choose('Stay here, and lose what is in the other');
    await page.waitForSelector('glympse-account-link[step="address"]');
    assert.equal(sandbox.accounts.get(earlier.id).linked.email, address);
  });

  it('leads back to the address at Escape', async () => {
    await meetConflict();
    await page.keyboard.press('Escape');
    await page.waitForSelector('glympse-account-link[step="address"]');
    assert.equal(sandbox.accounts.get(earlier.id).linked.email, address);
    assert.equal(sandbox.accounts.get(account.id).linked.email, undefined);
  });

  it('offers no link by force where that is never to be', async () => {
    await meetConflict('force-link="never"');
    const dialog = page.getByRole('dialog');
    assert.deepEqual(await dialog.getByRole('button').allTextContents(), [
      'Switch to that account',
      'Use another address',
    ]);
  });
});
