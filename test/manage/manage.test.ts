import { expect } from '@open-wc/testing';
import { addresses, modes, types, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';
import { Manager, others, words, type Linked } from './manager.js';

for (const [mode, openPage] of Object.entries(modes)) {
  for (const type of types) {
    const address = addresses[type];
    const other = others[type];
    const { noun, add } = words[type];
    const second = type === 'email' ? 'phone' : 'email';
    const both: Linked = { [type]: address, [second]: addresses[second] };

    describe(`managing, ${type}, ${mode}`, () => {
      let page: Page;
      let person: Harness;

      beforeEach(async () => {
        page = await openPage();
      });

      afterEach(async () => {
        person.remove();
        expect(await page.leaks()).to.deep.equal([]);
      });

      const open = async (linked: Linked = {}): Promise<Manager> => {
        const manager = await Manager.open(page, linked);
        person = manager;
        return manager;
      };

      it('shows what is linked, and what is not', async () => {
        const manager = await open({ [type]: address });
        await manager.expectTruth({ [type]: address });
        await manager.button(words[second].add);
      });

      it('adds, and comes back to the list that says so', async () => {
        const manager = await open();
        expect(manager.text).to.contain('Nothing is linked');
        await manager.press(add);
        await manager.prove(type, address);
        const { detail } = await manager.event('linked');
        expect(detail).to.deep.include({ flow: 'manage', type, forced: false });
        await manager.expectTruth({ [type]: address });
        expect(manager.text).to.contain(`${address} is now linked`);
        expect(manager.heard('linked')).to.equal(1);
      });

      it('adds beside the other type', async () => {
        const manager = await open({ [second]: addresses[second] });
        await manager.press(add);
        await manager.prove(type, address);
        await manager.expectTruth(both);
      });

      it('leads back to the list from an address that is not sent', async () => {
        const manager = await open({ [second]: addresses[second] });
        await manager.press(add);
        await manager.step('address');
        await manager.press('Back to your addresses');
        await manager.expectTruth({ [second]: addresses[second] });
        expect(await page.service.outbox()).to.have.length(0);
      });

      it('replaces, once the new address is proven and the person has agreed', async () => {
        const manager = await open(both);
        await manager.press(`Change ${noun}`);
        await manager.prove(type, other);
        await manager.says(`${address} will no longer be linked`);
        expect(manager.text).to.contain(`${other} takes its place`);
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal(both);
        await manager.press('Replace');
        expect((await manager.event('unlinked')).detail).to.deep.equal({ type });
        const { detail } = await manager.event('linked');
        expect(detail).to.deep.include({ flow: 'manage', type, forced: false });
        await manager.expectTruth({ ...both, [type]: other });
        expect(await page.service.outbox()).to.have.length(1);
        expect(manager.heard('failed')).to.equal(0);
      });

      it('changes nothing where the person keeps what they have', async () => {
        const manager = await open({ [type]: address });
        await manager.press(`Change ${noun}`);
        await manager.prove(type, other);
        await manager.press(`Keep the old ${noun}`);
        await manager.expectTruth({ [type]: address });
        expect(manager.heard('unlinked')).to.equal(0);
      });

      it('offers to replace in the link flow, too', async () => {
        await page.link(type, address);
        person = new Harness({ ...page.properties, types: type });
        await person.sendCodeTo(other);
        await person.step('code');
        await person.enterCode(await page.service.lastCode());
        await person.until(() => person.text.includes(`${address} will no longer be linked`));
        await person.press('Replace');
        await person.event('unlinked');
        const { detail } = await person.event('linked');
        expect(detail).to.deep.include({ flow: 'link', type, forced: false });
        await person.step('done');
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ [type]: other });
        expect(await page.service.outbox()).to.have.length(1);
      });

      it('leads back to the address in the link flow where the person keeps what they have', async () => {
        await page.link(type, address);
        person = new Harness({ ...page.properties, types: type });
        await person.sendCodeTo(other);
        await person.step('code');
        await person.enterCode(await page.service.lastCode());
        await person.press(`Keep the old ${noun}`);
        await person.step('address');
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ [type]: address });
      });

      it('unlinks one of two, after saying what is lost', async () => {
        const manager = await open(both);
        await manager.press(`Remove ${noun}`);
        await manager.says('After that, you can’t log in or recover your account with it');
        const name = manager.root.querySelector('dialog [part=account-name]');
        expect(name?.textContent.replaceAll(' ', '')).to.equal(address);
        expect(name?.querySelector('bdi')).not.to.equal(null);
        expect(manager.text).not.to.contain('One moment');
        expect(manager.text).to.contain('Your other address stays');
        expect(await page.service.linkedTo(page.accountId)).to.deep.equal(both);
        await manager.press('Remove');
        expect((await manager.event('unlinked')).detail).to.deep.equal({ type });
        await manager.expectTruth({ [second]: addresses[second] });
        expect(manager.text).to.contain(`Your ${noun} is no longer linked`);
        expect(manager.heard('unlinked')).to.equal(1);
      });

      it('unlinks the last, after saying that the account can’t be recovered then', async () => {
        const manager = await open({ [type]: address });
        await manager.press(`Remove ${noun}`);
        await manager.says('It is the last address of your account');
        expect(manager.text).to.contain('can’t be recovered');
        await manager.press('Remove');
        await manager.event('unlinked');
        await manager.expectTruth({});
        expect(manager.text).to.contain('Nothing is linked');
      });

      it('unlinks nothing where the person keeps it', async () => {
        const manager = await open({ [type]: address });
        await manager.press(`Remove ${noun}`);
        await manager.press('Keep it');
        await manager.expectTruth({ [type]: address });
        expect(manager.heard('unlinked')).to.equal(0);
      });

      it('takes what is unlinked already for done', async () => {
        const manager = await open({ [type]: address });
        await manager.press(`Remove ${noun}`);
        await page.service.unlink(page.accountId, type);
        await manager.press('Remove');
        await manager.event('unlinked');
        await manager.expectTruth({});
        expect(manager.heard('failed')).to.equal(0);
      });

      describe('an address that belongs to another account', () => {
        let manager: Manager;
        let earlier: string;

        beforeEach(async () => {
          ({ id: earlier } = await page.service.createAccount({ [type]: address }));
          manager = await open({ [second]: addresses[second] });
          await manager.press(add);
          await manager.prove(type, address);
          await manager.step('conflict');
        });

        it('is recovered, and the list is that account’s', async () => {
          expect(manager.text).to.contain(
            'What is in the account you use now stays there and doesn’t come along',
          );
          await manager.press('Switch to that account');
          const { detail } = await manager.event('recovered');
          expect(detail).to.deep.equal({ type, account: { id: earlier } });
          await manager.expectTruth({ [type]: address }, earlier);
          expect(await page.currentAccount()).to.equal(earlier);
          expect(manager.text).to.contain('You are now using the Glympse account of');
        });

        it('is linked by force', async () => {
          await manager.press(`Stay here and take the ${noun}`);
          await manager.press('Lose the other account and link');
          const { detail } = await manager.event('linked');
          expect(detail).to.include({ flow: 'manage', type, forced: true });
          await manager.expectTruth(both);
          expect(await page.service.linkedTo(earlier)).to.deep.equal({});
        });

        it('is left alone', async () => {
          await manager.press(/Use a different/);
          await manager.prove(type, other);
          await manager.event('linked');
          await manager.expectTruth({ ...both, [type]: other });
          expect(await page.service.linkedTo(earlier)).to.deep.equal({ [type]: address });
        });
      });

      it('replaces by force, where the new address belongs to another account', async () => {
        const { id: earlier } = await page.service.createAccount({ [type]: other });
        const manager = await open({ [type]: address });
        await manager.press(`Change ${noun}`);
        await manager.prove(type, other);
        await manager.press(`Stay here and take the ${noun}`);
        await manager.press('Lose the other account and link');
        await manager.says(`${address} will no longer be linked`);
        expect(await page.service.linkedTo(earlier)).to.deep.equal({ [type]: other });
        await manager.press('Replace');
        const { detail } = await manager.event('linked');
        expect(detail).to.include({ flow: 'manage', type, forced: true });
        await manager.expectTruth({ [type]: other });
        expect(await page.service.linkedTo(earlier)).to.deep.equal({});
        expect(await page.service.outbox()).to.have.length(1);
      });

      it('has an address confirmed again that the service asks for', async () => {
        await page.link(type, address);
        await page.service.askToRefresh(page.accountId, type);
        const manager = await open();
        expect(manager.text).to.contain('Needs attention');
        await manager.press(`Confirm this ${noun}`);
        await manager.step('address');
        const field = await manager.field(words[type].label);
        await manager.until(() => field.value !== '');
        await manager.press('Send code');
        await manager.step('code');
        await manager.enterCode(await page.service.lastCode());
        await manager.event('linked');
        await manager.expectTruth({ [type]: address });
        expect(manager.text).not.to.contain('Needs attention');
      });
    });
  }
}
