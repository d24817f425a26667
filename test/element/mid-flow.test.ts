import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

const address = 'jo@example.com';

type Change = (element: GlympseAccountLinkElement) => void;

describe('an attribute that changes in mid-flow', () => {
  let page: Page;
  let harness: Harness;
  /** Another host, which must not hear of what was asked of the first. */
  let second: SandboxClient;

  beforeEach(async () => {
    page = await openDirectPage();
    second = new SandboxClient();
    await page.service.createAccount({ email: address });
    harness = new Harness(page.properties);
  });

  afterEach(async () => {
    await page.service.release();
    harness.remove();
  });

  const field = (label = 'Email address') => harness.field(label);
  const stored = () => JSON.stringify({ ...sessionStorage });
  const heard = (type: string) => harness.events.filter((event) => event.type === type);
  const isDisabled = async (name: string) => (await harness.button(name)).matches(':disabled');
  const base = () => harness.root.querySelector('[part=base]');

  /** Sets it, and waits until it can be seen. */
  async function set(change: Change): Promise<void> {
    change(harness.element);
    await harness.element.updateComplete;
  }

  const attribute =
    (name: string, value: string | null): Change =>
    (element) => {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    };

  /** The code is being asked for, and the answer is held back. */
  async function requestCode(): Promise<void> {
    await page.service.script({ call: 'linked_accounts/confirm', hold: true });
    await harness.sendCodeTo(address);
    await page.service.held();
    await harness.until(() => harness.text.includes('One moment'));
  }

  async function comeToCode(): Promise<string> {
    await harness.sendCodeTo(address);
    await harness.field('Code');
    return page.service.lastCode();
  }

  async function comeToConflict(): Promise<void> {
    await harness.enterCode(await comeToCode());
    await harness.button('Switch to that account');
  }

  describe('and says whom the flow speaks to', () => {
    const changes: Readonly<Record<string, Change>> = {
      flow: attribute('flow', 'login'),
      endpoint: (element) => {
        element.setAttribute('endpoint', second.endpoint);
      },
      'api-key': attribute('api-key', 'another'),
      'with-credentials': attribute('with-credentials', ''),
    };

    for (const [name, change] of Object.entries(changes)) {
      describe(name, () => {
        /**
         * Asks for another code. Whatever had set out before has arrived somewhere by then; the second host has
         * been asked for this one alone.
         */
        async function expectNothingToldToTheSecond(): Promise<void> {
          const { id } = await second.createAccount();
          if (name === 'endpoint') harness.element.tokenProvider = () => second.issueToken(id);
          await harness.sendCodeTo('sam@example.com');
          await harness.step('code');
          const calls = (await second.calls()).map(({ call }) => call);
          expect(calls).to.deep.equal(name === 'endpoint' ? ['linked_accounts/confirm'] : []);
        }

        /** The first form, with nothing under way and nothing kept. */
        async function expectAnew(): Promise<void> {
          await field();
          expect(harness.element.step).to.equal('address');
          expect(harness.root.querySelector('dialog')).to.equal(null);
          expect(harness.text).to.not.contain('One moment');
          expect(stored()).to.equal('{}');
        }

        it('leaves an address alone that is being typed', async () => {
          await harness.type('Email address', 'jo@exam');
          await set(change);
          expect((await field()).value).to.equal('jo@exam');
          expect(harness.events).to.deep.equal([]);
        });

        it('begins anew while a code is requested', async () => {
          await requestCode();
          await set(change);
          await expectAnew();
          await page.service.release();
          await harness.type('Email address', 'sam@example.com');
          expect(heard('step-change')).to.deep.equal([]);
        });

        it('begins anew where a code is asked for', async () => {
          const code = await comeToCode();
          await harness.type('Code', code);
          await set(change);
          await expectAnew();
          expect(await second.calls()).to.deep.equal([]);
          expect(heard('step-change')).to.have.length(2);
        });

        it('begins anew where a code is asked for and a button is pressed at once', async () => {
          const code = await comeToCode();
          await harness.type('Code', code);
          const button = await harness.button('Continue');
          change(harness.element);
          button.click();
          await harness.step('address');
          await expectAnew();
          await expectNothingToldToTheSecond();
          expect(heard('linked')).to.deep.equal([]);
        });

        it('begins anew while a code is checked', async () => {
          const code = await comeToCode();
          await page.service.script({ call: 'linked_accounts/link', hold: true });
          await harness.enterCode(code);
          await page.service.held();
          await set(change);
          await expectAnew();
          await page.service.release();
          await expectNothingToldToTheSecond();
          expect(heard('failed')).to.deep.equal([]);
        });

        it('begins anew in the conflict', async () => {
          await comeToConflict();
          await set(change);
          await expectAnew();
          expect(heard('recovered')).to.deep.equal([]);
          expect(await second.calls()).to.deep.equal([]);
        });

        it('begins anew in the conflict where a button is pressed at once', async () => {
          await comeToConflict();
          const button = await harness.button('Switch to that account');
          change(harness.element);
          button.click();
          await expectAnew();
          await expectNothingToldToTheSecond();
          expect(heard('recovered')).to.deep.equal([]);
        });
      });
    }

    it('goes on with the new host to the end', async () => {
      await comeToCode();
      const { id } = await second.createAccount();
      await set(attribute('endpoint', second.endpoint));
      harness.element.tokenProvider = () => second.issueToken(id);
      await harness.sendCodeTo(address);
      await harness.step('code');
      await harness.enterCode(await second.lastCode());
      await harness.event('linked');
      expect(await second.linkedTo(id)).to.deep.equal({ email: address });
    });

    it('shows the list where it becomes a flow that has one', async () => {
      await comeToCode();
      await set(attribute('flow', 'manage'));
      await harness.button('Add an email');
      expect(harness.element.step).to.equal('manage');
      await set(attribute('flow', null));
      await field();
      expect(harness.element.step).to.equal('address');
    });

    it('is nothing new where it is set to what it is', async () => {
      const code = await comeToCode();
      await harness.type('Code', code);
      await set(attribute('endpoint', page.service.endpoint));
      await set(attribute('api-key', 'sandbox'));
      await set(attribute('flow', 'link'));
      expect((await field('Code')).value).to.equal(code);
      await harness.press('Continue');
      await harness.step('conflict');
    });
  });

  describe('and says what is offered', () => {
    it('types: counts at once where an address is typed, which is kept', async () => {
      await harness.type('Email address', 'jo@exam');
      await set(attribute('types', 'email'));
      expect((await field()).value).to.equal('jo@exam');
      expect(harness.text).to.not.contain('Use a mobile number instead');
      await set(attribute('types', 'email phone'));
      await harness.button('Use a mobile number instead');
      expect((await field()).value).to.equal('jo@exam');
      await set(attribute('types', 'phone'));
      await field('Mobile number');
    });

    it('address: counts at once where nothing has been typed', async () => {
      await field();
      await set(attribute('address', 'sam@example.com'));
      expect((await field()).value).to.equal('sam@example.com');
      await set(attribute('address', '+442079460123'));
      const phone = await field('Mobile number');
      await harness.until(() => phone.value === '+44 20 7946 0123');
    });

    it('country: counts at once where a number is typed, which is kept', async () => {
      await set(attribute('country', 'us'));
      await harness.press('Use a mobile number instead');
      const country = await field('Country or region');
      await harness.until(() => country.value === 'US');
      await harness.type('Mobile number', '20 7946');
      await set(attribute('country', 'gb'));
      await harness.until(() => country.value === 'GB');
      expect((await field('Mobile number')).value.replace(/\D/g, '')).to.equal('207946');
    });

    const changes: Readonly<Record<string, Change>> = {
      types: attribute('types', 'phone'),
      address: attribute('address', '+442079460123'),
      country: attribute('country', 'gb'),
    };

    for (const [name, change] of Object.entries(changes)) {
      it(`${name}: does not stop a code that is requested`, async () => {
        await requestCode();
        await set(change);
        await page.service.release();
        await harness.field('Code');
        expect((await page.service.outbox()).map((message) => message.address)).to.deep.equal([
          address,
        ]);
      });

      it(`${name}: waits where a code is asked for`, async () => {
        const code = await comeToCode();
        await harness.type('Code', code);
        await set(change);
        expect((await field('Code')).value).to.equal(code);
        expect(heard('step-change')).to.have.length(1);
        await harness.press('Continue');
        await harness.step('conflict');
      });

      it(`${name}: waits in the conflict`, async () => {
        await comeToConflict();
        await set(change);
        await harness.press('Switch to that account');
        expect((await harness.event('recovered')).detail.type).to.equal('email');
      });
    }

    it('types: counts at the next address step', async () => {
      await comeToCode();
      await set(attribute('types', 'email'));
      await harness.press('Change email');
      expect((await field()).value).to.equal(address);
      expect(harness.text).to.not.contain('Use a mobile number instead');
    });

    it('country: counts at the next address step', async () => {
      await comeToCode();
      await set(attribute('country', 'gb'));
      await harness.press('Change email');
      await harness.press('Use a mobile number instead');
      const country = await field('Country or region');
      await harness.until(() => country.value === 'GB');
    });

    it('address: counts when the flow begins anew', async () => {
      await comeToCode();
      await set(attribute('address', 'sam@example.com'));
      harness.element.restart();
      await harness.until(() => harness.element.step === 'address');
      const email = await field();
      await harness.until(() => email.value === 'sam@example.com');
    });
  });

  describe('and says how it looks and speaks', () => {
    const looks: readonly {
      name: string;
      change: Change;
      /** What can be seen of it in every step. */
      seen: () => boolean | Promise<boolean>;
    }[] = [
      {
        name: 'dir',
        change: attribute('dir', 'rtl'),
        seen: () => getComputedStyle(base() as Element).direction === 'rtl',
      },
      {
        name: 'messages',
        change: (element) => {
          const own = 'As this page says it';
          element.messages = { sendCode: own, continue: own, recover: own };
        },
        seen: () => harness.text.includes('As this page says it'),
      },
      {
        name: 'disabled',
        change: attribute('disabled', ''),
        seen: () =>
          [...harness.root.querySelectorAll('button, input')].every((control) =>
            control.matches(':disabled'),
          ),
      },
    ];

    for (const { name, change, seen } of looks) {
      it(`${name}: counts at once where an address is typed, which is kept`, async () => {
        await harness.type('Email address', 'jo@exam');
        expect(await seen()).to.equal(false);
        await set(change);
        expect(await seen()).to.equal(true);
        expect((await field()).value).to.equal('jo@exam');
      });

      it(`${name}: counts at once while a code is requested, which goes on`, async () => {
        await requestCode();
        expect(await seen()).to.equal(false);
        await set(change);
        expect(await seen()).to.equal(true);
        await page.service.release();
        await harness.step('code');
        await field('Code');
        expect(await seen()).to.equal(true);
      });

      it(`${name}: counts at once where a code is typed, which is kept`, async () => {
        const code = await comeToCode();
        await harness.type('Code', code);
        expect(await seen()).to.equal(false);
        await set(change);
        expect(await seen()).to.equal(true);
        expect((await field('Code')).value).to.equal(code);
        expect(stored()).to.contain(address);
      });

      it(`${name}: counts at once in the conflict`, async () => {
        await comeToConflict();
        expect(await seen()).to.equal(false);
        await set(change);
        expect(await seen()).to.equal(true);
        expect(harness.root.querySelector('dialog')?.matches(':modal')).to.equal(true);
        expect(harness.element.step).to.equal('conflict');
      });
    }

    it('lang: the countries are named in it', async () => {
      await harness.press('Use a mobile number instead');
      const country = await field('Country or region');
      await harness.type('Mobile number', '201');
      await set(attribute('lang', 'de'));
      await harness.until(() => country.textContent.includes('Deutschland (+49)'));
      expect((await field('Handynummer')).value).to.contain('201');
    });

    it('disabled: what was begun goes on when it is taken back', async () => {
      const code = await comeToCode();
      await harness.type('Code', code);
      await set(attribute('disabled', ''));
      expect(await isDisabled('Continue')).to.equal(true);
      await set(attribute('disabled', null));
      expect(await isDisabled('Continue')).to.equal(false);
      await harness.press('Continue');
      await harness.step('conflict');
    });

    it('code-length: counts for the code that is being typed', async () => {
      const code = await comeToCode();
      await harness.type('Code', code.slice(0, 3));
      await set(attribute('code-length', '6'));
      expect((await field('Code')).value).to.equal(code.slice(0, 3));
      await harness.type('Code', code);
      await harness.step('conflict');
    });

    it('code-length: is forgotten when it is taken away', async () => {
      await set(attribute('code-length', '6'));
      const code = await comeToCode();
      await set(attribute('code-length', null));
      await harness.type('Code', code);
      await harness.press('Continue');
      await harness.step('conflict');
      const links = (await page.service.calls()).filter(({ call }) => call.endsWith('/link'));
      expect(links).to.have.length(1);
    });

    it('force-link: counts at once where the choice is made', async () => {
      const force = 'Stay here and take the email';
      await comeToConflict();
      expect(harness.text).to.contain(force);
      await set(attribute('force-link', 'never'));
      expect(harness.text).to.not.contain(force);
      await set(attribute('force-link', null));
      await harness.button(force);
      expect(harness.element.step).to.equal('conflict');
    });

    it('force-link: counts at once where force is to be confirmed', async () => {
      await comeToConflict();
      await harness.press('Stay here and take the email');
      await harness.button('Lose the other account and link');
      await set(attribute('force-link', 'never'));
      expect(harness.text).to.not.contain('Lose the other account and link');
      await harness.press('Switch to that account');
      await harness.event('recovered');
    });

    it('force-link: counts at once where a code is asked for to force', async () => {
      await comeToConflict();
      await harness.press('Stay here and take the email');
      harness.clock.advance(600_000);
      await page.service.advance(600_000);
      await harness.press('Lose the other account and link');
      await harness.until(() => harness.text.includes('We sent a new code'));
      await set(attribute('force-link', 'never'));
      expect(harness.text).to.not.contain('Lose the other account and link');
      await harness.press('Switch to that account');
      await harness.enterCode(await page.service.lastCode(), 'Switch to that account');
      await harness.event('recovered');
    });
  });

  describe('and is a function of the page', () => {
    /** As a framework does that makes new functions with every render. */
    async function renderAgain(): Promise<void> {
      for (let renders = 0; renders < 3; renders++) {
        const { tokenProvider, credentialsHandler } = page.properties;
        await set((element) => {
          element.tokenProvider = async (context) => (await tokenProvider?.(context)) ?? '';
          element.credentialsHandler = (...args) => credentialsHandler?.(...args);
          element.fetch = (...args) => fetch(...args);
        });
      }
    }

    it('leaves an address alone that is being typed', async () => {
      await harness.type('Email address', address);
      await renderAgain();
      expect((await field()).value).to.equal(address);
      await harness.press('Send code');
      await harness.step('code');
    });

    it('does not stop a code that is requested', async () => {
      await requestCode();
      await renderAgain();
      await page.service.release();
      await field('Code');
      expect(await page.service.outbox()).to.have.length(1);
    });

    it('leaves a code alone that is being typed', async () => {
      const code = await comeToCode();
      await harness.type('Code', code);
      await renderAgain();
      expect((await field('Code')).value).to.equal(code);
      await harness.press('Continue');
      await harness.step('conflict');
    });

    it('leaves the choice in the conflict alone', async () => {
      await comeToConflict();
      await renderAgain();
      await harness.press('Switch to that account');
      await harness.event('recovered');
      expect(await page.service.outbox()).to.have.length(1);
    });

    it('is read when it is needed', async () => {
      const used: string[] = [];
      await comeToCode();
      await set((element) => {
        const { tokenProvider, credentialsHandler } = page.properties;
        element.tokenProvider = async (context) => {
          used.push('tokenProvider');
          return (await tokenProvider?.(context)) ?? '';
        };
        element.fetch = (...args) => {
          used.push('fetch');
          return fetch(...args);
        };
        element.credentialsHandler = (...args) => {
          used.push('credentialsHandler');
          return credentialsHandler?.(...args);
        };
      });
      expect(used).to.deep.equal([]);
      await harness.enterCode(await page.service.lastCode());
      await harness.press('Switch to that account');
      await harness.event('recovered');
      expect(used).to.deep.equal(['tokenProvider', 'fetch', 'fetch', 'credentialsHandler']);
    });
  });
});
