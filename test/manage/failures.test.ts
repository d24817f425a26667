import { expect } from '@open-wc/testing';
import type { CallName } from '../../src/api/types.js';
import type { Step } from '../../src/element/index.js';
import type { Scenario } from '../../src/tools/sandbox/index.js';
import { addresses, failuresOf, modes, types, type Page } from '../journeys/modes.js';
import { Manager, others, words, type Linked } from './manager.js';

type Trouble = Omit<Scenario, 'call'>;

/** More often than a call is tried, also where a browser sends again by itself what is broken off. */
const ALWAYS = 9;

/** What can become of any call. */
const undoneBy = (status: number): Readonly<Record<string, Trouble>> => ({
  'is refused': { failure: { code: 'moon_phase' } },
  'finds the service busy': { failure: { code: 'busy', status: 503 } },
  'comes too often': { failure: { code: 'too_many_requests', status, retryAfter: 90 } },
  'is broken off on the way': { drop: 'before' },
  'is answered by somebody else': { raw: { body: '<h1>Welcome to our Wi-Fi</h1>' } },
});
const lost: Trouble = { drop: 'after' };
const busy: Trouble = { failure: { code: 'busy', status: 503 }, times: ALWAYS };

/** What was done all the same. */
const doneAmid: Readonly<Record<string, Trouble>> = {
  'the answer is lost': lost,
  ...Object.fromEntries(
    [500, 200].map((status) => [
      `the answer is an unknown failure with HTTP ${status.toString()}`,
      { failure: { code: 'server_error', status, after: true } },
    ]),
  ),
};

for (const [mode, openPage] of Object.entries(modes)) {
  for (const type of types) {
    const address = addresses[type];
    const other = others[type];
    const { noun, sent, add } = words[type];
    const failures = failuresOf[type];
    const undone = undoneBy(failures === '200' ? 200 : 429);

    describe(`failures of managing, ${type}, ${mode}, with HTTP ${failures}`, () => {
      let page: Page;
      let manager: Manager;

      beforeEach(async () => {
        page = await openPage({ failures });
      });

      afterEach(async () => {
        manager.remove();
        expect(await page.leaks()).to.deep.equal([]);
      });

      const script = (call: CallName, trouble: Trouble) =>
        page.service.script({ call, ...trouble });

      const scriptAlways = (call: CallName, trouble: Trouble) =>
        script(call, { ...trouble, times: ALWAYS });

      const atRest = () => manager.until(() => manager.isAtRest, 'an end of waiting');

      /** The failure is told once; after that the service is as it should be. */
      async function failsAt(step: Step): Promise<void> {
        const { detail } = await manager.event('failed');
        expect(detail).to.include({ step, retryable: true, fatal: false });
        await atRest();
        await page.service.clear();
      }

      const linkedNow = () => page.service.linkedTo(page.accountId);

      const open = async (linked: Linked = {}): Promise<void> => {
        manager = await Manager.open(page, linked);
      };

      const askToReplace = async (): Promise<void> => {
        await open({ [type]: address });
        await manager.press(`Change ${noun}`);
        await manager.prove(type, other);
        await manager.says(`${address} will no longer be linked`);
      };

      for (const [what, trouble] of Object.entries({ ...undone, 'gets no answer': lost })) {
        it(`can be repeated where the list ${what}`, async () => {
          await page.link(type, address);
          await scriptAlways('linked_accounts', trouble);
          manager = new Manager(page);
          await failsAt('manage');
          expect(manager.rows).to.equal(undefined);
          await manager.press('Try again');
          await manager.expectTruth({ [type]: address });
        });

        it(`keeps the list where asking for it again ${what}, and says that it may be old`, async () => {
          await open({ [type]: address });
          await scriptAlways('linked_accounts', trouble);
          document.dispatchEvent(new Event('visibilitychange'));
          await failsAt('manage');
          expect(manager.rows).to.deep.equal({ [type]: address });
          expect(manager.text).to.contain('This may not be up to date');
          await manager.press('Try again');
          await manager.expectTruth({ [type]: address });
          expect(manager.text).not.to.contain('up to date');
        });

        it(`asks for another code where that ${what}`, async () => {
          await open();
          await manager.press(add);
          await manager.step('address');
          await scriptAlways('linked_accounts/confirm', trouble);
          await manager.sendCodeTo(address);
          await failsAt('address');
          await manager.press('Send code');
          await manager.step('code');
          await manager.enterCode(await page.service.lastCode());
          await manager.expectTruth({ [type]: address });
        });

        it(`replaces without knowing what, where looking that up ${what}`, async () => {
          await open({ [type]: address });
          await manager.press(`Change ${noun}`);
          await manager.step('address');
          await scriptAlways('linked_accounts', trouble);
          await manager.prove(type, other);
          await manager.says(`Your account has another ${noun}`);
          await atRest();
          await page.service.clear();
          await manager.press('Replace');
          await manager.expectTruth({ [type]: other });
          expect(manager.heard('failed')).to.equal(0);
        });

        it(`shows what is left where the list after unlinking ${what}`, async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await scriptAlways('linked_accounts', trouble);
          await manager.press('Remove');
          await failsAt('manage');
          await manager.expectTruth({});
          expect(manager.text).to.contain('This may not be up to date');
        });
      }

      for (const [what, trouble] of Object.entries(undone)) {
        it(`keeps the code where linking ${what}`, async () => {
          await open();
          await manager.press(add);
          await manager.step('address');
          await scriptAlways('linked_accounts/link', trouble);
          await manager.prove(type, address);
          await failsAt('code');
          expect(await linkedNow()).to.deep.equal({});
          expect((await manager.field('Code')).value).to.equal(await page.service.lastCode());
          await manager.press('Continue');
          await manager.expectTruth({ [type]: address });
          expect(await page.service.outbox()).to.have.length(1);
        });

        it(`says that it is still linked where unlinking ${what}`, async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await scriptAlways('linked_accounts/unlink', trouble);
          await manager.press('Remove');
          await failsAt('manage');
          await manager.says(`${address} is still linked`);
          expect(await linkedNow()).to.deep.equal({ [type]: address });
          expect(manager.heard('unlinked')).to.equal(0);
          await manager.press('Remove');
          await manager.event('unlinked');
          await manager.expectTruth({});
        });

        it(`says that the old one is still linked where unlinking it ${what}`, async () => {
          await askToReplace();
          await scriptAlways('linked_accounts/unlink', trouble);
          await manager.press('Replace');
          await failsAt('code');
          await manager.says(`${address} is still linked`);
          expect(await linkedNow()).to.deep.equal({ [type]: address });
          expect(manager.heard('unlinked')).to.equal(0);
          await manager.press('Replace');
          await manager.expectTruth({ [type]: other });
          expect(await page.service.outbox()).to.have.length(1);
        });

        it(`says that nothing is linked where linking the new one ${what}, and offers the same code`, async () => {
          await askToReplace();
          await scriptAlways('linked_accounts/link', trouble);
          await manager.press('Replace');
          await failsAt('code');
          await manager.says(`${address} is no longer linked, and ${other} is not linked yet`);
          expect(manager.text).to.contain('Your code still works');
          expect(await linkedNow()).to.deep.equal({});
          expect(manager.heard('unlinked')).to.equal(1);
          await manager.press(`Link new ${noun}`);
          await manager.event('linked');
          await manager.expectTruth({ [type]: other });
          expect(await page.service.outbox()).to.have.length(1);
        });

        it(`shows what is linked where the person leaves after linking ${what}`, async () => {
          await askToReplace();
          await scriptAlways('linked_accounts/link', trouble);
          await manager.press('Replace');
          await failsAt('code');
          await manager.press('Back');
          await manager.expectTruth({});
        });
      }

      for (const [what, trouble] of Object.entries(doneAmid)) {
        it(`finds that linking has gone through where ${what}`, async () => {
          await open();
          await manager.press(add);
          await manager.step('address');
          await script('linked_accounts/link', trouble);
          await manager.prove(type, address);
          await manager.event('linked');
          await manager.expectTruth({ [type]: address });
          expect(manager.text).to.contain(`${address} is now linked`);
          expect(manager.heard('linked')).to.equal(1);
          expect(manager.heard('failed')).to.equal(0);
        });

        it(`finds that unlinking has gone through where ${what}`, async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await script('linked_accounts/unlink', trouble);
          await manager.press('Remove');
          await manager.event('unlinked');
          await manager.expectTruth({});
          expect(manager.text).to.contain(`Your ${noun} is no longer linked`);
          expect(manager.heard('unlinked')).to.equal(1);
          expect(manager.heard('failed')).to.equal(0);
        });

        it(`replaces where both times ${what}`, async () => {
          await askToReplace();
          await script('linked_accounts/unlink', trouble);
          await script('linked_accounts/link', trouble);
          await manager.press('Replace');
          await manager.event('linked');
          await manager.expectTruth({ [type]: other });
          expect(manager.heard('unlinked')).to.equal(1);
          expect(manager.heard('failed')).to.equal(0);
        });
      }

      describe('where it cannot even be looked at what is linked', () => {
        const blind = async (call: CallName): Promise<void> => {
          await script(call, busy);
          await script('linked_accounts', busy);
        };

        /** Unlinking is done at the first try, and no answer ever tells. */
        const unlinkInTheDark = async (): Promise<void> => {
          await script('linked_accounts/unlink', lost);
          await blind('linked_accounts/unlink');
        };

        it('says so after unlinking', async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await blind('linked_accounts/unlink');
          await manager.press('Remove');
          await failsAt('manage');
          await manager.says(`couldn’t find out whether ${address} is still linked`);
        });

        it('does not show as linked what has been unlinked, once it can be looked at', async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await unlinkInTheDark();
          await manager.press('Remove');
          await failsAt('manage');
          await manager.press('Keep it');
          await manager.event('unlinked');
          await manager.expectTruth({});
          expect(manager.text).to.contain(`Your ${noun} is no longer linked`);
        });

        it('does not call linked what a second try is refused for', async () => {
          await open({ [type]: address });
          await manager.press(`Remove ${noun}`);
          await unlinkInTheDark();
          await manager.press('Remove');
          await failsAt('manage');
          await script('linked_accounts', busy);
          await scriptAlways('linked_accounts/unlink', {
            failure: { code: 'slow_down', status: 429 },
          });
          await manager.press('Remove');
          await failsAt('manage');
          await manager.says(`couldn’t find out whether ${address} is still linked`);
        });

        it('says so after unlinking in order to replace', async () => {
          await askToReplace();
          await blind('linked_accounts/unlink');
          await manager.press('Replace');
          await failsAt('code');
          await manager.says(`couldn’t find out whether ${address} is still linked`);
          await manager.press('Replace');
          await manager.expectTruth({ [type]: other });
        });

        it('says so after linking, and does not link twice', async () => {
          await askToReplace();
          await blind('linked_accounts/link');
          await manager.press('Replace');
          await failsAt('code');
          await manager.says(
            `${address} is no longer linked. We couldn’t find out whether ${other}`,
          );
          expect(manager.text).not.to.contain('Your code still works');
          await manager.press(`Link new ${noun}`);
          await manager.expectTruth({ [type]: other });
          expect(manager.heard('linked')).to.equal(1);
        });
      });

      it('says what has been reached where the list after it cannot be loaded', async () => {
        await open();
        await manager.press(add);
        await manager.step('address');
        await script('linked_accounts', busy);
        await manager.prove(type, address);
        await failsAt('manage');
        expect(manager.text).to.contain(`${address} is now linked`);
        document.dispatchEvent(new Event('visibilitychange'));
        await manager.expectTruth({ [type]: address });
        expect(manager.text).to.contain(`${address} is now linked`);
      });

      for (const [what, trouble] of Object.entries({
        'a wrong code': undefined,
        'a request that never arrives': undone['is broken off on the way'],
      })) {
        it(`does not take ${what} for a confirmation of what is linked`, async () => {
          await page.link(type, address);
          await page.service.askToRefresh(page.accountId, type);
          await open();
          await manager.press(`Confirm this ${noun}`);
          await manager.step('address');
          await manager.press('Send code');
          await manager.step('code');
          if (trouble) await scriptAlways('linked_accounts/link', trouble);
          await manager.enterCode('000wrong');
          await failsAt('code');
          expect(manager.heard('linked')).to.equal(0);
          await manager.enterCode(await page.service.lastCode());
          await manager.event('linked');
          await manager.expectTruth({ [type]: address });
        });
      }

      it('looks up once what is linked for a code that is refused: it may just have been used', async () => {
        await open();
        await manager.press(add);
        await manager.step('address');
        await manager.sendCodeTo(address);
        await manager.step('code');
        await manager.enterCode('000wrong');
        await failsAt('code');
        const { length } = (await page.service.calls()).filter(
          ({ call }) => call === 'linked_accounts',
        );
        // The list itself is the other time.
        expect(length).to.equal(2);
      });

      it('keeps the choice to force where the code runs out before replacing', async () => {
        await page.service.createAccount({ [type]: other });
        await open({ [type]: address });
        await manager.press(`Change ${noun}`);
        await manager.prove(type, other);
        await manager.press(`Stay here and take the ${noun}`);
        await manager.press('Lose the other account and link');
        await manager.says(`${address} will no longer be linked`);
        await atRest();
        manager.clock.advance(600_000);
        await page.service.advance(600_000);
        await manager.press('Replace');
        await manager.says(`We ${sent} a new code`);
        await manager.enterCode(await page.service.lastCode());
        await manager.says(`${address} will no longer be linked`);
        await manager.press('Replace');
        expect((await manager.event('linked')).detail.forced).to.equal(true);
        await manager.expectTruth({ [type]: other });
      });

      describe('when the proven code is good no more', () => {
        beforeEach(async () => {
          await askToReplace();
        });

        it('sends another before anything is unlinked', async () => {
          manager.clock.advance(600_000);
          await page.service.advance(600_000);
          await manager.press('Replace');
          await manager.until(() => manager.text.includes(`We ${sent} a new code`));
          expect(await linkedNow()).to.deep.equal({ [type]: address });
          await manager.enterCode(await page.service.lastCode());
          await manager.says(`${address} will no longer be linked`);
          await manager.press('Replace');
          await manager.expectTruth({ [type]: other });
        });

        it('takes another for the new address after the old one is unlinked', async () => {
          await script('linked_accounts/link', { failure: { code: 'link_failed', status: 400 } });
          await manager.press('Replace');
          await failsAt('code');
          await manager.says(`${address} is no longer linked, and ${other} is not linked yet`);
          expect(manager.text).to.contain('This code has expired. Get a new one.');
          await manager.press('Send a new code');
          await manager.until(() => manager.text.includes(`We ${sent} a new code`));
          await manager.enterCode('wrong', `Link new ${noun}`);
          await manager.says('That code didn’t work');
          await manager.enterCode(await page.service.lastCode(), `Link new ${noun}`);
          await manager.event('linked');
          await manager.expectTruth({ [type]: other });
        });
      });

      it('still offers the choice where the new address turns out to be another account’s', async () => {
        await askToReplace();
        const { id: earlier } = await page.service.createAccount({ [type]: other });
        await manager.press('Replace');
        await manager.step('conflict');
        await manager.says(`Your ${noun} is no longer linked`);
        expect(await linkedNow()).to.deep.equal({});
        await manager.press('Switch to that account');
        await manager.event('recovered');
        await manager.expectTruth({ [type]: other }, earlier);
      });

      it('asks anew where something else has been linked meanwhile', async () => {
        await askToReplace();
        await script('linked_accounts/link', { hold: true });
        await manager.press('Replace');
        await page.service.held();
        const third = { email: 'max@example.com', phone: '+442079460999' }[type];
        await page.service.link(page.accountId, type, third);
        await page.service.release();
        await manager.says(`${third} will no longer be linked`);
        expect(manager.heard('failed')).to.equal(0);
        await manager.press('Replace');
        await manager.expectTruth({ [type]: other });
        expect(manager.heard('unlinked')).to.equal(2);
      });
    });
  }
}
