import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Harness } from '../support/harness.js';
import { ManualTimeout } from '../support/manual-timeout.js';
import { SandboxClient } from '../support/sandbox-client.js';

const address = 'jo@example.com';

type Handler = NonNullable<GlympseAccountLinkElement['credentialsHandler']>;

describe('handing the credentials to the page', () => {
  let service: SandboxClient;
  let harness: Harness;

  async function logIn(credentialsHandler: Handler): Promise<void> {
    service = new SandboxClient();
    harness = new Harness({
      flow: 'login',
      endpoint: service.endpoint,
      apiKey: 'sandbox',
      credentialsHandler,
    });
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await service.lastCode());
  }

  afterEach(() => {
    harness.remove();
  });

  it('gives the id, the password and the reason', async () => {
    let received: Parameters<Handler> | undefined;
    await logIn((...args) => {
      received = args;
    });
    await harness.event('linked');
    const [account] = await service.accounts();
    expect(received?.[0]).to.deep.equal({ id: account?.id, password: account?.password });
    expect(received?.[1].reason).to.equal('login');
    expect(received?.[1].signal.aborted).to.equal(false);
  });

  it('is not done before the page has acknowledged', async () => {
    let acknowledge = () => {};
    await logIn(
      () =>
        new Promise((resolve) => {
          acknowledge = resolve;
        }),
    );
    await harness.button('Finishing…');
    expect(harness.element.step).to.equal('code');
    expect(harness.events.some(({ type }) => type === 'linked')).to.equal(false);
    acknowledge();
    await harness.event('linked');
  });

  const failing: readonly [string, Handler][] = [
    ['throws', () => { throw new Error('store is closed'); }], // prettier-ignore
    ['rejects', () => Promise.reject(new Error('store is closed'))],
  ];

  for (const [how, fail] of failing) {
    it(`is tried again without a new code when the handler ${how}`, async () => {
      let tries = 0;
      await logIn((...args) => {
        tries++;
        return tries === 1 ? fail(...args) : undefined;
      });
      const { detail } = await harness.event('failed');
      expect(detail).to.include({
        code: 'credentials_handler_failed',
        retryable: true,
        step: 'code',
      });
      expect(JSON.stringify(detail)).to.not.contain('password');
      await harness.press('Try again');
      await harness.event('linked');
      expect(tries).to.equal(2);
      expect((await service.calls()).map(({ call }) => call)).to.deep.equal([
        'account/confirm',
        'account/create',
      ]);
    });
  }

  it('gives up on a handler that never settles, and tells it so', async () => {
    const time = new ManualTimeout();
    try {
      let signal: AbortSignal | undefined;
      await logIn((_, context) => {
        signal = context.signal;
        return new Promise(() => {});
      });
      await harness.until(() => signal);
      time.pass();
      expect((await harness.event('failed')).detail.code).to.equal('credentials_handler_failed');
      expect(signal?.aborted).to.equal(true);
      await harness.button('Try again');
    } finally {
      time.restore();
    }
  });

  it('keeps them when the element is taken out of the page and put back', async () => {
    let tries = 0;
    await logIn((_, { signal }) => {
      tries++;
      if (tries > 1) return;
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('left'));
        });
      });
    });
    await harness.button('Finishing…');
    harness.element.remove();
    await harness.until(() => harness.root.querySelector('button')?.textContent.includes('Try'));
    document.body.append(harness.element);
    await harness.press('Try again');
    await harness.event('linked');
    expect(tries).to.equal(2);
  });
});
