import { expect } from '@open-wc/testing';
import { modes, types, addresses, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const DAY = 86_400_000;

for (const [mode, openPage] of Object.entries(modes)) {
  describe(`whether an account is new, ${mode}`, () => {
    let page: Page;
    let person: Harness;

    beforeEach(async () => {
      page = await openPage();
    });

    afterEach(() => {
      person.remove();
    });

    /** What the page hears of somebody who logs in. */
    async function logIn(address: string = addresses.email): Promise<object> {
      const type = address.includes('@') ? 'email' : 'phone';
      person = new Harness({ ...page.properties, flow: 'login', types: type });
      await person.sendCodeTo(address);
      await person.step('code');
      await person.enterCode(await page.service.lastCode());
      return (await person.event('linked')).detail;
    }

    for (const type of types) {
      it(`is told of a fresh address, and of one that has an account: ${type}`, async () => {
        expect(await logIn(addresses[type])).to.include({ isNew: true });
        person.remove();
        // Somebody who comes back soon after was new a while ago.
        await page.service.advance(61_000);
        expect(await logIn(addresses[type])).to.include({ isNew: false });
      });
    }

    it('is told by the service’s clock, however wrong the device’s is', async () => {
      await page.service.advance(3 * DAY);
      expect(await logIn()).to.include({ isNew: true });
    });

    it('is not told where the service does not tell', async () => {
      await page.service.speak({ withoutTimes: true });
      expect(await logIn()).not.to.have.property('isNew');
    });

    const second = () => Math.floor(Date.now() / 1000);
    const answers: readonly (readonly [string, () => object, boolean | undefined])[] = [
      ['a time in seconds', () => ({ created_time: second() - 1 }), true],
      [
        'times in seconds',
        () => ({ created_time: second() - 1, last_modified: second() - 1 }),
        true,
      ],
      [
        'a creation that crosses a second',
        () => ({ created_time: second() - 1, last_modified: second() }),
        true,
      ],
      [
        'a change long after',
        () => ({ created_time: second() - 50, last_modified: second() }),
        false,
      ],
      ['an hour ago', () => ({ created_time: second() - 3600 }), false],
      ['a time that is a text', () => ({ created_time: 'now' }), undefined],
      ['a time to come', () => ({ created_time: second() + 3600 }), undefined],
      ['null', () => ({ created_time: null, last_modified: second() }), undefined],
      ['a change alone', () => ({ last_modified: second() }), undefined],
    ];
    for (const [what, times, isNew] of answers) {
      it(`is ${String(isNew ?? 'not told')} for ${what}`, async () => {
        const account = await page.service.createAccount({ email: addresses.email });
        const response = {
          type: 'account',
          id: account.id,
          password: account.password,
          ...times(),
        };
        await page.service.script({ call: 'account/create', response });
        const detail = await logIn();
        if (isNew === undefined) expect(detail).not.to.have.property('isNew');
        else expect(detail).to.include({ isNew });
      });
    }

    it('is not told of what is recovered', async () => {
      await page.service.createAccount({ email: addresses.email });
      person = new Harness(page.properties);
      await person.sendCodeTo(addresses.email);
      await person.step('code');
      await person.enterCode(await page.service.lastCode());
      await person.press('Switch to that account');
      expect((await person.event('recovered')).detail).not.to.have.property('isNew');
    });
  });
}
