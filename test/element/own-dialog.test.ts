import { expect } from '@open-wc/testing';
import { ConflictEvent, type GlympseAccountLinkElement } from '../../src/element/index.js';
import { modes, openDirectPage, type Page } from '../journeys/modes.js';
import { comeToCode } from '../support/come-to.js';
import { Harness } from '../support/harness.js';

const email = 'jo@example.com';
const CODE_LIFETIME = 600_000;

/** What is said on the console while something is done. */
function listenToConsole(): { readonly said: readonly string[]; readonly stop: () => void } {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
  };
  return {
    said,
    stop: () => {
      console.warn = warn;
    },
  };
}

describe('a page that hears of a conflict', () => {
  let page: Page;
  let person: Harness;
  const own = new AbortController();
  let heard: ConflictEvent[] = [];
  let hear: (event: ConflictEvent) => void = () => {};

  before(() => {
    document.addEventListener(
      'conflict',
      (event) => {
        heard.push(event);
        hear(event);
      },
      own,
    );
  });

  after(() => {
    own.abort();
  });

  beforeEach(async () => {
    heard = [];
    hear = () => {};
    page = await openDirectPage();
    await page.service.createAccount({ email });
  });

  afterEach(async () => {
    await page.service.release();
    person.remove();
  });

  const dialog = () => person.root.querySelector('dialog');

  /** The latest event, the number of them being this. */
  const conflict = (count = 1): Promise<ConflictEvent> =>
    person.until(() => heard.length === count && heard.at(-1));

  async function meetConflict(
    listener = hear,
    properties: Partial<GlympseAccountLinkElement> = {},
  ): Promise<ConflictEvent> {
    hear = listener;
    person = await comeToCode(page, properties);
    await person.enterCode(await page.service.lastCode());
    return conflict();
  }

  const prevent = (event: Event) => {
    event.preventDefault();
  };

  /** The line that takes the place of the dialog. */
  const quiet = () => person.until(() => person.text.includes('Choose on this page'));

  it('is told of the choice, and of no secret, and leaves it to the dialog', async () => {
    const event = await meetConflict();
    expect(event).to.be.instanceOf(ConflictEvent);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    expect(event.detail).to.deep.equal({
      type: 'email',
      address: 'j•••@example.com',
      choices: ['recover', 'force', 'another-address'],
    });
    await person.until(() => person.root.querySelector('dialog:modal'));
    await person.press('Stay here and take the email');
    await person.press('Back');
    await person.press('Switch to that account');
    await person.event('recovered');
    expect(heard).to.have.length(1);
    expect(await page.leaks()).to.deep.equal([]);
  });

  for (const [mode, open] of Object.entries(modes)) {
    describe(`and asks in its own way, in ${mode}`, () => {
      beforeEach(async () => {
        page = await open();
        await page.service.createAccount({ email });
      });

      it('recovers later, once, and without a dialog', async () => {
        const event = await meetConflict(prevent);
        await quiet();
        expect(dialog()).to.equal(null);
        event.recover();
        await person.event('recovered');
        expect(dialog()).to.equal(null);
        const { said, stop } = listenToConsole();
        event.recover();
        event.useAnotherAddress();
        stop();
        expect(said).to.have.length(2);
        expect(said[0]).to.contain('this conflict is over');
        expect(person.element.step).to.equal('done');
        expect(await page.leaks()).to.deep.equal([]);
      });

      it('recovers at once, while it is told', async () => {
        await meetConflict((event) => {
          event.recover();
        });
        await person.event('recovered');
        expect(dialog()).to.equal(null);
      });

      it('takes the address over once that is confirmed', async () => {
        const event = await meetConflict(prevent);
        for (const consent of [undefined, {}, { confirmed: 'true' }]) {
          expect(() => {
            event.force(consent as unknown as { confirmed: true });
          }).to.throw(TypeError, '{ confirmed: true }');
        }
        await quiet();
        event.force({ confirmed: true });
        expect((await person.event('linked')).detail.forced).to.equal(true);
      });
    });
  }

  it('asks in its own way, and cannot force where force-link does not let it', async () => {
    const event = await meetConflict(prevent, { forceLink: 'never' });
    expect(event.detail.choices).to.deep.equal(['recover', 'another-address']);
    const { said, stop } = listenToConsole();
    event.force({ confirmed: true });
    stop();
    expect(said.join()).to.contain('force-link does not let it');
    await quiet();
    event.recover();
    await person.event('recovered');
  });

  it('asks in its own way, and nothing is done for it while the element is disabled', async () => {
    const event = await meetConflict(prevent);
    person.element.disabled = true;
    const { said, stop } = listenToConsole();
    event.recover();
    stop();
    expect(said.join()).to.contain('the element is disabled');
    person.element.disabled = false;
    event.recover();
    await person.event('recovered');
  });

  it('leads back to the address, and a choice after that is none', async () => {
    const event = await meetConflict(prevent);
    event.useAnotherAddress();
    await person.step('address');
    const { said, stop } = listenToConsole();
    event.recover();
    stop();
    expect(said).to.have.length(1);
    expect(person.element.step).to.equal('address');
  });

  it('is passed over by a person who takes another address, or by starting over', async () => {
    const event = await meetConflict(prevent);
    await quiet();
    await person.press('Use a different email');
    await person.field('Email address');
    const { said, stop } = listenToConsole();
    event.recover();
    await person.sendCodeTo(email);
    await person.field('Code');
    await person.enterCode(await page.service.lastCode());
    const second = await conflict(2);
    await quiet();
    event.recover();
    expect(said).to.have.length(2);
    person.element.restart();
    await person.field('Email address');
    second.recover();
    stop();
    expect(said).to.have.length(3);
  });

  it('has the focus on the line, unless the page has taken it', async () => {
    await meetConflict(prevent);
    await quiet();
    await person.until(() =>
      person.root.activeElement?.textContent.includes('Choose on this page'),
    );
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    person.element.focus();
    expect(document.activeElement).to.equal(person.element);
    button.remove();
  });

  it('is asked anew where a person wants that', async () => {
    const first = await meetConflict(prevent);
    await quiet();
    await person.press('Try again');
    const second = await conflict(2);
    const { said, stop } = listenToConsole();
    first.recover();
    stop();
    expect(said).to.have.length(1);
    second.recover();
    await person.event('recovered');
  });

  it('is asked anew after its choice has failed', async () => {
    const event = await meetConflict(prevent);
    await page.service.script({
      call: 'account/create',
      failure: { code: 'refused', status: 400 },
    });
    event.recover();
    expect((await person.event('failed')).detail.step).to.equal('conflict');
    await person.until(() => person.root.querySelector('[part=error]')?.textContent);
    expect(person.text).to.not.contain('Choose on this page');
    await person.press('Try again');
    (await conflict(2)).force({ confirmed: true });
    expect((await person.event('linked')).detail.forced).to.equal(true);
  });

  it('leaves the code to the element where another one is needed', async () => {
    const event = await meetConflict(prevent);
    await page.service.advance(CODE_LIFETIME);
    person.clock.advance(CODE_LIFETIME);
    event.recover();
    await person.field('Code');
    await person.until(() => person.text.includes('We sent a new code'));
    expect(dialog()).to.equal(null);
    await person.press('Back');
    (await conflict(2)).recover();
    await person.enterCode(await page.service.lastCode(), 'Switch to that account');
    await person.event('recovered');
  });

  it('is asked anew after a reload', async () => {
    await meetConflict(prevent);
    await quiet();
    person.element.remove();
    person = new Harness(page.properties);
    const event = await conflict(2);
    await quiet();
    expect(dialog()).to.equal(null);
    event.recover();
    // The code is not kept.
    await person.field('Code');
    await person.enterCode(await page.service.lastCode(), 'Switch to that account');
    await person.event('recovered');
  });

  it('is not asked by an element that has left, but when it is back', async () => {
    person = await comeToCode(page);
    hear = prevent;
    await page.service.script({ call: 'linked_accounts/link', hold: true });
    const leave = () => {
      person.element.remove();
    };
    person.element.addEventListener('step-change', leave, { once: true });
    await person.enterCode(await page.service.lastCode());
    await page.service.held();
    await page.service.release();
    await person.step('conflict');
    await person.element.updateComplete;
    expect(heard).to.deep.equal([]);
    document.body.append(person.element);
    (await conflict()).recover();
    await person.event('recovered');
  });
});

describe('a page that tells the two accounts apart', () => {
  let page: Page;
  let person: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
    await page.service.createAccount({ email });
  });

  afterEach(async () => {
    await page.service.release();
    person.remove();
  });

  async function meetConflict(
    accountFacts: NonNullable<GlympseAccountLinkElement['accountFacts']>,
  ): Promise<void> {
    person = await comeToCode(page, { accountFacts });
    await person.enterCode(await page.service.lastCode());
    await person.until(() => person.root.querySelector('dialog:modal'));
  }

  const facts = () =>
    [...person.root.querySelectorAll('[part=facts]')].map(({ textContent }) =>
      textContent.replace(/[\u2068\u2069]/g, ''),
    );

  it('has its words in the two cards, as text', async () => {
    let asked: unknown;
    await meetConflict(({ signal, ...about }) => {
      asked = about;
      expect(signal.aborted).to.equal(false);
      return { current: 'Made <b>today</b>', other: ['Jo', 'since 2019', '12 favorites'] };
    });
    await person.until(() => facts().join());
    // The account of the address stands first.
    expect(facts()).to.deep.equal(['Jo · since 2019 · 12 favorites', 'Made <b>today</b>']);
    expect(asked).to.deep.equal({ type: 'email', address: 'j•••@example.com' });
    expect(await page.leaks()).to.deep.equal([]);
  });

  it('is not waited for, and told when it is too late', async () => {
    let given: AbortSignal | undefined;
    await meetConflict(({ signal }) => {
      given = signal;
      return new Promise(() => {});
    });
    expect(facts()).to.deep.equal(['', '']);
    await person.press('Switch to that account');
    await person.event('recovered');
    await person.until(() => given?.aborted);
  });

  for (const [name, fails] of Object.entries<() => unknown>({
    'a function that throws': () => {
      throw new Error('no facts');
    },
    'a function that rejects': () => Promise.reject(new Error('no facts')),
    'no facts': () => undefined,
    nonsense: () => ({ current: 3, other: [null, {}, ['x']] }),
  })) {
    it(`does no harm by ${name}`, async () => {
      const { said, stop } = listenToConsole();
      await meetConflict(fails as never);
      await person.button('Switch to that account');
      stop();
      expect(facts()).to.deep.equal(['', '']);
      expect(said.join().includes('no facts')).to.equal(name.startsWith('a function'));
      await person.press('Switch to that account');
      await person.event('recovered');
    });
  }
});
