import { expect } from '@open-wc/testing';
import { Caller, email, phone } from './in-page.js';

describe('accounts of the sandbox', () => {
  let caller: Caller;

  beforeEach(() => {
    caller = new Caller();
  });

  it('are made for an address that nobody has', async () => {
    await caller.confirm();
    const { response } = await caller.create(caller.code);
    expect(response['type']).to.equal('account');
    expect(caller.linkedTo(String(response['id']))).to.deep.equal({ email });
  });

  it('are given back to the address that they are linked to', async () => {
    const { id } = caller.logIn({ email });
    await caller.confirm();
    const { response } = await caller.create(caller.code);
    expect(response['id']).to.equal(id);
    expect(response['password']).to.equal(caller.sandbox.accounts.get(id)?.password);
    expect(caller.sandbox.accounts.all()).to.have.length(1);
  });

  it('hold an e-mail address and a phone number side by side', async () => {
    const { id, token } = caller.logIn();
    await caller.confirmLink(token);
    const { response } = await caller.link(token, caller.code);
    expect(response).to.deep.equal({
      type: 'linked_account',
      account: { type: 'email', id: email, displayname: email, auth_enabled: true, status: 'ok' },
    });
    await caller.confirmLink(token, phone);
    await caller.link(token, caller.code, { address: phone });
    expect(caller.linkedTo(id)).to.deep.equal({ email, phone });
  });

  it('hold one address of a type', async () => {
    const { id, token } = caller.logIn({ email: 'first@example.com' });
    await caller.confirmLink(token);
    expect((await caller.link(token, caller.code)).error).to.equal('link_mismatch');
    const forced = await caller.link(token, caller.code, { force: 'true' });
    expect(forced.error, 'not even by force').to.equal('link_mismatch');
    expect(caller.linkedTo(id)).to.deep.equal({ email: 'first@example.com' });
  });

  it('may link again what they have', async () => {
    const { token } = caller.logIn({ email });
    await caller.confirmLink(token);
    expect((await caller.link(token, caller.code)).result).to.equal('ok');
  });

  describe('of which one has the address that the other wants', () => {
    let earlier: string;
    let mine: { id: string; token: string };

    beforeEach(async () => {
      earlier = caller.logIn({ email, phone }).id;
      mine = caller.logIn();
      await caller.confirmLink(mine.token);
    });

    it('are told apart: existing_link, and nothing is changed', async () => {
      const { error, status } = await caller.link(mine.token, caller.code);
      expect({ error, status }).to.deep.equal({ error: 'existing_link', status: 409 });
      expect(caller.linkedTo(earlier)).to.deep.equal({ email, phone });
    });

    it('leave the code good for recovering', async () => {
      await caller.link(mine.token, caller.code);
      expect((await caller.create(caller.code)).response['id']).to.equal(earlier);
    });

    it('leave the code good for forcing, which takes the address and nothing else', async () => {
      await caller.link(mine.token, caller.code);
      expect((await caller.link(mine.token, caller.code, { force: 'true' })).result).to.equal('ok');
      expect(caller.linkedTo(earlier)).to.deep.equal({ phone });
      expect(caller.linkedTo(mine.id)).to.deep.equal({ email });
    });

    it('leave the code good only until it has run out', async () => {
      await caller.link(mine.token, caller.code);
      caller.sandbox.advance(600_000);
      expect((await caller.create(caller.code)).error).to.equal('link_failed');
      const forced = await caller.link(mine.token, caller.code, { force: 'true' });
      expect(forced.error).to.equal('link_failed');
    });

    it('are not forced by anything but true', async () => {
      const { error } = await caller.link(mine.token, caller.code, { force: '1' });
      expect(error).to.equal('existing_link');
    });

    it('are not told of to somebody with a wrong code', async () => {
      expect((await caller.link(mine.token, caller.wrongCode)).error).to.equal('link_failed');
    });
  });

  it('are listed and unlinked, once', async () => {
    const { id, token } = caller.logIn({ email, phone });
    const types = async () => {
      const { response } = await caller.list(token);
      return (response['items'] as { type: string }[]).map(({ type }) => type);
    };
    expect(await types()).to.have.members(['email', 'phone']);
    expect((await caller.unlink(token, 'email')).result).to.equal('ok');
    expect(await types()).to.deep.equal(['phone']);
    expect(caller.linkedTo(id)).to.deep.equal({ phone });
    expect((await caller.unlink(token, 'email')).error).to.equal('not_linked');
    expect((await caller.unlink(token, 'fax')).error).to.equal('invalid_argument');
  });
});

describe('who may call the sandbox', () => {
  it('is an API key with the permission, on account calls', async () => {
    const caller = new Caller({ apiKeys: { good: true, 'without-permission': false } });
    expect((await caller.confirm(email, 'good')).result).to.equal('ok');
    for (const key of ['without-permission', 'unknown', '']) {
      const { error, status } = await caller.confirm(email, key);
      expect({ error, status }, key).to.deep.equal({ error: 'access_denied', status: 403 });
    }
    expect(caller.sandbox.outbox).to.have.length(1);
  });

  it('is a token, on users/self, until it runs out', async () => {
    const caller = new Caller({ tokenLifetime: 60_000 });
    const { token } = caller.logIn();
    expect((await caller.list(token)).result).to.equal('ok');
    caller.sandbox.advance(60_000);
    const { error, status } = await caller.list(token);
    expect({ error, status }).to.deep.equal({ error: 'token_expired', status: 401 });
  });

  it('is nobody with an unknown token, or none', async () => {
    const caller = new Caller();
    expect((await caller.list('unknown')).error).to.equal('oauth_token');
    const response = await caller.request('users/self/linked_accounts', { method: 'GET' });
    expect(response.status).to.equal(401);
    await caller.confirmLink('unknown');
    expect(caller.sandbox.outbox).to.deep.equal([]);
  });

  it('may log in with the credentials, for a token that works', async () => {
    const caller = new Caller({ tokenLifetime: 60_000 });
    const { id, password } = caller.sandbox.accounts.create({ email });
    const login = (secret: string) =>
      caller.send(`account/login?api_key=sandbox&id=${id}&password=${secret}`);
    const { response } = await login(password);
    expect(response).to.include({ type: 'access_token', token_type: 'bearer', expires_in: 60 });
    expect((await caller.list(String(response['access_token']))).result).to.equal('ok');
    expect((await login('guessed')).error).to.equal('access_denied');
  });
});
