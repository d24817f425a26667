import { expect } from '@open-wc/testing';
import { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Harness } from '../support/harness.js';
import { withSandbox } from '../../src/with-sandbox.js';

/** What the element has asked of the network. */
let asked: string[] = [];

describe('a sandbox in the page', () => {
  const { fetch } = globalThis;
  let person: Harness;

  before(withSandbox);

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (...request) => {
      asked.push(new Request(...request).url);
      return Promise.reject(new TypeError('no network'));
    };
  });

  afterEach(() => {
    globalThis.fetch = fetch;
    GlympseAccountLinkElement.allowSandbox = undefined;
    person.remove();
  });

  const inbox = () => person.root.querySelector('[part=sandbox-inbox]');
  const code = (count = 1) =>
    person.until(() => {
      const messages = [...(inbox()?.querySelectorAll('li') ?? [])];
      return messages.length === count && /\d{6}/.exec(messages[0]?.textContent ?? '')?.[0];
    });

  it('links an address with the code in its inbox, and asks nobody else', async () => {
    person = new Harness({ endpoint: 'sandbox:' });
    await person.sendCodeTo('jo@example.com');
    await person.enterCode(await code());
    expect((await person.event('linked')).detail.account.id).to.equal('jo@example.com');
    expect(inbox()?.textContent).to.contain('nothing leaves this page');
    expect(asked).to.deep.equal([]);
  });

  it('has an address of another account, which can be recovered', async () => {
    person = new Harness({ endpoint: 'sandbox:' });
    await person.sendCodeTo('taken@example.com');
    await person.enterCode(await code());
    await person.press('Switch to that account');
    await person.event('recovered');
    expect(asked).to.deep.equal([]);
  });

  it('can be read by everyone, in light and in dark', async () => {
    const root = document.documentElement;
    root.style.background = 'Canvas';
    person = new Harness({ endpoint: 'sandbox:' });
    await person.sendCodeTo('jo@example.com');
    await code();
    for (const theme of ['light', 'dark']) {
      root.style.colorScheme = theme;
      await expect(person.element).to.be.accessible();
    }
    root.removeAttribute('style');
  });

  it('logs in, and keeps the password', async () => {
    person = new Harness({ endpoint: 'sandbox:', flow: 'login' });
    await person.sendCodeTo('jo@example.com');
    await person.enterCode(await code());
    expect((await person.event('linked')).detail.account).to.have.all.keys('id');
  });

  it('has something to manage', async () => {
    person = new Harness({ endpoint: 'sandbox:', flow: 'manage' });
    await person.until(() => person.text.includes('you@example.com'));
  });

  it('comes also where it is wanted later', async () => {
    person = new Harness({ endpoint: 'http://elsewhere.example/' });
    await person.type('Email address', 'jo@example.com');
    await person.press('Send code');
    await person.event('failed');
    person.element.endpoint = 'sandbox:';
    await person.element.updateComplete;
    await person.until(inbox);
    await person.press('Send code');
    await code();
    expect(asked).to.deep.equal([]);
  });

  it('leaves an element that goes on to a service as it was', async () => {
    person = new Harness({ endpoint: 'sandbox:' });
    await person.until(inbox);
    expect(person.element.persist).to.equal('none');
    person.element.endpoint = '/api/glympse';
    await person.sendCodeTo('jo@example.com');
    await person.event('failed');
    expect(asked).to.have.length(1);
    expect(person.element.persist).to.equal('tab');
    expect(inbox()?.checkVisibility()).to.equal(false);
  });

  it('is refused where the page does not allow it', async () => {
    GlympseAccountLinkElement.allowSandbox = false;
    person = new Harness({ endpoint: 'sandbox:' });
    const told = console.error;
    console.error = () => {};
    await person.sendCodeTo('jo@example.com');
    const { detail } = await person.event('failed');
    console.error = told;
    expect(detail).to.include({ code: 'invalid_configuration', fatal: true });
    expect(detail.detail).to.contain('allowSandbox');
    expect(inbox()).to.equal(null);
    expect(asked).to.deep.equal([]);
  });
});
