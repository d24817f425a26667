import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

type Properties = Partial<GlympseAccountLinkElement>;

describe('a wrong set-up', () => {
  let service: SandboxClient;
  let harness: Harness;
  let logged: string[];
  const { error } = console;

  beforeEach(() => {
    service = new SandboxClient();
    logged = [];
    console.error = (...args: unknown[]) => {
      logged.push(args.join(' '));
    };
  });

  afterEach(() => {
    console.error = error;
    harness.remove();
  });

  const key = 'sandbox';
  const handler = () => {};
  const wrong: readonly [string, (endpoint: string) => Properties, string][] = [
    [
      'no token provider and no host',
      (endpoint) => ({ endpoint, apiKey: key, credentialsHandler: handler }),
      'tokenProvider',
    ],
    ['nothing at all', () => ({}), 'tokenProvider'],
    [
      'no handler in direct mode',
      (endpoint) => ({ endpoint, apiKey: key, tokenProvider: () => 't' }),
      'credentialsHandler',
    ],
    [
      'no handler when logging in directly',
      (endpoint) => ({ endpoint, apiKey: key, flow: 'login' }),
      'credentialsHandler',
    ],
    ['an insecure endpoint', () => ({ endpoint: 'http://api.example.com/v2/' }), 'endpoint'],
    ['an endpoint that is no URL', () => ({ endpoint: 'http://' }), 'endpoint'],
    ['an unknown flow', (endpoint) => ({ endpoint, flow: 'dance' as 'link' }), 'flow'],
    ['an unknown type', (endpoint) => ({ endpoint, types: 'email fax' }), 'types'],
  ];

  for (const [name, properties, attribute] of wrong) {
    it(`with ${name} is found before any request`, async () => {
      harness = new Harness(properties(service.endpoint));
      await harness.sendCodeTo('jo@example.com');
      const { detail } = await harness.event('failed');
      expect(detail).to.include({ code: 'invalid_configuration', fatal: true, retryable: false });
      expect(detail.detail).to.contain(attribute);
      expect(harness.text).to.contain('isn’t set up correctly');
      expect(logged.join()).to.contain(attribute);
      expect(await service.calls()).to.have.length(0);
      expect((await harness.field('Email address')).value).to.equal('jo@example.com');
    });
  }

  it('is told to the page without waiting for the person', async () => {
    harness = new Harness({ endpoint: 'http://api.example.com/' });
    await harness.until(() => harness.clock.isAwaited, 'the flow');
    harness.clock.advance(2000);
    expect((await harness.event('failed')).detail.fatal).to.equal(true);
  });

  it('is not looked for while the element is disabled', async () => {
    harness = new Harness({ disabled: true });
    await harness.until(() => harness.clock.isAwaited, 'the flow');
    harness.clock.advance(2000);
    await harness.element.updateComplete;
    expect(logged).to.deep.equal([]);
  });

  it('is forgotten once it is mended', async () => {
    harness = new Harness({ flow: 'login', endpoint: service.endpoint, apiKey: key });
    await harness.sendCodeTo('jo@example.com');
    await harness.event('failed');
    harness.element.credentialsHandler = handler;
    await harness.until(() => !harness.text.includes('isn’t set up correctly'));
    await harness.press('Send code');
    await harness.step('code');
  });

  it('of the API key is told to the developer', async () => {
    harness = new Harness({
      flow: 'login',
      endpoint: service.endpoint,
      apiKey: 'without-permission',
      credentialsHandler: handler,
    });
    await harness.sendCodeTo('jo@example.com');
    const { detail } = await harness.event('failed');
    expect(detail).to.include({ code: 'access_denied', fatal: true, retryable: false });
    await harness.until(() => logged.join().includes('API key'));
    expect(harness.text).to.contain('isn’t set up correctly');
  });
});
