import { expect } from '@open-wc/testing';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

const address = 'jo@example.com';

describe('passwords, tokens and codes', () => {
  it('are found in no event, attribute, storage, URL, log or text', async () => {
    const service = new SandboxClient();
    const { id } = await service.createAccount();
    const { password } = await service.createAccount({ email: address });
    const token = await service.issueToken(id);
    const seen: string[] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const originals = methods.map((method) => console[method]);
    for (const method of methods) {
      console[method] = (...args: unknown[]) => seen.push(JSON.stringify(args.map(String)));
    }
    const harness = new Harness({
      endpoint: service.endpoint,
      apiKey: 'sandbox',
      tokenProvider: () => token,
      credentialsHandler: () => {},
      fetch: (input, init) => {
        seen.push(input instanceof Request ? input.url : input.toString());
        return fetch(input, init);
      },
    });
    const look = () => {
      seen.push(JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage }));
      seen.push(location.href, document.cookie, harness.element.outerHTML);
      seen.push((harness.root.querySelector('[part=base]') as HTMLElement).innerHTML);
    };
    try {
      await harness.sendCodeTo(address);
      await harness.step('code');
      const code = await service.lastCode();
      look();
      await service.script({
        call: 'linked_accounts/link',
        failure: { code: 'odd', detail: `code ${code} is odd` },
      });
      await harness.enterCode(code);
      await harness.event('failed');
      look();
      await harness.press('Continue');
      await harness.step('conflict');
      look();
      await harness.press('Recover that account');
      await harness.event('recovered');
      look();
      for (const event of harness.events) {
        seen.push(JSON.stringify((event as CustomEvent<unknown>).detail));
      }
      for (const secret of [code, password, token]) {
        expect(seen.filter((text) => text.includes(secret))).to.deep.equal([]);
      }
      expect(seen.join()).to.contain('account/create');
    } finally {
      methods.forEach((method, index) => {
        console[method] = originals[index] as typeof console.log;
      });
      harness.remove();
    }
  });
});
