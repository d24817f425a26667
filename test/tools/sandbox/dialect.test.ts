import { expect } from '@open-wc/testing';
import { Sandbox, type Dialect } from '../../../src/tools/sandbox/index.js';
import { Caller, email, phone, START } from './in-page.js';

const DAY = 86_400_000;

describe('what the guide leaves open, in the sandbox', () => {
  it('is by default as the real service most probably has it', () => {
    expect(new Sandbox().speak({})).to.deep.equal({
      failures: '200',
      list: 'items',
      nested: false,
      otherTypes: [],
      foldsCase: false,
      withoutTimes: false,
    });
  });

  it('are the statuses of failures, its own and scripted ones that name none', async () => {
    for (const [failures, own, scripted] of [
      ['200', 200, 200],
      ['4xx', 403, 400],
    ] as const) {
      const caller = new Caller({ failures });
      const refused = await caller.confirm(email, 'unknown');
      expect(refused).to.include({ status: own, error: 'access_denied', result: 'failure' });
      const { scenarios } = caller.sandbox;
      scenarios.script({ call: 'account/confirm', failure: { code: 'busy' } });
      expect(await caller.confirm()).to.include({ status: scripted, error: 'busy' });
      scenarios.script({ call: 'account/confirm', failure: { code: 'busy', status: 503 } });
      expect(await caller.confirm()).to.include({ status: 503, error: 'busy' });
    }
  });

  const entry = {
    type: 'email',
    id: email,
    displayname: email,
    auth_enabled: true,
    status: 'ok',
  };
  const nested = { type: 'linked_account', account: entry };
  for (const [dialect, full, empty] of [
    [{}, { type: 'linked_accounts', items: [entry] }, { type: 'linked_accounts' }],
    [{ list: 'named' }, { linked_accounts: [entry] }, { linked_accounts: [] }],
    [{ list: 'bare' }, [entry], []],
    [{ nested: true }, { type: 'linked_accounts', items: [nested] }, { type: 'linked_accounts' }],
    [{ list: 'bare', nested: true }, [nested], []],
  ] as readonly [Partial<Dialect>, unknown, unknown][]) {
    it(`is the list: ${JSON.stringify(dialect)}`, async () => {
      const caller = new Caller(dialect);
      const { token } = caller.logIn({ email });
      expect((await caller.list(token)).response).to.deep.equal(full);
      await caller.unlink(token, 'email');
      expect((await caller.list(token)).response).to.deep.equal(empty);
    });
  }

  it('are other types that every account has', async () => {
    const caller = new Caller({ otherTypes: ['facebook', 'verizon'], list: 'bare' });
    const { response } = await caller.list(caller.logIn({ email }).token);
    const types = (response as unknown as { type: string }[]).map(({ type }) => type);
    expect(types).to.deep.equal(['facebook', 'verizon', 'email']);
  });

  it('are addresses that differ in case: two accounts, or one', async () => {
    for (const foldsCase of [false, true]) {
      const caller = new Caller({ foldsCase });
      const { id } = caller.logIn({ email: 'Ann@example.org' });
      await caller.confirm('ann@example.org');
      const { response } = await caller.create(caller.code, 'ann@example.org');
      expect(response['id'] === id).to.equal(foldsCase);
      expect(caller.sandbox.accounts.all()).to.have.length(foldsCase ? 1 : 2);
    }
  });

  it('are the times of an account, by the sandbox’s clock', async () => {
    const caller = new Caller();
    await caller.confirm();
    const made = (await caller.create(caller.code)).response;
    expect(made).to.include({ created_time: START, last_modified: START });
    caller.sandbox.advance(5000);
    const { token } = caller.logIn({ phone });
    await caller.confirmLink(token, 'more@example.com');
    await caller.link(token, caller.code, { address: 'more@example.com' });
    await caller.confirm(phone);
    const earlier = (await caller.create(caller.code, phone)).response;
    expect(earlier).to.include({ created_time: START + 5000 - DAY, last_modified: START + 5000 });
  });

  it('are no times, where it does not tell them', async () => {
    const caller = new Caller({ withoutTimes: true });
    await caller.confirm();
    const { response } = await caller.create(caller.code);
    expect(Object.keys(response)).to.deep.equal(['type', 'id', 'password']);
  });

  it('is whether an address is for logging in, until it is linked anew', async () => {
    const caller = new Caller({ list: 'bare' });
    const { id, token } = caller.logIn({ email, phone });
    const enabled = async () => {
      const { response } = await caller.list(token);
      return (response as unknown as { auth_enabled: boolean }[]).map(
        ({ auth_enabled: isEnabled }) => isEnabled,
      );
    };
    caller.sandbox.accounts.disableLogIn(id, 'email');
    expect(await enabled()).to.deep.equal([false, true]);
    await caller.unlink(token, 'email');
    await caller.confirmLink(token);
    await caller.link(token, caller.code);
    expect(await enabled()).to.deep.equal([true, true]);
  });

  it('can be changed while it runs, and not to what does not exist', () => {
    const sandbox = new Sandbox();
    expect(sandbox.speak({ list: 'bare' })).to.include({ list: 'bare', failures: '200' });
    for (const [change, message] of [
      [{ list: 'set' }, /list is items or named or bare, not set/],
      [{ failures: 200 }, /failures is 200 or 4xx/],
      [{ lists: 'bare' }, /no lists; there are failures, list/],
    ] as const) {
      expect(() => sandbox.speak(change as object)).to.throw(TypeError, message);
    }
    expect(sandbox.speak({}).list).to.equal('bare');
  });
});
