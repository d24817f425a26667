import { readable } from '../support/harness.js';
import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from './manager.js';

const email = 'jo@example.com';
const other = 'sam@example.com';

/** For as often as it is tried before it is told. */
const busy = { failure: { code: 'busy' }, times: 3 };

describe('managing by keyboard and screen reader', () => {
  let page: Page;
  let manager: Manager;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.style.background = 'Canvas';
    page = await openDirectPage();
  });

  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    manager.remove();
    expect(await page.leaks()).to.deep.equal([]);
  });

  const check = () => expect(manager.element).to.be.accessible();

  for (const scheme of ['light', 'dark']) {
    it(`axe finds nothing to complain of, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await page.service.script({ call: 'linked_accounts', hold: true });
      manager = new Manager(page);
      await page.service.held();
      await manager.says('One moment');
      await check();
      await page.service.release();
      await manager.says('Nothing is linked');
      await check();
      await page.link('email', email);
      await page.service.askToRefresh(page.accountId, 'email');
      manager.element.restart();
      await manager.says('Needs attention');
      await check();
      await page.service.script({ call: 'linked_accounts', ...busy });
      document.dispatchEvent(new Event('visibilitychange'));
      await manager.says('This may not be up to date');
      await check();
      await manager.press('Remove email');
      await manager.button('Keep it');
      await page.service.script({ call: 'linked_accounts/unlink', ...busy });
      await manager.press('Remove');
      await manager.says('is still linked');
      await check();
      await manager.press('Keep it');
      await manager.press('Change email');
      await manager.field('Email address');
      await check();
      await manager.prove('email', other);
      await manager.says(`${email} will no longer be linked`);
      await check();
      await page.service.script({ call: 'linked_accounts/link', ...busy });
      await manager.press('Replace');
      await manager.says('Your code still works');
      await check();
      await page.service.script({ call: 'linked_accounts/link', failure: { code: 'link_failed' } });
      await manager.press('Link new email');
      await manager.field('Code');
      await check();
    });
  }

  const focused = () => manager.root.activeElement;
  const hasFocus = (text: string) =>
    manager.until(() => focused()?.textContent.includes(text), `focus on ${text}`);
  const dialog = () => manager.root.querySelector('dialog') as HTMLDialogElement;

  describe('the focus', () => {
    beforeEach(async () => {
      manager = await Manager.open(page, { email });
    });

    it('goes to the field of what is added, and back to its row', async () => {
      await manager.press('Add a mobile number');
      const field = await manager.field('Mobile number');
      await manager.until(() => focused() === field);
      await manager.press('Back to your addresses');
      await manager.until(() => focused()?.tagName === 'LI');
      expect(focused()?.textContent).to.contain('Mobile number');
    });

    it('goes to the new row, which is announced', async () => {
      await manager.press('Add a mobile number');
      await manager.prove('phone', '+12015550123');
      await manager.step('manage');
      await hasFocus('+1 201 555 0123');
      const status = manager.root.querySelector('[role=status]');
      expect(readable(status?.textContent)).to.contain('+12015550123 is now linked');
    });

    it('goes to the question of the dialog, and back to the button that opened it', async () => {
      await manager.press('Remove email');
      await hasFocus('Remove this email?');
      expect(focused()?.tagName).to.equal('H2');
      await manager.press('Keep it');
      await hasFocus('Remove email');
      await manager.until(() => focused()?.tagName === 'BUTTON');
      expect(focused()?.closest('li')?.textContent).to.contain(email);
    });

    it('goes to a question that is described by the address, and by what is lost with it', async () => {
      await manager.press('Remove email');
      await hasFocus('Remove this email?');
      const described = dialog().getAttribute('aria-describedby') ?? '';
      const description = manager.root.getElementById(described);
      expect(description?.querySelector('[part=account-name]')?.textContent).to.equal(email);
      expect(description?.textContent).to.contain('It is the last address of your account');
    });

    it('goes to the row of what has been removed', async () => {
      await manager.press('Remove email');
      await manager.press('Remove');
      await manager.until(() => focused()?.tagName === 'LI');
      expect(focused()?.textContent).to.contain('Add an email');
      const status = manager.root.querySelector('[role=status]');
      expect(status?.textContent).to.contain('Your email is no longer linked');
    });

    it('goes to the question whether to replace, and to the code when one is wanted', async () => {
      await manager.press('Change email');
      await manager.prove('email', other);
      await hasFocus('Replace your email?');
      await page.service.script({ call: 'linked_accounts/link', failure: { code: 'link_failed' } });
      await manager.until(() => !manager.text.includes('One moment'));
      await manager.press('Replace');
      const field = await manager.field('Code');
      await manager.until(() => focused() === field);
    });
  });

  it('the focus goes to what is true when replacing fails half way', async () => {
    manager = await Manager.open(page, { email });
    await manager.press('Change email');
    await manager.prove('email', other);
    await manager.says(`${email} will no longer be linked`);
    await manager.until(() => !manager.text.includes('One moment'));
    await page.service.script({ call: 'linked_accounts/link', ...busy });
    (await manager.button('Replace')).focus();
    await manager.press('Replace');
    await manager.says('is not linked yet');
    await hasFocus('Link your new email');
    const live = [...dialog().querySelectorAll('[aria-live=polite]')];
    const said = readable(live.map(({ textContent }) => textContent).join(' '));
    expect(said).to.contain(`${email} is no longer linked, and ${other} is not linked yet`);
    expect(said).to.contain('Your code still works');
  });

  it('the focus goes to the failure of the list, and to the list after it', async () => {
    manager = await Manager.open(page, { email });
    await page.service.script({ call: 'linked_accounts', ...busy, times: 6 });
    document.dispatchEvent(new Event('visibilitychange'));
    for (const failures of [1, 2]) {
      await manager.until(() => manager.heard('failed') === failures);
      (await manager.button('Try again')).focus();
      await manager.press('Try again');
    }
    await manager.until(() => focused()?.tagName === 'LI');
  });

  describe('a dialog', () => {
    beforeEach(async () => {
      manager = await Manager.open(page, { email });
      await manager.press('Remove email');
      await manager.button('Keep it');
    });

    it('is modal, named and described, with a live region of its own', () => {
      expect(dialog().matches(':modal')).to.equal(true);
      const idOf = (name: string) => dialog().getAttribute(name) ?? '';
      const textOf = (name: string) => manager.root.getElementById(idOf(name))?.textContent;
      expect(textOf('aria-labelledby')).to.contain('Remove this email?');
      expect(textOf('aria-describedby')).to.contain('can’t be recovered');
      expect(dialog().querySelector('[role=status]')).to.not.equal(null);
      const others = manager.root.querySelectorAll('[role=status]');
      expect([...others].map(({ textContent }) => textContent.trim()).join('')).to.equal('');
    });

    it('takes Escape for keeping what is linked', async () => {
      dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
      await manager.expectTruth({ email });
      expect(manager.root.querySelector('dialog')).to.equal(null);
    });

    it('stays as long as an answer is awaited', async () => {
      await page.service.script({ call: 'linked_accounts/unlink', hold: true });
      await manager.press('Remove');
      await page.service.held();
      dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
      dialog().close();
      await manager.until(() => dialog().open);
      await page.service.release();
      await manager.event('unlinked');
      await manager.expectTruth({});
    });
  });
});
