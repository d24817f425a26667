import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

describe('axe finds nothing to complain of', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.style.background = 'Canvas';
    page = await openDirectPage();
    harness = new Harness(page.properties);
  });

  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    harness.remove();
  });

  const check = () => expect(harness.element).to.be.accessible();

  for (const scheme of ['light', 'dark']) {
    it(`in any step of a conflict, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await page.service.createAccount({ email: address });
      await harness.press('Send code');
      await harness.until(() => harness.text.includes('Enter your email address'));
      await check();
      await harness.sendCodeTo(address);
      await harness.step('code');
      await check();
      await harness.enterCode('wrong');
      await harness.event('failed');
      await check();
      await harness.enterCode(await page.service.lastCode());
      await harness.button('Switch to that account');
      await check();
      await harness.press('Stay here and take the email');
      await harness.button('Lose the other account and link');
      await check();
      await harness.press('Back');
      harness.clock.advance(600_000);
      await harness.press('Switch to that account');
      await harness.until(() => harness.text.includes('We sent a new code'));
      await check();
      await harness.enterCode(await page.service.lastCode(), 'Switch to that account');
      await harness.event('recovered');
      await check();
    });

    it(`in phone entry, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await harness.press('Use a mobile number instead');
      await harness.field('Country or region');
      await check();
      await harness.sendCodeTo('123');
      await harness.until(() => harness.text.includes('That isn’t a full United States'));
      await check();
    });
  }

  it('while the page takes the account over', async () => {
    harness.element.flow = 'login';
    harness.element.credentialsHandler = () => Promise.reject(new Error('no'));
    await harness.step('address');
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.button('Try again');
    await check();
  });
});

describe('the dialog', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
    await page.service.createAccount({ email: address });
    harness = new Harness(page.properties);
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.button('Switch to that account');
  });

  afterEach(() => {
    harness.remove();
  });

  const dialog = () => harness.root.querySelector('dialog') as HTMLDialogElement;

  it('is modal, named and described, and has the focus on its heading', async () => {
    expect(dialog().matches(':modal')).to.equal(true);
    await harness.until(() => harness.root.activeElement?.tagName === 'H2');
    const { activeElement } = harness.root;
    expect(activeElement?.id).to.equal(dialog().getAttribute('aria-labelledby'));
    expect(activeElement?.textContent).to.contain('You already have a Glympse account');
    const description = dialog().getAttribute('aria-describedby') ?? '';
    expect(harness.root.getElementById(description)?.textContent).to.contain(
      'They can’t be merged',
    );
  });

  it('has a live region of its own', () => {
    expect(dialog().querySelector('[role=status]')).to.not.equal(null);
    expect(harness.root.querySelectorAll('[role=status]')).to.have.length(1);
  });

  it('takes Escape for another address', async () => {
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    await harness.step('address');
    expect((await harness.field('Email address')).value).to.equal(address);
  });

  it('takes Escape for one level back, as “Back” does: from the confirmation and the code to the choice', async () => {
    const escape = () => dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    await harness.press('Stay here and take the email');
    await harness.button('Lose the other account and link');
    escape();
    await harness.button('Stay here and take the email');
    expect(harness.element.step).to.equal('conflict');
    harness.clock.advance(600_000);
    await harness.press('Switch to that account');
    await harness.field('Code');
    await harness.until(() => harness.text.includes('We sent a new code'));
    escape();
    await harness.button('Stay here and take the email');
    expect(harness.element.step).to.equal('conflict');
    escape();
    await harness.step('address');
    expect((await harness.field('Email address')).value).to.equal(address);
  });

  it('says at each way what becomes of the accounts', async () => {
    const effectOf = async (name: string) => {
      const id = (await harness.button(name)).getAttribute('aria-describedby') ?? '';
      return harness.root.getElementById(id)?.textContent;
    };
    expect(await effectOf('Switch to that account')).to.equal(
      'Recommended. You get its favorites, history and activities back. What is in the account you use now stays there and doesn’t come along.',
    );
    expect(await effectOf('Stay here and take the email')).to.equal(
      'You keep what is in this account. You lose the other account’s favorites, history and activities for good.',
    );
  });

  it('stays as long as an answer is awaited', async () => {
    await page.service.script({ call: 'account/create', hold: true });
    await harness.press('Switch to that account');
    await page.service.held();
    const cancel = new Event('cancel', { cancelable: true });
    dialog().dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    dialog().close();
    await harness.until(() => dialog().open);
    await page.service.release();
    await harness.event('recovered');
  });

  it('asks for a new code when the service refuses the one that proved the address', async () => {
    await page.service.script({ call: 'account/create', failure: { code: 'link_failed' } });
    await harness.press('Switch to that account');
    expect((await harness.event('failed')).detail.step).to.equal('conflict');
    await harness.press('Send a new code');
    await harness.until(() => harness.text.includes('We sent a new code'));
    expect((await page.service.calls()).at(-1)?.call).to.equal('account/confirm');
    await harness.enterCode(await page.service.lastCode(), 'Switch to that account');
    await harness.event('recovered');
  });
});
