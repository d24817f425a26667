import { expect } from '@open-wc/testing';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

const address = 'jo@example.com';
const other = 'sam@example.com';
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

describe('passwords, tokens and codes', () => {
  let service: SandboxClient;
  let harness: Harness;
  let seen: string[];
  let secrets: string[];
  let accountId: string;
  const originals = methods.map((method) => console[method]);

  beforeEach(async () => {
    service = new SandboxClient();
    accountId = (await service.createAccount()).id;
    const token = await service.issueToken(accountId);
    seen = [];
    secrets = [token];
    for (const method of methods) {
      console[method] = (...args: unknown[]) => seen.push(JSON.stringify(args.map(String)));
    }
    harness = new Harness({
      endpoint: service.endpoint,
      apiKey: 'sandbox',
      tokenProvider: () => token,
      credentialsHandler: () => {},
      fetch: (input, init) => {
        seen.push(input instanceof Request ? input.url : input.toString());
        return fetch(input, init);
      },
    });
  });

  afterEach(() => {
    methods.forEach((method, index) => {
      console[method] = originals[index] as typeof console.log;
    });
    harness.remove();
  });

  const look = () => {
    seen.push(JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage }));
    seen.push(location.href, document.cookie, harness.element.outerHTML);
    seen.push((harness.root.querySelector('[part=base]') as HTMLElement).innerHTML);
  };

  /** The code that was sent, which nobody may see from now on but the person. */
  const readCode = async () => {
    const code = await service.lastCode();
    secrets.push(code);
    look();
    return code;
  };

  /** A service that repeats in its explanation what it was sent. */
  const scriptEcho = (code: string) =>
    service.script({
      call: 'linked_accounts/link',
      failure: { code: 'odd', detail: `code ${code} is odd` },
    });

  const expectNothingSeen = (call: string) => {
    for (const event of harness.events) {
      seen.push(JSON.stringify((event as CustomEvent<unknown>).detail));
    }
    for (const secret of secrets) {
      expect(seen.filter((text) => text.includes(secret))).to.deep.equal([]);
    }
    expect(seen.join()).to.contain(call);
  };

  it('are found in no event, attribute, storage, URL, log or text', async () => {
    secrets.push((await service.createAccount({ email: address })).password);
    await harness.sendCodeTo(address);
    await harness.step('code');
    const code = await readCode();
    await scriptEcho(code);
    await harness.enterCode(code);
    await harness.event('failed');
    look();
    await harness.press('Continue');
    await harness.step('conflict');
    look();
    await harness.press('Recover that account');
    await harness.event('recovered');
    look();
    expectNothingSeen('account/create');
  });

  it('nor while an address is replaced', async () => {
    await service.link(accountId, 'email', address);
    harness.element.flow = 'manage';
    await harness.press('Change email');
    await harness.step('address');
    await harness.sendCodeTo(other);
    await harness.step('code');
    const code = await readCode();
    await harness.enterCode(code);
    await harness.until(() => harness.text.includes(`${address} will no longer be linked`));
    look();
    await scriptEcho(code);
    await harness.press('Replace');
    await harness.event('failed');
    look();
    await harness.press('Link new email');
    await harness.event('linked');
    look();
    expectNothingSeen('linked_accounts/email/unlink');
  });
});
