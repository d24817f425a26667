import { expect } from '@open-wc/testing';
import { GlympseAccountLinkElement } from '../../src/element/index.js';
import { typing } from '../../src/element/parts/address/typing.js';
import { address as asking } from '../../src/element/parts/flow/address.js';
import { entering } from '../../src/element/parts/flow/code.js';
import { requests } from '../../src/element/parts/flow/requests.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness, Person } from '../support/harness.js';

const address = 'jo@example.com';
const broken = 'Something in this form broke. Try again, or start over.';

describe('a bug of this element', () => {
  let page: Page;
  let harness: Harness;
  let logged: unknown[];
  let mend: () => void;
  const { error } = console;

  beforeEach(async () => {
    page = await openDirectPage();
    logged = [];
    console.error = (...args: unknown[]) => logged.push(...args);
    mend = () => {};
  });

  afterEach(async () => {
    mend();
    console.error = error;
    harness.remove();
    // What is planted here quotes all that it knows, to the developer alone.
    const isElsewhere = (leak: string) => !leak.includes(' in console.error: no such thing in ');
    expect((await page.leaks()).filter(isElsewhere)).to.deep.equal([]);
  });

  /** Puts a bug into one of the functions of a record, until it is mended. */
  function breakIn(record: object, name: string): void {
    const original: unknown = Reflect.get(record, name);
    Object.assign(record, {
      [name]: (first: unknown, second: unknown) => {
        // As a slip of ours would: it knows all that the function knows.
        throw new TypeError(`no such thing in ${JSON.stringify([first, second])}`);
      },
    });
    mend = () => Object.assign(record, { [name]: original });
  }

  const failures = ({ events }: Person = harness) =>
    events.filter((event): event is CustomEvent<object> => event.type === 'failed');

  /** The page and its developer have been told once, and the person has a way on. */
  async function expectTold(step: string, person: Person = harness): Promise<void> {
    await person.until(() => person.text.includes(broken), broken);
    expect(failures(person).map(({ detail }) => detail)).to.have.length(1);
    expect(failures(person)[0]?.detail).to.include({
      step,
      code: 'internal_error',
      retryable: true,
      fatal: false,
    });
    expect(logged).to.have.length(1);
    expect(logged[0]).to.be.an.instanceOf(Error);
    expect((logged[0] as Error).stack).to.match(/bugs\.test/);
    await person.button('Try again');
    await person.button('Start over');
    expect(person.root.querySelector('[aria-disabled=true]:not([part~=resend-button])')).to.equal(
      null,
    );
    expect(person.text).to.not.contain('One moment');
  }

  async function comeToCode(): Promise<string> {
    harness = new Harness(page.properties);
    await harness.sendCodeTo(address);
    await harness.field('Code');
    return page.service.lastCode();
  }

  describe('in a view', () => {
    const fails = (): never => {
      throw new TypeError('a text is broken');
    };

    it('is told at the first form, where one can try again', async () => {
      harness = new Harness({ ...page.properties, messages: { addressLabel: fails } });
      await expectTold('address');
      harness.element.messages = undefined;
      await harness.press('Try again');
      await harness.sendCodeTo(address);
      await harness.step('code');
      expect(failures()).to.have.length(1);
    });

    it('is told where a code is asked for, where one can try again', async () => {
      const code = await comeToCode();
      harness.element.messages = { codeSentTo: fails };
      await expectTold('code');
      harness.element.messages = undefined;
      await harness.press('Try again');
      await harness.enterCode(code);
      await harness.event('linked');
      expect(await page.service.outbox()).to.have.length(1);
    });

    it('is told where a code is asked for, where one can start over', async () => {
      await comeToCode();
      harness.element.messages = { codeSentTo: fails };
      await expectTold('code');
      await harness.press('Start over');
      await harness.sendCodeTo('sam@example.com');
      harness.element.messages = undefined;
      await harness.step('code');
      expect(sessionStorage).to.have.length(1);
    });

    it('is told in the conflict', async () => {
      await page.service.createAccount({ email: address });
      const code = await comeToCode();
      await harness.enterCode(code);
      await harness.button('Switch to that account');
      harness.element.messages = { conflictHeading: fails };
      await expectTold('conflict');
      harness.element.messages = undefined;
      await harness.press('Try again');
      await harness.press('Switch to that account');
      await harness.event('recovered');
    });

    it('is told again when it is still there', async () => {
      await comeToCode();
      harness.element.messages = { codeSentTo: fails };
      await expectTold('code');
      await harness.press('Try again');
      await harness.until(() => failures().length === 2);
      expect(logged).to.have.length(2);
      await harness.button('Try again');
    });

    it('is told in the list', async () => {
      await page.link('email', address);
      harness = new Harness({
        ...page.properties,
        flow: 'manage',
        messages: { linkedStatus: 'Linked', replaceAddress: fails },
      });
      await expectTold('manage');
      harness.element.messages = undefined;
      await harness.press('Try again');
      await harness.button('Change email');
    });
  });

  describe('in what follows from an event', () => {
    it('is told where an address is submitted, which is kept', async () => {
      breakIn(asking.idle, 'address-submitted');
      harness = new Harness(page.properties);
      await harness.sendCodeTo(address);
      await expectTold('address');
      expect((await harness.field('Email address')).value).to.equal(address);
      expect(await page.service.calls()).to.deep.equal([]);
      mend();
      await harness.press('Try again');
      await harness.step('code');
      expect(failures()).to.have.length(1);
    });

    it('is told before the rest of the flow is there, too', async () => {
      breakIn(typing, 'address-submitted');
      const tag = `early-${crypto.randomUUID()}`;
      customElements.define(
        tag,
        class extends GlympseAccountLinkElement {
          protected override firstUpdated(): void {
            this.renderRoot.querySelector('form')?.requestSubmit();
          }
        },
      );
      const early = document.createElement(tag) as GlympseAccountLinkElement;
      Object.assign(early, page.properties, { address });
      harness = new Harness({ id: 'another' });
      const person = new Person(early);
      document.body.append(early);
      await expectTold('address', person);
      mend();
      await person.press('Try again');
      await person.step('code');
      early.remove();
    });

    it('is told where a code is submitted, and shows it to nobody', async () => {
      const code = await comeToCode();
      breakIn(entering.idle, 'code-submitted');
      await harness.enterCode(code);
      await expectTold('code');
      expect((await harness.field('Code')).value).to.equal(code);
      expect(JSON.stringify(failures()[0]?.detail)).to.not.contain(code);
      mend();
      await harness.press('Try again');
      await harness.event('linked');
    });

    it('is told where an answer is taken up, and the code is not lost', async () => {
      const code = await comeToCode();
      breakIn(entering.answers, 'address-linked');
      await harness.enterCode(code);
      await expectTold('code');
      mend();
      await harness.press('Try again');
      await harness.event('linked');
    });

    it('leaves a way to start over', async () => {
      await comeToCode();
      breakIn(entering.idle, 'code-submitted');
      await harness.enterCode('123456');
      await expectTold('code');
      await harness.press('Start over');
      await harness.step('address');
      expect((await harness.field('Email address')).value).to.equal('');
      expect(sessionStorage).to.have.length(0);
    });
  });

  describe('in a request', () => {
    it('is told where a code is asked for, and the address is kept', async () => {
      breakIn(requests, 'request-code');
      harness = new Harness(page.properties);
      await harness.sendCodeTo(address);
      await expectTold('address');
      expect((await harness.field('Email address')).value).to.equal(address);
    });

    it('is told where a code is submitted, which is kept and shown to nobody', async () => {
      breakIn(requests, 'submit-code');
      const code = await comeToCode();
      await harness.enterCode(code);
      await expectTold('code');
      expect((await harness.field('Code')).value).to.equal(code);
      expect(JSON.stringify(failures()[0]?.detail)).to.not.contain(code);
      await harness.press('Start over');
      await harness.field('Email address');
    });

    it('is told where credentials are handed over, and shows them to nobody', async () => {
      breakIn(requests, 'hand-over');
      const { password } = await page.service.createAccount({ email: address });
      harness = new Harness({ ...page.properties, flow: 'login' });
      await harness.sendCodeTo(address);
      await harness.field('Code');
      await harness.enterCode(await page.service.lastCode());
      await expectTold('code');
      expect(JSON.stringify(failures()[0]?.detail)).to.not.contain(password);
    });
  });

  describe('is not', () => {
    afterEach(() => {
      expect(logged).to.deep.equal([]);
    });

    it('a storage that throws: the person does not notice', async () => {
      const { getItem, setItem, removeItem } = Storage.prototype;
      const fails = () => {
        throw new DOMException('switched off', 'SecurityError');
      };
      Object.assign(Storage.prototype, { getItem: fails, setItem: fails, removeItem: fails });
      mend = () => Object.assign(Storage.prototype, { getItem, setItem, removeItem });
      const code = await comeToCode();
      await harness.enterCode(code);
      await harness.event('linked');
      expect(failures()).to.deep.equal([]);
    });

    for (const [name, absurd, code] of [
      ['fetch', () => 'nonsense', 'network_error'],
      ['fetch', () => Promise.reject(new TypeError('no')), 'network_error'],
      [
        'fetch',
        () => {
          throw new RangeError('no');
        },
        'network_error',
      ],
      // The service refuses what is no token.
      ['tokenProvider', () => ({ token: 't' }), 'oauth_token'],
      ['tokenProvider', () => undefined, 'oauth_token'],
      [
        'tokenProvider',
        () => {
          throw new RangeError('no');
        },
        'token_provider_failed',
      ],
    ] as const) {
      it(`a ${name} of the page’s that does “${String(absurd)}”`, async () => {
        harness = new Harness(page.properties);
        Object.assign(harness.element, { [name]: absurd });
        await harness.sendCodeTo(address);
        const { detail } = await harness.event('failed');
        expect(detail).to.include({ step: 'address', code, retryable: true, fatal: false });
        expect(harness.text).to.not.contain(broken);
        Object.assign(harness.element, { fetch: undefined }, page.properties);
        await harness.press('Send code');
        await harness.step('code');
        expect(failures()).to.have.length(1);
      });
    }
  });
});
