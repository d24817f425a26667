import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Browser } from '../browser.js';

/** Two tabs of one browser that do the same, or its opposite, at once; and an attacker beside them. */
export function attackByTabs(world) {
  const kind = 'tabs at once';
  const { sandbox } = world;
  const stores = ['sealed', 'partitioned', 'own'];

  /** Tabs share the cookies that there were when they set out. */
  const tabOf = ({ browser, proxy }) =>
    Object.assign(new Browser(proxy), { cookies: new Map(browser.cookies) });

  const codeFor = async (browser, address) => {
    await browser.confirm(address);
    return world.lastCode();
  };
  const fresh = () => `${crypto.randomUUID()}@example.com`;
  const linkedIn = async (browser) =>
    (await browser.list()).response.linked_accounts.map(({ id }) => id);

  for (const store of stores) {
    for (const order of ['at once', 'the first answer last', 'the second answer last']) {
      it(`log in to two accounts, each tab to its own: ${store}, ${order}`, async () => {
        const state = await world.newState('tabs', store, 'none');
        const tabs = [tabOf(state), tabOf(state)];
        const addresses = [fresh(), fresh()];
        const codes = [];
        for (const [index, tab] of tabs.entries()) codes.push(await codeFor(tab, addresses[index]));
        const hold = { 'the first answer last': 0, 'the second answer last': 1 }[order];
        const logIn = (index) => tabs[index].create(addresses[index], codes[index]);
        let answers;
        if (hold === undefined) answers = await Promise.all([logIn(0), logIn(1)]);
        else {
          sandbox.scenarios.script({ call: 'account/create', hold: true });
          const held = logIn(hold);
          await sandbox.scenarios.held();
          const other = await logIn(1 - hold);
          sandbox.scenarios.release();
          answers = [await held, other];
        }
        assert.ok(answers.every(({ status }) => status === 200));
        // Each tab's cookie is its own account's: what the browser keeps is one of the two, and whole.
        for (const [index, tab] of tabs.entries()) {
          assert.deepEqual(await linkedIn(tab), [addresses[index]]);
        }
        world.findNoSecret({ ...state, browser: tabs[0] }, tabs[0].answers);
        world.count(kind);
      });
    }

    it(`make one account of one code: ${store}`, async () => {
      const state = await world.newState('tabs', store, 'none');
      const address = fresh();
      const code = await codeFor(state.browser, address);
      const tabs = Array.from({ length: 8 }, () => tabOf(state));
      const { length } = sandbox.accounts.all();
      const answers = await Promise.all(tabs.map((tab) => tab.create(address, code)));
      // One session is one person, whose answers may have been lost: each tab has the one account.
      assert.equal(sandbox.accounts.all().length, length + 1);
      assert.equal(new Set(answers.map(({ response }) => response.id)).size, 1);
      for (const tab of tabs) assert.deepEqual(await linkedIn(tab), [address]);
      const stranger = await world.newState('stranger', store, 'session');
      assert.equal((await stranger.browser.create(address, code)).error, 'link_failed');
      world.count(kind, tabs.length);
    });

    it(`recover in one tab, and link, list and unlink in the other: ${store}`, async () => {
      for (const act of ['link', 'list', 'unlink']) {
        const state = await world.newState('tabs', store, 'account');
        const { email, phone } = state.account.linked;
        const other = sandbox.accounts.create({ email: fresh() });
        const code = await codeFor(state.browser, other.linked.email);
        const [first, second] = [tabOf(state), tabOf(state)];
        sandbox.scenarios.script({ call: 'account/create', hold: true });
        const recovery = first.create(other.linked.email, code);
        await sandbox.scenarios.held();
        const unlink = () => second.send('users/self/linked_accounts/phone/unlink?type=phone');
        const link = () => second.link('+12015550153', '000000');
        const answer = await { link, list: () => second.list(), unlink }[act]();
        assert.equal(answer.status, act === 'link' ? 400 : 200, answer.text);
        sandbox.scenarios.release();
        assert.equal((await recovery).response.id, other.id);
        // What the second did was done to the account that it showed.
        assert.deepEqual(await linkedIn(first), [other.linked.email]);
        assert.deepEqual(await linkedIn(second), act === 'unlink' ? [email] : [email, phone]);
        assert.deepEqual(sandbox.accounts.get(other.id).linked, other.linked);
        world.count(kind);
      }
    });

    it(`recover one account with one code: ${store}`, async () => {
      const state = await world.newState('tabs', store, 'account');
      const other = sandbox.accounts.create({ email: fresh() });
      const code = await codeFor(state.browser, other.linked.email);
      const tabs = Array.from({ length: 6 }, () => tabOf(state));
      const answers = await Promise.all(tabs.map((tab) => tab.create(other.linked.email, code)));
      for (const [index, tab] of tabs.entries()) {
        assert.equal(answers[index].response.id, other.id);
        assert.deepEqual(await linkedIn(tab), [other.linked.email]);
      }
      world.count(kind, tabs.length);
    });

    it(`follow nobody who had planted the session: ${store}`, async () => {
      const attacker = await world.newState('attacker', store, 'session');
      const victim = tabOf(attacker);
      const address = fresh();
      const code = await codeFor(victim, address);
      assert.equal((await victim.create(address, code)).status, 200);
      assert.deepEqual(await linkedIn(victim), [address]);
      assert.equal((await attacker.browser.list()).status, 401);
      world.count(kind);
    });
  }
}
