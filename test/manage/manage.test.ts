import { expect } from '@open-wc/testing';
import { addresses, modes, types, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const other = { email: 'sam@example.com', phone: '+442079460123' } as const;
const nouns = { email: 'email', phone: 'phone number' } as const;
const add = { email: 'Add an email', phone: 'Add a phone number' } as const;

for (const [mode, openPage] of Object.entries(modes)) {
  for (const type of types) {
    const address = addresses[type];
    const noun = nouns[type];

    describe(`managing, ${type}, ${mode}`, () => {
      let page: Page;
      let harness: Harness;

      beforeEach(async () => {
        page = await openPage();
      });

      afterEach(async () => {
        harness.remove();
        expect(await page.leaks()).to.deep.equal([]);
      });

      /** Links an address to the account in use, and opens the list. */
      async function openList(linked?: string): Promise<void> {
        if (linked) await page.link(type, linked);
        harness = new Harness({ ...page.properties, flow: 'manage' });
        await harness.step('manage');
        await (linked ? harness.button(`Change ${noun}`) : harness.button(add[type]));
      }

      const prove = async (to: string): Promise<void> => {
        await harness.step('address');
        await harness.type(type === 'email' ? 'Email address' : 'Phone number', to);
        await harness.press('Send code');
        await harness.step('code');
        await harness.enterCode(await page.service.lastCode());
      };

      const linkedNow = () => page.service.linkedTo(page.accountId);

      it('shows what is linked, and what is not', async () => {
        await openList(address);
        expect(harness.text).to.contain(address);
        expect(harness.text).to.contain(add[type === 'email' ? 'phone' : 'email']);
      });

      it('adds, and comes back to the list', async () => {
        await openList();
        expect(harness.text).to.contain('Nothing is linked yet');
        await harness.press(add[type]);
        await prove(address);
        const { detail } = await harness.event('linked');
        expect(detail).to.deep.include({ flow: 'manage', type, forced: false });
        await harness.button(`Remove ${noun}`);
        expect(harness.text).to.contain('is now linked');
        expect(await linkedNow()).to.deep.equal({ [type]: address });
      });

      it('replaces, once the new address is proven and the person has agreed', async () => {
        await openList(address);
        await harness.press(`Change ${noun}`);
        await prove(other[type]);
        await harness.until(() => harness.text.includes(`Your account has ${address}`));
        expect(await linkedNow()).to.deep.equal({ [type]: address });
        await harness.press('Replace');
        expect((await harness.event('unlinked')).detail).to.deep.equal({ type });
        await harness.event('linked');
        await harness.step('manage');
        await harness.until(() => harness.text.includes(other[type]));
        expect(await linkedNow()).to.deep.equal({ [type]: other[type] });
        expect(await page.service.outbox()).to.have.length(1);
      });

      it('unlinks after saying what is lost', async () => {
        await openList(address);
        await harness.press(`Remove ${noun}`);
        expect(harness.text).to.contain('is all that is linked');
        await harness.press('Remove');
        expect((await harness.event('unlinked')).detail).to.deep.equal({ type });
        await harness.button(add[type]);
        expect(await linkedNow()).to.deep.equal({});
      });
    });
  }
}
