import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

describe('the element in the hands of a framework', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    harness.remove();
  });

  async function meetConflict(): Promise<void> {
    await page.service.createAccount({ email: address });
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.button('Switch to that account');
  }

  const dialog = () => harness.root.querySelector('dialog') as HTMLDialogElement;

  for (const nothing of [undefined, null]) {
    it(`takes ${String(nothing)} for a default`, async () => {
      const names = ['flow', 'types', 'address', 'country', 'forceLink'];
      harness = new Harness({
        ...page.properties,
        ...(Object.fromEntries(names.map((name) => [name, nothing])) as object),
      });
      await harness.button('Use a mobile number instead');
      await meetConflict();
      await harness.button('Stay here and take the email');
    });
  }

  it('goes back to the defaults when attributes are taken away', async () => {
    harness = new Harness(page.properties);
    const { element } = harness;
    element.setAttribute('types', 'phone');
    await harness.field('Mobile number');
    element.removeAttribute('types');
    await harness.field('Email address');
    element.setAttribute('address', '+12015550123');
    await harness.field('Mobile number');
    element.removeAttribute('address');
    expect((await harness.field('Email address')).value).to.equal('');
  });

  it('offers every property of the contract by name', () => {
    harness = new Harness();
    for (const name of ['fetch', 'tokenProvider', 'credentialsHandler', 'messages', 'codeLength']) {
      expect(name in harness.element, name).to.equal(true);
    }
  });

  it('takes no step from the markup', async () => {
    harness = new Harness(page.properties);
    const copy = harness.element.cloneNode() as GlympseAccountLinkElement;
    copy.setAttribute('step', 'done');
    document.body.append(copy);
    await copy.updateComplete;
    expect(copy.matches(':state(address)')).to.equal(true);
    copy.remove();
  });

  it('keeps its dialog modal when it is moved within the page', async () => {
    harness = new Harness(page.properties);
    await meetConflict();
    const place = document.body.appendChild(document.createElement('div'));
    place.append(harness.element);
    await harness.until(() => dialog().matches(':modal'));
    await harness.press('Switch to that account');
    await harness.event('recovered');
    place.remove();
  });

  it('keeps its dialog where the element is disabled', async () => {
    harness = new Harness(page.properties);
    await meetConflict();
    harness.element.disabled = true;
    await harness.element.updateComplete;
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    await harness.element.updateComplete;
    expect(harness.element.step).to.equal('conflict');
  });

  it('lets the person leave the dialog of a page that never takes the account over', async () => {
    harness = new Harness({
      ...page.properties,
      credentialsHandler: () => Promise.reject(new Error('no')),
    });
    await meetConflict();
    await harness.press('Switch to that account');
    await harness.button('Try again');
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    await harness.step('address');
  });

  it('leaves the focus alone in another shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const other = document.body.appendChild(document.createElement('input'));
    harness = new Harness(page.properties);
    root.append(harness.element);
    await page.service.script({ call: 'linked_accounts/confirm', hold: true });
    await harness.sendCodeTo(address);
    other.focus();
    await page.service.held();
    await page.service.release();
    await harness.step('code');
    await harness.field('Code');
    expect(document.activeElement).to.equal(other);
    host.remove();
    other.remove();
  });

  it('moves the focus on inside another shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    harness = new Harness(page.properties);
    root.append(harness.element);
    await harness.sendCodeTo(address);
    await harness.step('code');
    const code = await harness.field('Code');
    await harness.until(() => harness.root.activeElement === code);
    host.remove();
  });

  it('takes a number that a password manager fills in', async () => {
    harness = new Harness({ ...page.properties, types: 'phone', country: 'US' });
    const country = await harness.field('Country or region');
    const field = await harness.field('Mobile number');
    field.value = '+442079460123';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await harness.until(() => country.value === 'GB');
    expect(field.value).to.equal('+44 20 7946 0123');
  });

  it('keeps the access token out of what the service explains', async () => {
    const token = await page.service.issueToken(page.accountId);
    harness = new Harness({ ...page.properties, tokenProvider: () => token });
    await page.service.script({
      call: 'linked_accounts/confirm',
      times: 2,
      failure: { code: 'oauth_token', status: 401, detail: `the token ${token} is odd` },
    });
    await harness.sendCodeTo(address);
    const { detail } = await harness.event('failed');
    expect(detail.detail).to.equal('the token … is odd');
  });

  it('does not follow a base element to another host over http', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = 'http://codes.example.test/';
    const { error } = console;
    console.error = () => {};
    try {
      harness = new Harness({ endpoint: 'api' });
      await harness.sendCodeTo(address);
      expect((await harness.event('failed')).detail.code).to.equal('invalid_configuration');
    } finally {
      base.remove();
      console.error = error;
    }
  });
});
