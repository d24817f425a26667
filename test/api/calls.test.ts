import { expect } from '@open-wc/testing';
import { confirmAccount, confirmLinkedAccount, linkAccount, logIn } from '../../src/api/calls.js';
import { createAccount } from '../../src/api/created-account.js';
import { listLinkedAccounts, unlinkAccount } from '../../src/api/linked-accounts.js';
import type { AddressType, Contact } from '../../src/api/types.js';
import { errorOf, Wire } from './wire.js';

const contacts: readonly Contact[] = [
  { type: 'email', address: 'jo+café&co@exämple.com' },
  { type: 'phone', address: '+12015550123' },
];

for (const where of ['the page’s origin', 'another origin'] as const) {
  describe(`the guide’s calls, on ${where}`, () => {
    let wire: Wire;

    beforeEach(async () => {
      wire = await Wire.open();
      if (where === 'another origin') wire.settings = { endpoint: wire.foreignEndpoint };
    });

    /** Exactly what went out: the one place where a query or a body may hold anything. */
    const expectSent = (call: string, body?: object) => {
      expect(wire.lastCall).to.equal(call);
      expect(wire.lastSent.method).to.equal(body || call.includes('unlink') ? 'POST' : 'GET');
      expect(wire.lastSent.body && JSON.parse(wire.lastSent.body)).to.deep.equal(body ?? '');
      const type = wire.lastSent.headers.get('Content-Type');
      expect(type).to.equal(body ? 'application/json' : null);
    };

    for (const contact of contacts) {
      const { type } = contact;

      describe(`for ${type}`, () => {
        it('account/confirm sends a code', async () => {
          const { lifetime } = await confirmAccount(wire.transport, contact, wire.signal);
          expect(lifetime).to.be.within(599_000, 600_000);
          expectSent(`account/confirm?api_key=sandbox&type=${type}`, contact);
          const [message] = await wire.service.outbox();
          expect(message).to.include(contact);
        });

        it('account/create gives the credentials of the address', async () => {
          const { id, password } = await wire.service.createAccount({ [type]: contact.address });
          await confirmAccount(wire.transport, contact, wire.signal);
          const body = { ...contact, code: await wire.service.lastCode() };
          const account = await createAccount(wire.transport, body, wire.signal);
          const { created = 0, modified = 0, ...credentials } = account;
          expect(credentials).to.deep.equal({ id, password });
          expect([created, modified]).to.satisfy((times: number[]) =>
            times.every((time) => time < -86_000_000),
          );
          expectSent(`account/create?api_key=sandbox&type=${type}`, body);
        });

        it('linked_accounts/:type/confirm sends a code', async () => {
          const { lifetime } = await confirmLinkedAccount(wire.transport, contact, wire.signal);
          expect(lifetime).to.be.within(599_000, 600_000);
          expectSent(`users/self/linked_accounts/${type}/confirm?type=${type}`, contact);
          expect(await wire.service.outbox()).to.have.length(1);
        });

        it('linked_accounts/:type/link links', async () => {
          await confirmLinkedAccount(wire.transport, contact, wire.signal);
          const body = { ...contact, code: await wire.service.lastCode() };
          const account = await linkAccount(wire.transport, body, false, wire.signal);
          expect(account).to.deep.equal({
            type,
            id: contact.address,
            displayName: contact.address,
            authEnabled: true,
            status: 'ok',
          });
          expectSent(`users/self/linked_accounts/${type}/link?type=${type}`, body);
        });

        it('linked_accounts/:type/link takes an address by force when asked to', async () => {
          const other = await wire.service.createAccount({ [type]: contact.address });
          await confirmLinkedAccount(wire.transport, contact, wire.signal);
          const body = { ...contact, code: await wire.service.lastCode() };
          const refused = linkAccount(wire.transport, body, false, wire.signal);
          expect((await errorOf(refused)).code).to.equal('existing_link');
          await linkAccount(wire.transport, body, true, wire.signal);
          expectSent(`users/self/linked_accounts/${type}/link?type=${type}&force=true`, body);
          expect(await wire.service.linkedTo(other.id)).to.deep.equal({});
        });

        it('linked_accounts/:type/unlink unlinks', async () => {
          const { id } = await wire.service.createAccount({ [type]: contact.address });
          wire.token = await wire.service.issueToken(id);
          await unlinkAccount(wire.transport, type, wire.signal);
          expectSent(`users/self/linked_accounts/${type}/unlink?type=${type}`);
          expect(await wire.service.linkedTo(id)).to.deep.equal({});
          const error = await errorOf(unlinkAccount(wire.transport, type, wire.signal));
          expect(error.code).to.equal('not_linked');
        });
      });
    }

    it('linked_accounts lists what is linked', async () => {
      const { id } = await wire.service.createAccount({ phone: '+12015550123' });
      wire.token = await wire.service.issueToken(id);
      const list = await listLinkedAccounts(wire.transport, wire.signal);
      expectSent('users/self/linked_accounts');
      expect(list).to.have.length(1);
      expect(list[0]).to.include({ type: 'phone', displayName: '+12015550123' });
    });

    it('account/login gives an access token that works', async () => {
      const { id, password } = await wire.service.createAccount({ email: 'jo@example.com' });
      const { accessToken, expiresIn } = await logIn(wire.transport, { id, password }, wire.signal);
      expect(wire.lastSent.url.searchParams.get('api_key')).to.equal('sandbox');
      expect(expiresIn).to.equal(3600);
      wire.token = accessToken;
      expect(await listLinkedAccounts(wire.transport, wire.signal)).to.have.length(1);
    });
  });
}

describe('what goes where', () => {
  let wire: Wire;
  const [email] = contacts as [Contact];

  beforeEach(async () => {
    wire = await Wire.open();
  });

  it('sends the access token to users/self only, and in a header', async () => {
    await confirmLinkedAccount(wire.transport, email, wire.signal);
    expect(wire.lastSent.headers.get('Authorization')).to.equal(`Bearer ${wire.token}`);
    await confirmAccount(wire.transport, email, wire.signal);
    expect(wire.lastSent.headers.get('Authorization')).to.equal(null);
    expect(wire.asked, 'the provider is asked only where a token is used').to.deep.equal([false]);
  });

  it('never has a code, a token or an address in a URL', async () => {
    await confirmLinkedAccount(wire.transport, email, wire.signal);
    const code = await wire.service.lastCode();
    await linkAccount(wire.transport, { ...email, code }, true, wire.signal);
    await confirmAccount(wire.transport, email, wire.signal);
    const other = await wire.service.lastCode();
    await createAccount(wire.transport, { ...email, code: other }, wire.signal);
    expect(wire.sent).to.have.length(4);
    for (const { url } of wire.sent) {
      const href = decodeURIComponent(url.href);
      for (const secret of [code, other, wire.token, email.address, 'jo+']) {
        expect(href).not.to.contain(secret);
      }
    }
  });

  it('leaves the API key out where none is set', async () => {
    wire.settings = { apiKey: undefined };
    await errorOf(confirmAccount(wire.transport, email, wire.signal));
    expect(wire.lastCall).to.equal('account/confirm?type=email');
  });

  it('encodes an API key that holds signs of its own', async () => {
    wire.settings = { apiKey: 'a&type=phone#+ü' };
    await errorOf(confirmAccount(wire.transport, email, wire.signal));
    expect(wire.lastCall).to.equal(
      'account/confirm?api_key=a%26type%3Dphone%23%2B%C3%BC&type=email',
    );
  });

  it('encodes a type that would lead to another path', async () => {
    const type = '../../x?y#z' as AddressType;
    await errorOf(unlinkAccount(wire.transport, type, wire.signal));
    expect(wire.lastCall).to.equal(
      'users/self/linked_accounts/..%2F..%2Fx%3Fy%23z/unlink?type=..%2F..%2Fx%3Fy%23z',
    );
  });

  it('keeps to the page’s own cookies unless the page wants them sent', async () => {
    await confirmAccount(wire.transport, email, wire.signal);
    expect(wire.lastSent.credentials).to.equal('same-origin');
    wire.settings = { withCredentials: true, endpoint: wire.foreignEndpoint };
    await confirmAccount(wire.transport, email, wire.signal);
    expect(wire.lastSent.credentials).to.equal('include');
  });

  it('neither follows a redirect nor leaves anything in the cache', async () => {
    await confirmAccount(wire.transport, email, wire.signal);
    expect(wire.lastSent).to.include({ redirect: 'error', cache: 'no-store' });
  });

  it('uses the page’s fetch when the settings name none', async () => {
    wire.settings = { fetch: undefined };
    await confirmAccount(wire.transport, email, wire.signal);
    expect(wire.sent).to.have.length(0);
    expect(await wire.service.outbox()).to.have.length(1);
  });

  it('follows the settings from one call to the next', async () => {
    await confirmAccount(wire.transport, email, wire.signal);
    wire.settings = { endpoint: wire.foreignEndpoint };
    await confirmAccount(wire.transport, email, wire.signal);
    const hosts = wire.sent.map(({ url }) => url.hostname);
    expect(hosts).to.deep.equal([location.hostname, '127.0.0.1']);
  });
});
