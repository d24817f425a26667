import { expect } from '@open-wc/testing';
import type { Dialect } from '../../src/tools/sandbox/index.js';
import { modes, type Page } from '../journeys/modes.js';
import { Manager } from './manager.js';

const email = 'jo@example.com';
const phone = '+12015550123';
const known = ['facebook', 'twitter', 'evernote', 'google_plus', 'pairing', 'verizon'];

for (const [mode, openPage] of Object.entries(modes)) {
  describe(`what the service lists, ${mode}`, () => {
    let page: Page;
    let manager: Manager;

    beforeEach(async () => {
      page = await openPage();
    });

    afterEach(async () => {
      manager.remove();
      expect(await page.leaks()).to.deep.equal([]);
    });

    const answerWith = (response: unknown, times = 1) =>
      page.service.script({ call: 'linked_accounts', response, times });

    const dialects: readonly Partial<Dialect>[] = (['items', 'named', 'bare'] as const).flatMap(
      (list) => [false, true].map((nested) => ({ list, nested })),
    );
    for (const dialect of dialects) {
      it(`is read, empty or not, from ${JSON.stringify(dialect)}`, async () => {
        await page.service.speak({ ...dialect, otherTypes: known });
        manager = await Manager.open(page, { email });
        await manager.expectTruth({ email });
        await manager.press('Remove email');
        await manager.press('Remove');
        await manager.expectTruth({});
        await page.service.speak({ otherTypes: [] });
        manager.element.restart();
        await manager.says('Nothing is linked');
        for (const type of known) expect(manager.text).not.to.contain(type);
        await manager.press('Add a mobile number');
        await manager.prove('phone', phone);
        await manager.expectTruth({ phone });
        expect(manager.heard('failed')).to.equal(0);
      });
    }

    for (const response of [
      { type: 'linked_accounts' },
      { type: 'linked_accounts', items: null },
      { type: 'list', count: 0, has_more: false, next: '' },
      { type: 'linked_accounts', items: [] },
      { type: 'linked_accounts', items: [], deleted: [] },
      { type: 'linked_accounts', next: '1700000000000' },
      { type: 'linked_accounts', last_modified: 1_700_000_000_000 },
      { type: 'linked_accounts', status: 'ok' },
      [],
      [
        { type: 'verizon', id: '1' },
        { type: 'linked_account', account: { type: 'pairing' } },
      ],
    ]) {
      it(`says that nothing is linked for ${JSON.stringify(response)}`, async () => {
        await answerWith(response);
        manager = await Manager.open(page);
        expect(manager.rows).to.deep.equal({});
        if (!JSON.stringify(response).includes('verizon')) await manager.says('Nothing is linked');
        expect(manager.heard('failed')).to.equal(0);
      });
    }

    for (const response of [
      null,
      {},
      'none',
      { type: '' },
      { type: 7 },
      { items: null },
      { type: 'linked_accounts', items: {} },
      { type: 'linked_accounts', items: 'none' },
      { type: 'linked_accounts', count: 1 },
      { type: 'linked_accounts', account: { type: 'email', id: email } },
      { type: 'linked_accounts', email: [{ type: 'email', id: email }], phone: [] },
      { type: 'linked_account' },
      { type: 'linked_account', account: { type: 'email', id: email } },
      { type: 'email', id: email },
      { type: 'linked_accounts', items: [{ type: 'email' }] },
      { type: 'linked_accounts', items: [{ type: 'linked_account', account: { id: email } }] },
      { type: 'linked_accounts', items: [{ account: null }] },
      { type: 'linked_accounts', items: [{ type: 'linked_account', id: email }] },
    ]) {
      it(`takes ${JSON.stringify(response)} for a failure to try again`, async () => {
        await page.link('email', email);
        await answerWith(response, 3);
        manager = new Manager(page);
        const { detail } = await manager.event('failed');
        expect(detail).to.include({ code: 'invalid_response', retryable: true, fatal: false });
        expect(manager.text).not.to.contain('Nothing is linked');
        await manager.press('Try again');
        await manager.expectTruth({ email });
      });
    }

    for (const entry of [
      { account: { type: 'email', id: '1', displayname: email } },
      { type: 'linked_account', account: { type: 'email', id: '1', displayname: email } },
      { type: 'email', account: { id: '1', displayname: email } },
      { type: 'email', id: '1', displayname: email, account: { type: 'account', id: 'x' } },
      { type: 'email', id: '1', displayname: email, account: null },
    ]) {
      it(`reads an entry such as ${JSON.stringify(entry)}`, async () => {
        await answerWith({ type: 'linked_accounts', items: [entry] });
        manager = await Manager.open(page);
        expect(manager.rows).to.deep.equal({ email });
      });
    }

    it('reads the items of a list that has other lists beside them', async () => {
      const item = { type: 'email', id: '1', displayname: email };
      const gone = { type: 'phone', id: '2', displayname: phone };
      await answerWith({ type: 'linked_accounts', deleted: [gone], items: [item], next: 'x' });
      manager = await Manager.open(page);
      expect(manager.rows).to.deep.equal({ email });
      expect(manager.heard('failed')).to.equal(0);
    });

    describe('is linked, but not for logging in', () => {
      const NOT_FOR_LOG_IN = 'Linked, but you can’t log in with it.';

      it('says so in its row, and only there', async () => {
        await page.link('phone', phone);
        await page.service.disableLogIn(page.accountId, 'email');
        manager = await Manager.open(page, { email });
        await manager.says(NOT_FOR_LOG_IN);
        const rows = [...manager.root.querySelectorAll('li')].map(({ textContent }) => textContent);
        expect(rows.map((row) => row.includes(NOT_FOR_LOG_IN))).to.deep.equal([true, false]);
        expect(rows[1]).to.contain('Linked');
        await manager.press('Remove email');
        await manager.press('Remove');
        await manager.expectTruth({ phone });
        expect(manager.text).not.to.contain(NOT_FOR_LOG_IN);
      });

      it('calls for attention first, where it is to be confirmed again', async () => {
        await page.service.disableLogIn(page.accountId, 'email');
        await page.service.askToRefresh(page.accountId, 'email');
        manager = await Manager.open(page, { email });
        await manager.says('Needs attention');
      });

      it('is told to the page, and so is what the service does not tell', async () => {
        for (const [authEnabled, told] of [
          [false, false],
          [true, true],
          ['no', undefined],
          [undefined, undefined],
        ]) {
          const account = { type: 'email', id: email, auth_enabled: authEnabled };
          await page.service.script({ call: 'linked_accounts/link', response: { account } });
          manager = await Manager.open(page);
          await manager.press('Add an email');
          await manager.prove('email', email);
          const { detail } = await manager.event('linked');
          expect(detail.account.authEnabled).to.equal(told);
          await page.service.unlink(page.accountId, 'email');
          manager.remove();
        }
      });
    });
  });
}
