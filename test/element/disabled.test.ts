import { expect } from '@open-wc/testing';
import type { CallName } from '../../src/api/types.js';
import { modes, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { Harness } from '../support/harness.js';

const email = 'jo@example.com';
const TEXT =
  'This page has to be updated before it works with Glympse again. Please contact this site.';

/** Where a person can be when the service says so, and the call that it says so to. */
type Place = readonly [CallName, (page: Page) => Promise<Harness>];

async function atCode(page: Page, more: object = {}): Promise<Harness> {
  const person = new Harness({ ...page.properties, ...more });
  await person.sendCodeTo(email);
  await person.step('code');
  await person.type('Code', await page.service.lastCode());
  return person;
}

async function inConflict(page: Page): Promise<Harness> {
  await page.service.createAccount({ email });
  const person = await atCode(page);
  await person.press('Continue');
  await person.button('Switch to that account');
  return person;
}

const places: Readonly<Record<string, Place>> = {
  'in front of the first form': [
    'linked_accounts/confirm',
    async (page) => {
      const person = new Harness(page.properties);
      await person.type('Email address', email);
      return person;
    },
  ],
  'with a code': ['linked_accounts/link', (page) => atCode(page)],
  'with a code to log in': ['account/create', (page) => atCode(page, { flow: 'login' })],
  'about to recover': ['account/create', inConflict],
  'about to force': [
    'linked_accounts/link',
    async (page) => {
      const person = await inConflict(page);
      await person.press('Stay here and take the email');
      await person.button('Lose the other account and link');
      return person;
    },
  ],
  'about to unlink': [
    'linked_accounts/unlink',
    async (page) => {
      const manager = await Manager.open(page, { email });
      await manager.press('Remove email');
      await manager.button('Remove');
      return manager;
    },
  ],
  'about to replace': [
    'linked_accounts/unlink',
    async (page) => {
      const manager = await Manager.open(page, { email });
      await manager.press('Change email');
      await manager.prove('email', 'sam@example.com');
      await manager.says(`${email} will no longer be linked`);
      await manager.until(() => !manager.text.includes('One moment'));
      return manager;
    },
  ],
};

/** Where the answer of one call is lost, and what brings that to light is the look at what is linked. */
const looks: Readonly<Record<string, Place>> = {
  'with a code': places['with a code'] as Place,
  'with a wrong code': [
    'linked_accounts/link',
    async (page) => {
      const person = await atCode(page);
      await person.type('Code', '000wrong');
      return person;
    },
  ],
  'about to add an address': [
    'linked_accounts/link',
    async (page) => {
      const manager = await Manager.open(page);
      await manager.press('Add an email');
      await manager.sendCodeTo(email);
      await manager.step('code');
      await manager.type('Code', await page.service.lastCode());
      return manager;
    },
  ],
  'about to unlink': places['about to unlink'] as Place,
  'about to replace': places['about to replace'] as Place,
};

/** The button that leads on from each of these places. */
const onwards =
  /^\s*(Send code|Continue|Switch to that account|Lose the other account and link|Remove|Replace)\s*$/;

for (const [mode, openPage] of Object.entries(modes)) {
  for (const status of [200, 403, 503]) {
    describe(`a version of the site that is disabled with HTTP ${status.toString()}, ${mode}`, () => {
      const { error } = console;
      let told: unknown[][];
      let page: Page;
      let person: Harness;

      beforeEach(async () => {
        told = [];
        console.error = (...words: unknown[]) => told.push(words);
        page = await openPage();
      });

      afterEach(() => {
        console.error = error;
        person.remove();
      });

      /** How often the service was called, or one call of it. */
      const calls = async (name?: CallName) =>
        (await page.service.calls()).filter(({ call }) => !name || call === name).length;

      /** Plain words, no way on, and nothing is sent by itself. */
      async function expectTheEnd(): Promise<void> {
        await person.until(() => person.text.includes(TEXT), TEXT);
        expect(person.root.querySelectorAll('button, input, dialog')).to.have.length(0);
        expect(sessionStorage, 'what could be come back to').to.have.length(0);
        const failures = person.events.filter(({ type }) => type === 'failed');
        expect(failures).to.have.length(1);
        const { detail } = await person.event('failed');
        expect(detail).to.include({ code: 'disabled', retryable: false, fatal: true });
        expect(detail.detail).to.match(/^Glympse has disabled this version of your application\./);
        expect(told).to.deep.equal([['<glympse-account-link>', detail.detail]]);
        const before = await calls();
        document.dispatchEvent(new Event('visibilitychange'));
        person.element.address = 'new@example.com';
        person.element.tokenProvider = undefined;
        await person.element.updateComplete;
        person.clock.advance(3_600_000);
        person.element.remove();
        document.body.append(person.element);
        await person.element.updateComplete;
        expect(await calls()).to.equal(before);
        expect(person.text).to.include(TEXT);
        expect(sessionStorage, 'what could be come back to').to.have.length(0);
        expect(person.events.filter(({ type }) => type === 'failed')).to.have.length(1);
      }

      for (const [where, [call, come]] of Object.entries(places)) {
        it(`says so to a person ${where}`, async () => {
          person = await come(page);
          const failure = { code: 'disabled', status, detail: 'since 2.0' };
          await page.service.script({ call, failure, times: 9 });
          const before = await calls(call);
          await person.press(onwards);
          await expectTheEnd();
          expect(await calls(call)).to.equal(before + 1);
        });
      }

      for (const [where, [call, come]] of Object.entries(looks)) {
        it(`says so to a person ${where}, whose answer is lost, when it is looked up`, async () => {
          const answer = { code: 'server_error', status: 500, after: true };
          await page.service.script({ call, failure: answer });
          person = await come(page);
          const failure = { code: 'disabled', status, detail: 'since 2.0' };
          await page.service.script({ call: 'linked_accounts', failure, times: 9 });
          const before = await calls('linked_accounts');
          await person.press(onwards);
          await expectTheEnd();
          expect(await calls('linked_accounts')).to.equal(before + 1);
        });
      }

      if (mode === 'endpoint mode') {
        for (const where of [
          'in front of the first form',
          'with a code to log in',
          'about to recover',
        ]) {
          it(`says so to the host that logs a person in who is ${where}`, async () => {
            const [, come] = places[where] as Place;
            person = await come(page);
            const before = await calls('account/login');
            const failure = { code: 'disabled', status, detail: 'since 2.0' };
            await page.service.script({ call: 'account/login', failure, times: 9 });
            await person.press(onwards);
            await expectTheEnd();
            expect(await calls('account/login')).to.equal(before + 1);
          });
        }
      }

      it('leaves nothing to come back to after a reload', async () => {
        person = await atCode(page);
        expect(sessionStorage).to.have.length(1);
        const failure = { code: 'disabled', status };
        await page.service.script({ call: 'linked_accounts/link', failure });
        await person.press('Continue');
        await expectTheEnd();
        person.element.remove();
        await Promise.resolve();
        person = new Harness(page.properties);
        await person.sendCodeTo(email);
        await person.step('code');
      });

      it('says so in the place of the list, and of a list that is there already', async () => {
        const failure = { code: 'disabled', status };
        await page.link('email', email);
        const manager = await Manager.open(page);
        person = manager;
        await page.service.script({ call: 'linked_accounts', failure, times: 9 });
        document.dispatchEvent(new Event('visibilitychange'));
        await expectTheEnd();
      });

      it('begins anew where the page does', async () => {
        const failure = { code: 'disabled', status };
        await page.service.script({ call: 'linked_accounts/confirm', failure });
        person = new Harness(page.properties);
        await person.sendCodeTo(email);
        await person.until(() => person.text.includes(TEXT), TEXT);
        person.element.restart();
        await person.sendCodeTo(email);
        await person.step('code');
      });
    });
  }
}
