import { expect } from '@open-wc/testing';
import { Framed } from '../support/framed.js';
import { SandboxClient } from '../support/sandbox-client.js';

const address = 'jo@example.com';
const elsewhere = location.origin.replace('localhost', '127.0.0.1');
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

/** Both are loopback hosts, and of different sites. */
describe('a page in a frame of another site, with an endpoint of its own', () => {
  let service: SandboxClient;
  let framed: Framed;

  beforeEach(() => {
    service = new SandboxClient();
  });

  afterEach(() => {
    framed.close();
    sessionStorage.clear();
  });

  async function logIn(endpoint: string, origin: string): Promise<void> {
    framed = await Framed.open({ origin });
    await framed.act('open', { properties: { endpoint, flow: 'login' } });
    await framed.act('sendCodeTo', address);
    await framed.act('step', 'code');
    await framed.act('enterCode', await service.lastCode());
    await framed.act('hears', 'linked');
  }

  const calls = async () => (await service.calls()).map(({ call }) => call);

  it('says on the console that the session’s cookie was dropped', async () => {
    await logIn(service.host, elsewhere);
    const line = await framed.act('says', 'frame');
    expect(line).to.contain('SameSite=Lax').and.to.contain('Partitioned');
    expect(await framed.act('logged')).to.have.length(1);
  });

  it('is known to the endpoint by a partitioned cookie, and nothing is said', async function () {
    // It keeps no `Secure` cookie of http:.
    if (isWebKit) this.skip();
    await logIn(service.host.replace('/host/', '/framed/'), elsewhere);
    while (!(await calls()).includes('linked_accounts'));
    expect(await framed.act('logged')).to.deep.equal([]);
  });

  it('is not asked about in a frame of the same origin', async () => {
    await logIn(service.host, location.origin);
    expect(await calls()).not.to.include('linked_accounts');
    expect(await framed.act('logged')).to.deep.equal([]);
  });
});
