import { expect } from '@open-wc/testing';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

describe('linking, in direct mode', () => {
  let harness: Harness;

  afterEach(() => {
    harness.remove();
  });

  for (const [type, address] of [
    ['email', 'jo@example.com'],
    ['phone', '+12015550123'],
  ] as const) {
    it(`links a fresh ${type}`, async () => {
      const service = new SandboxClient();
      const { id } = await service.createAccount();
      const token = await service.issueToken(id);
      harness = new Harness({
        endpoint: service.endpoint,
        apiKey: 'sandbox',
        types: type,
        tokenProvider: () => token,
        credentialsHandler: () => {},
      });
      await harness.sendCodeTo(address);
      await harness.step('code');
      await harness.enterCode(await service.lastCode());
      const { detail } = await harness.event('linked');
      expect(detail.forced).to.equal(false);
      expect(await service.linkedTo(id)).to.deep.equal({ [type]: address });
      expect(harness.text).to.contain('linked');
    });
  }
});
