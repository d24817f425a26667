import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { meddlers } from '../support/foreign-nodes.js';
import { Harness, readable } from '../support/harness.js';

const CODE_LIFETIME = 600_000;

for (const [name, meddle] of Object.entries(meddlers)) {
  describe(`the element together with ${name}`, () => {
    let page: Page;
    let harness: Harness;
    let faults: unknown[];
    const { error } = console;
    const hear = ({ reason }: PromiseRejectionEvent) => faults.push(reason);

    beforeEach(async () => {
      faults = [];
      console.error = (...words: unknown[]) => faults.push(...words);
      addEventListener('unhandledrejection', hear);
      page = await openDirectPage();
    });

    afterEach(() => {
      console.error = error;
      removeEventListener('unhandledrejection', hear);
      harness.remove();
      expect(faults).to.deep.equal([]);
    });

    const open = (properties: Partial<GlympseAccountLinkElement> = {}) => {
      harness = new Harness({ ...page.properties, ...properties });
    };

    const part = (name: string) =>
      harness.until(
        () => harness.root.querySelector<HTMLElement>(`[part~='${name}']:not([data-theirs])`),
        `the part ${name}`,
      );

    /** All that stands in a part is this text, once. */
    const reads = (name: string, text: string) =>
      harness.until(
        () => readable(harness.root.querySelector(`[part~='${name}']`)?.textContent) === text,
        `${name}: ${text}`,
      );

    /** Comes to a step by one of its parts, which is then meddled with. */
    async function meet(name: string): Promise<void> {
      await part(name);
      await harness.element.updateComplete;
      meddle(harness.root);
    }

    async function press(name: string): Promise<void> {
      (await part(name)).click();
    }

    async function fill(name: string, text: string): Promise<void> {
      const field = (await part(name)) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }

    it('tells what is new in the form, once', async () => {
      open();
      await meet('address-input');
      await press('submit-button');
      await reads('error', 'Enter your email address.');
      await meet('error');
      await fill('address-input', 'jo');
      await press('submit-button');
      await reads('error', 'Enter an email address like name@example.com.');
      harness.element.messages = { linkHeading: 'Keep your account' };
      await reads('heading', 'Keep your account');
    });

    it('counts the time down, and tells that it is over', async () => {
      open();
      await meet('address-input');
      await fill('address-input', addresses.email);
      await press('submit-button');
      await reads('heading', 'Enter your code');
      await meet('code-input');
      for (const time of ['9 minutes', '8 minutes', '7 minutes']) {
        harness.clock.advance(60_000);
        await reads('time-left', `This code expires in ${time}.`);
        await meet('time-left');
      }
      await press('submit-button');
      await reads('error', 'Enter your code.');
      await meet('error');
      harness.clock.advance(CODE_LIFETIME);
      await harness.until(() => !harness.root.querySelector("[part~='time-left']"));
      await reads('error', 'This code has expired. Get a new one.');
    });

    it('leads through a conflict to the account', async () => {
      await page.service.createAccount({ email: addresses.email });
      open();
      await meet('address-input');
      await fill('address-input', addresses.email);
      await press('submit-button');
      await meet('code-input');
      await fill('code-input', await page.service.lastCode());
      await press('submit-button');
      await meet('recover-button');
      const dialog = (await part('dialog')) as HTMLDialogElement;
      expect(dialog.matches(':modal')).to.equal(true);
      await press('force-button');
      await meet('confirm-force-button');
      await press('back-button');
      await meet('recover-button');
      expect(harness.root.querySelector("[part~='confirm-force-button']")).to.equal(null);
      await press('recover-button');
      await meet('done');
      expect(harness.element.step).to.equal('done');
      harness.element.restart();
      const field = (await part('address-input')) as HTMLInputElement;
      expect(field.value).to.equal('');
    });

    it('keeps what is typed for each type, in the chosen country', async () => {
      open({ country: 'US' });
      await meet('address-input');
      await fill('address-input', addresses.email);
      await press('type-button');
      await meet('country-select');
      await fill('address-input', '2015550123');
      await meet('country-select');
      const country = (await part('country-select')) as HTMLSelectElement;
      country.value = 'GB';
      country.dispatchEvent(new Event('change', { bubbles: true }));
      await harness.until(async () =>
        ((await part('address-input')) as HTMLInputElement).value.startsWith('20'),
      );
      await press('type-button');
      const field = (await part('address-input')) as HTMLInputElement;
      expect(field.value).to.equal(addresses.email);
      await press('submit-button');
      await harness.step('code');
      const [message] = await page.service.outbox();
      expect(message?.address).to.equal(addresses.email);
    });

    it('manages what is linked, and shows another name', async () => {
      await page.link('email', addresses.email);
      open({ flow: 'manage' });
      await meet('account-name');
      await page.service.unlink(page.accountId, 'email');
      await page.link('email', 'sam@example.org');
      document.dispatchEvent(new Event('visibilitychange'));
      await reads('account-name', 'sam@example.org');
      await meet('unlink-button');
      await press('unlink-button');
      await meet('confirm-unlink-button');
      await press('confirm-unlink-button');
      await harness.event('unlinked');
      await meet('add-button');
      await press('add-button');
      await meet('address-input');
      await press('back-button');
      await meet('list');
    });
  });
}
