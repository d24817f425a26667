import { expect } from '@open-wc/testing';
import { addresses } from '../journeys/modes.js';
import type { Person } from '../support/harness.js';
import { BarePage } from './bare-page.js';

const ENTRY = 'glympse-account-link.js';
const CLASSIC = 'glympse-account-link.global.js';

/** By the way in which a page loads the files: what it asks for besides those that are loaded later. */
const ways = {
  plain: [ENTRY],
  version: [`${ENTRY}?v=3`],
  redirect: [`latest/${ENTRY}`, ENTRY],
  older: [`${ENTRY}?v=3`],
  twice: [ENTRY, `${ENTRY}?v=3`],
  classic: [CLASSIC],
  strict: [ENTRY],
  'strict-classic': [CLASSIC],
  'other-first': [ENTRY, `other/${ENTRY}`],
  'other-last': [ENTRY, `other/${ENTRY}`],
};

for (const [way, expected] of Object.entries(ways)) {
  describe(`the published files, loaded in the way “${way}”`, () => {
    let page: BarePage;

    beforeEach(async () => {
      page = await BarePage.create(way);
    });

    afterEach(async () => {
      await page.close();
      const requests = await page.requests();
      expect(requests.filter(({ status }) => status >= 400)).to.deep.equal([]);
      const first = requests.filter(({ file }) => file.endsWith(ENTRY) || file === CLASSIC);
      const urls = first.map(({ file, query }) => file + query);
      expect(urls.sort()).to.deep.equal(expected.toSorted());
      const later = requests.filter((request) => !first.includes(request)).map(({ file }) => file);
      expect(later).to.have.length(new Set(later).size);
      // The build that comes first is the element's, and all that it loads later is its own.
      const others = later.filter((file) => file.startsWith('other/glympse-account-link.'));
      expect(others).to.have.length(way === 'other-first' ? later.length : 0);
    });

    /** Proves an address with the code that is sent to it. */
    async function prove(person: Person, address: string): Promise<void> {
      await person.step('address');
      await person.sendCodeTo(address);
      await person.step('code');
      await person.enterCode(await page.service.lastCode());
    }

    it('link an e-mail address', async () => {
      const person = await page.open({ types: 'email' });
      await prove(person, addresses.email);
      await person.event('linked');
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ email: addresses.email });
    });

    it('link a phone number as it is written in a country', async () => {
      const person = await page.open({ types: 'phone', country: 'us' });
      await person.field('Country or region');
      await prove(person, '(201) 555-0123');
      await person.event('linked');
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ phone: '+12015550123' });
    });

    it('log in', async () => {
      const { id } = await page.service.createAccount({ email: addresses.email });
      const person = await page.open({ flow: 'login', types: 'email' });
      await prove(person, addresses.email);
      expect((await person.event('linked')).detail.account.id).to.equal(id);
      expect(await page.service.session()).to.equal(id);
    });

    it('recover the account that an address belongs to', async () => {
      const { id } = await page.service.createAccount({ email: addresses.email });
      const person = await page.open({ types: 'email' });
      await prove(person, addresses.email);
      await person.press('Switch to that account');
      expect((await person.event('recovered')).detail.account.id).to.equal(id);
      expect(await page.service.session()).to.equal(id);
    });

    it('force the link of an address that belongs to another account', async () => {
      await page.service.createAccount({ email: addresses.email });
      const person = await page.open({ types: 'email' });
      await prove(person, addresses.email);
      await person.press('Stay here and take the email');
      await person.press('Lose the other account and link');
      expect((await person.event('linked')).detail.forced).to.equal(true);
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ email: addresses.email });
    });

    it('list, add, replace and unlink, in a list that looks like one', async () => {
      await page.service.link(page.accountId, 'email', addresses.email);
      const person = await page.open({ flow: 'manage', country: 'us' });
      const row = await person.until(() => person.root.querySelector('li'));
      expect(getComputedStyle(row).borderTopWidth).to.equal('1px');

      await person.press('Add a mobile number');
      await prove(person, addresses.phone);
      await person.event('linked');

      await person.press('Change email');
      await prove(person, 'sam@example.com');
      const replace = await person.button('Replace');
      // What is linked is looked up before the person is asked.
      await person.until(() => replace.ariaDisabled !== 'true');
      replace.click();
      await person.event('unlinked');
      await person.event('linked');

      await person.press('Remove number');
      await person.press('Remove');
      await person.event('unlinked');
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ email: 'sam@example.com' });
    });

    // The classic script goes without it.
    if (!way.includes('classic')) {
      it('link with the sandbox in the page', async () => {
        const person = await page.open({ endpoint: 'sandbox:', types: 'email' });
        await person.sendCodeTo(addresses.email);
        const message = await person.until(() =>
          person.root.querySelector('[part=sandbox-inbox] li'),
        );
        await person.enterCode(/\d{6}/.exec(message.textContent)?.[0] ?? '');
        await person.event('linked');
      });
    }
  });
}
