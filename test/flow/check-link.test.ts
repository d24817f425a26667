import { expect } from '@open-wc/testing';
import { createTransport } from '../../src/api/transport.js';
import type { Contact } from '../../src/api/types.js';
import { findLink } from '../../src/element/flow/check-link.js';
import { SandboxClient } from '../support/sandbox-client.js';

const phone: Contact = { type: 'phone', address: '+12015550123' };
const email: Contact = { type: 'email', address: 'jo@example.com' };

describe('looking whether an address is linked', () => {
  let service: SandboxClient;

  beforeEach(() => {
    service = new SandboxClient();
  });

  const find = async (contact: Contact, linked: unknown) => {
    const token = await service.issueToken((await service.createAccount()).id);
    await service.script({ call: 'linked_accounts', response: linked });
    const endpoint = new URL(service.endpoint, location.href).href;
    const transport = createTransport(() => ({ endpoint, tokenProvider: () => token }));
    return findLink(transport, contact, new AbortController().signal);
  };

  const entry = (type: string, displayname: string) => ({ type, id: 'link-1', displayname });

  it('finds the address among the others', async () => {
    const found = await find(phone, [entry('email', email.address), entry('phone', phone.address)]);
    expect(found).to.include({ type: 'phone', displayName: phone.address });
  });

  it('finds nothing where another address of that type is linked', async () => {
    expect(await find(email, [entry('email', 'someone@example.com')])).to.equal(undefined);
  });

  it('finds nothing where the same text is linked as another type', async () => {
    expect(await find(email, [entry('facebook', email.address)])).to.equal(undefined);
  });

  it('finds nothing where nothing is linked', async () => {
    expect(await find(email, [])).to.equal(undefined);
  });

  it('finds a phone number that the service spaces out', async () => {
    const found = await find(phone, [entry('phone', '+1 201-555-0123')]);
    expect(found?.id).to.equal('link-1');
  });
});
