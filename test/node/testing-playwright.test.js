import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { accountLink, codeFor } from 'glympse-account-link/testing';
import { cdnFile, openPlaywright, signedInPage } from './support/playwright.js';
import { proxyOf, serve, serveSandbox } from './support/servers.js';

const service = await serveSandbox();
const { sandbox, url } = service;
const { proxy } = await proxyOf(service);

const page = (query) => `<!doctype html>
<html lang="en">
<title>Account</title>
<script type="module" src="/cdn/glympse-account-link.js"></script>
<h1>Account</h1>
<glympse-account-link endpoint="/api/glympse" ${query.get('attributes') ?? ''}></glympse-account-link>
<script>${query.get('script') ?? ''}</script>
</html>`;

const origin = await serve(async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.startsWith('/api/glympse/')) return proxy(request);
  if (pathname === '/') {
    return new Response(page(searchParams), {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
  return (await cdnFile(pathname)) ?? new Response('Elsewhere', { status: 200 });
});

const browser = await openPlaywright();

describe('the page objects in Playwright', () => {
  let context;
  let tab;
  let account;
  let address;
  let count = 0;

  beforeEach(async () => {
    address = `person-${count++}@example.com`;
    ({ account, context, page: tab } = await signedInPage(browser, sandbox));
  });
  afterEach(() => context.close());

  const open = async (query = {}) => {
    const link = accountLink(tab);
    await tab.goto(`${origin}/?${new URLSearchParams(query)}`);
    return link;
  };

  it('link an address', async () => {
    const link = await open();
    assert.equal(await link.step(), 'address');
    await link.enterAddress(address);
    assert.equal(await link.step(), 'code');
    await link.enterCode(await codeFor(url, address));
    const { type, forced } = await link.expectEvent('linked');
    assert.deepEqual({ type, forced }, { type: 'email', forced: false });
    assert.equal(await link.step(), 'done');
    assert.equal(sandbox.accounts.get(account.id).linked.email, address);
  });

  it('link a phone number, which is another type', async () => {
    const link = await open();
    const number = `+1 201 555 01${10 + count}`;
    await link.enterAddress(number);
    await link.enterCode(await codeFor(sandbox, number));
    assert.equal((await link.expectEvent('linked')).type, 'phone');
  });

  it('tell what is wrong, and begin anew', async () => {
    const link = await open();
    await link.enterAddress('jo@');
    assert.match(await link.problem(), /^Enter an email address/);
    await link.enterAddress(address);
    await link.enterCode('000000');
    assert.match(await link.problem(), /^That code didn’t work/);
    assert.equal((await link.expectEvent('failed')).code, 'link_failed');
    await link.restart();
    assert.equal(await link.step(), 'address');
    assert.equal(await link.problem(), '');
  });

  it('submit a code of a length that submits by itself once', async () => {
    const link = await open({ attributes: 'code-length="6"' });
    await link.enterAddress(address);
    const code = await codeFor(url, address);
    assert.equal(code.length, 6);
    await link.enterCode(code);
    await link.expectEvent('linked');
    const links = sandbox.calls.filter(({ call }) => call === 'linked_accounts/link');
    await link.restart();
    await link.enterAddress(`other-${address}`);
    await link.enterCode('000000');
    const after = sandbox.calls.filter(({ call }) => call === 'linked_accounts/link');
    assert.equal(after.length, links.length + 1);
  });

  for (const [choice, event] of [
    ['recover', 'recovered'],
    ['force', 'linked'],
  ]) {
    it(`resolve a conflict: ${choice}`, async () => {
      sandbox.accounts.create({ email: address });
      const link = await open();
      await link.enterAddress(address);
      await link.enterCode(await codeFor(url, address));
      assert.equal(await link.step(), 'conflict');
      const { type, choices } = await link.expectEvent('conflict');
      assert.equal(type, 'email');
      assert.ok(choices.includes(choice));
      await link.resolveConflict(choice);
      assert.equal((await link.expectEvent(event)).type, 'email');
    });
  }

  it('resolve a conflict: another address', async () => {
    sandbox.accounts.create({ email: address });
    const link = await open();
    await link.enterAddress(address);
    await link.enterCode(await codeFor(url, address));
    await link.resolveConflict('another-address');
    assert.equal(await link.step(), 'address');
  });

  it('wait until another code may be asked for', async () => {
    await tab.clock.install();
    const link = await open();
    await link.enterAddress(address);
    const first = await codeFor(url, address);
    const resending = link.resend();
    await tab.clock.fastForward(31_000);
    await resending;
    const second = await codeFor(url, address);
    assert.notEqual(first, second);
    await link.enterCode(second);
    await link.expectEvent('linked');
  });

  it('hear a page that was faster than what they leave in it', async () => {
    const arrived = tab.waitForEvent('load');
    const slow = Object.assign(Object.create(tab), {
      addInitScript: (...script) => arrived.then(() => tab.addInitScript(...script)),
    });
    const link = accountLink(slow, { timeout: 5000 });
    await tab.goto(origin);
    await link.enterAddress(address);
    assert.equal((await link.expectEvent('step-change')).step, 'code');
  });

  it('hear what is told right before the page is left', async () => {
    const link = await open({
      script: "addEventListener('linked', () => { location.href = '/elsewhere'; });",
    });
    await link.enterAddress(address);
    await link.enterCode(await codeFor(url, address));
    assert.equal((await link.expectEvent('linked')).type, 'email');
    // Playwright never closes what it is leaving one page for another in.
    await tab.waitForURL('**/elsewhere');
  });

  it('take a locator, and a page that is there already', async () => {
    await tab.goto(`${origin}/`);
    const link = accountLink(tab.locator('glympse-account-link').first(), { timeout: 5000 });
    await link.enterAddress(address);
    assert.equal((await link.expectEvent('step-change')).step, 'code');
  });

  it('say what was expected, and what is there', async () => {
    const patient = await open();
    assert.equal(await patient.step(), 'address');
    const link = accountLink(tab, { timeout: 300 });
    await assert.rejects(link.enterCode('123456'), {
      message:
        /^expected a field for a code, but the element is in the step "address", offers address-input, submit-button, type-button$/,
    });
    await assert.rejects(
      link.expectEvent('linked'),
      /^Error: expected the event "linked", but heard no event at all; the element is in the step "address"/,
    );
    await assert.rejects(
      link.resolveConflict('force'),
      /a conflict that can be resolved by "force"/,
    );
    await patient.enterAddress(address);
    await assert.rejects(
      link.resend(),
      /that another code can be asked for.*resend-button \(not now\)/,
    );
    await assert.rejects(link.expectEvent('linked'), /heard step-change \{"step":"code"/);
    await assert.rejects(codeFor(url, 'nobody@example.com', { timeout: 0 }), /message to nobody@/);
    await tab.goto(`${origin}/elsewhere`);
    await assert.rejects(link.step(), /there is no <glympse-account-link>/);
  });
});
