import { expect } from '@open-wc/testing';
import { Harness } from '../support/harness.js';
import { addresses, failuresOf, modes, types, type Page } from './modes.js';

const CODE_LIFETIME = 600_000;

for (const [mode, openPage] of Object.entries(modes)) {
  for (const type of types) {
    const address = addresses[type];
    const failures = failuresOf[type];

    const force = `Stay here and take the ${type === 'email' ? 'email' : 'number'}`;
    const sent = type === 'email' ? 'sent' : 'texted';

    describe(`${type}, ${mode}, failures with HTTP ${failures}`, () => {
      let page: Page;
      let harness: Harness;

      beforeEach(async () => {
        page = await openPage({ failures });
      });

      afterEach(async () => {
        harness.remove();
        expect(await page.leaks()).to.deep.equal([]);
      });

      /** Comes as far as the dialog; the address belongs to the account that is returned. */
      async function meetConflict(): Promise<string> {
        const { id } = await page.service.createAccount({ [type]: address });
        harness = new Harness({ ...page.properties, types: type });
        await harness.sendCodeTo(address);
        await harness.step('code');
        await harness.enterCode(await page.service.lastCode());
        await harness.step('conflict');
        return id;
      }

      /** The one event that tells the page of the outcome. */
      const outcomes = () =>
        harness.events.filter(({ type }) => type === 'linked' || type === 'recovered');

      it('links a fresh address', async () => {
        harness = new Harness({ ...page.properties, types: type });
        await harness.sendCodeTo(address);
        await harness.step('code');
        await harness.enterCode(await page.service.lastCode());
        const { detail } = await harness.event('linked');
        expect(detail).to.deep.include({ flow: 'link', type, forced: false });
        expect(detail.account).to.include({ type, displayName: address, status: 'ok' });
        expect(harness.element.step).to.equal('done');
        expect(harness.text).to.contain('linked');
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ [type]: address });
        expect(outcomes()).to.have.length(1);
      });

      for (const known of [false, true]) {
        it(`logs in with an address that ${known ? 'has' : 'has no'} account`, async () => {
          const earlier = known ? await page.service.createAccount({ [type]: address }) : undefined;
          harness = new Harness({ ...page.properties, types: type, flow: 'login' });
          await harness.sendCodeTo(address);
          await harness.step('code');
          await harness.enterCode(await page.service.lastCode());
          const { detail } = await harness.event('linked');
          const current = await page.currentAccount();
          expect(detail).to.deep.equal({
            flow: 'login',
            type,
            forced: false,
            account: { id: current },
            isNew: !known,
          });
          if (earlier) expect(current).to.equal(earlier.id);
          else expect(current).to.not.equal(page.accountId);
          expect(await page.service.linkedTo(current ?? '')).to.deep.equal({ [type]: address });
          expect(outcomes()).to.have.length(1);
        });
      }

      it('recovers the account that an address belongs to, with the same code', async () => {
        const earlier = await meetConflict();
        await harness.press('Switch to that account');
        const { detail } = await harness.event('recovered');
        expect(detail).to.deep.equal({ type, account: { id: earlier } });
        expect(await page.currentAccount()).to.equal(earlier);
        expect(await page.service.linkedTo(earlier)).to.deep.equal({ [type]: address });
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({});
        expect(await page.service.outbox()).to.have.length(1);
        expect(outcomes()).to.have.length(1);
      });

      it('forces the link after asking a second time, with the same code', async () => {
        const earlier = await meetConflict();
        await harness.press(force);
        expect(harness.text).to.contain(
          'You will lose the other account’s favorites, history and activities for good',
        );
        expect(await page.service.linkedTo(earlier)).to.deep.equal({ [type]: address });
        await harness.press('Lose the other account and link');
        const { detail } = await harness.event('linked');
        expect(detail).to.include({ flow: 'link', type, forced: true });
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ [type]: address });
        expect(await page.service.linkedTo(earlier)).to.deep.equal({});
        expect(await page.service.outbox()).to.have.length(1);
        expect(outcomes()).to.have.length(1);
      });

      it('takes another address instead', async () => {
        const another = { email: 'sam@example.com', phone: '+442079460123' }[type];
        const earlier = await meetConflict();
        await harness.press(/Use a different/);
        await harness.step('address');
        await harness.sendCodeTo(another);
        await harness.step('code');
        await harness.enterCode(await page.service.lastCode());
        const { detail } = await harness.event('linked');
        expect(detail.forced).to.equal(false);
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ [type]: another });
        expect(await page.service.linkedTo(earlier)).to.deep.equal({ [type]: address });
        expect(outcomes()).to.have.length(1);
      });

      for (const [choice, presses, sender] of [
        ['recover', ['Switch to that account'], 'account/confirm'],
        ['force', [force, 'Lose the other account and link'], 'linked_accounts/confirm'],
      ] as const) {
        it(`goes on to ${choice} with a new code when the code runs out in the conflict`, async () => {
          const earlier = await meetConflict();
          harness.clock.advance(CODE_LIFETIME);
          await page.service.advance(CODE_LIFETIME);
          for (const name of presses) await harness.press(name);
          await harness.until(() => harness.text.includes(`We ${sent} a code to`));
          const calls = await page.service.calls();
          expect(calls.at(-1)?.call).to.equal(sender);
          expect(await page.service.outbox()).to.have.length(2);
          await harness.enterCode(await page.service.lastCode(), presses.at(-1));
          if (choice === 'recover') {
            expect((await harness.event('recovered')).detail.account.id).to.equal(earlier);
          } else {
            expect((await harness.event('linked')).detail.forced).to.equal(true);
          }
          const owner = choice === 'recover' ? earlier : page.accountId;
          expect(await page.service.linkedTo(owner)).to.deep.equal({ [type]: address });
          expect(harness.events.some(({ type }) => type === 'failed')).to.equal(false);
          expect(outcomes()).to.have.length(1);
        });
      }
    });
  }
}
