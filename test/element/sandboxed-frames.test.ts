import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Framed } from '../support/framed.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const address = 'jo@example.com';

/** Frames that block forms. Those without an origin of their own have no storage, either. */
const frames = {
  'of this origin': { sandbox: 'allow-scripts allow-same-origin' },
  'without an origin': { sandbox: 'allow-scripts' },
  'of another origin': {
    sandbox: 'allow-scripts allow-same-origin',
    origin: location.origin.replace('localhost', '127.0.0.1'),
  },
  'sandboxed by a policy': { policy: 'sandbox allow-scripts allow-same-origin' },
  'sandboxed by a policy, without an origin': { policy: 'sandbox allow-scripts' },
} as const;

/** Frames that block less. */
const others = {
  'that allows forms': { sandbox: 'allow-scripts allow-same-origin allow-forms' },
  'whose policy lets forms lead nowhere': { policy: "form-action 'none'" },
} as const;

for (const [name, options] of Object.entries({ ...frames, ...others })) {
  describe(`a frame ${name}`, () => {
    let page: Page;
    let framed: Framed;

    beforeEach(async () => {
      page = await openDirectPage();
      framed = await Framed.open(options);
      const { endpoint = '', apiKey } = page.properties;
      await framed.act('open', {
        properties: { endpoint: new URL(endpoint, location.href).href, apiKey },
        token: await page.service.issueToken(page.accountId),
      });
    });

    afterEach(() => {
      framed.close();
      sessionStorage.clear();
    });

    const calls = async () => (await page.service.calls()).map(({ call }) => call);

    it('links by presses, each sent once', async () => {
      await framed.act('sendCodeTo', address);
      await framed.act('step', 'code');
      await framed.act('enterCode', await page.service.lastCode());
      expect(await framed.act('hears', 'linked')).to.include({ type: 'email' });
      expect(await calls()).to.deep.equal(['linked_accounts/confirm', 'linked_accounts/link']);
    });

    it('links by Enter, each sent once', async function () {
      // Its driver has no keys for pages of another origin than the test's.
      if (isWebKit && /without an origin|another origin/.test(name)) this.skip();
      await framed.focus('Email address');
      await sendKeys({ type: address });
      await sendKeys({ press: 'Enter' });
      await framed.act('step', 'code');
      await framed.focus('Code');
      await sendKeys({ type: await page.service.lastCode() });
      await sendKeys({ press: 'Enter' });
      await framed.act('hears', 'linked');
      expect(await calls()).to.deep.equal(['linked_accounts/confirm', 'linked_accounts/link']);
    });

    it('recovers through the dialog', async () => {
      await page.service.createAccount({ email: address });
      await framed.act('sendCodeTo', address);
      await framed.act('step', 'code');
      await framed.act('enterCode', await page.service.lastCode());
      await framed.act('press', 'Switch to that account');
      await framed.act('hears', 'recovered');
    });

    it('tells what is wrong with what was typed, and takes it mended', async () => {
      await framed.act('press', 'Send code');
      await framed.act('shows', 'Enter your email address');
      await framed.act('sendCodeTo', address);
      await framed.act('step', 'code');
      await framed.act('press', 'Continue');
      await framed.act('shows', 'Enter your code.');
      await framed.act('press', 'Change email');
      await framed.act('step', 'address');
    });
  });
}
