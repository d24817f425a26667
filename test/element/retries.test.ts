import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CallName } from '../../src/api/types.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness, readable } from '../support/harness.js';

const email = 'jo@example.com';
const TRYING = 'Trying again…';
const OFFLINE = 'You’re offline. We’ll go on when you’re back.';
const ALWAYS = 9;

/** Somebody who sees that it is tried again: the time until then does not pass while they look. */
class Onlooker extends Harness {
  /** Until then, no time passes by itself. */
  isWatching = true;

  protected override wait(): void {
    if (!this.isWatching) super.wait();
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** What a screen reader says of what goes on; one place on the page has it. */
  get announced(): string {
    const texts = [...this.root.querySelectorAll('[role=status]')].map(({ textContent }) =>
      readable(textContent),
    );
    return texts.filter(Boolean).join(' | ');
  }

  says(text: string): Promise<boolean> {
    return this.until(() => this.text.includes(text), text);
  }
}

/** Where something is tried again, and what shows that the person can go on after it was stopped. */
interface Place {
  readonly call: CallName;
  readonly properties?: object;
  /** Comes to where one press is left to be done. */
  readonly come: (person: Onlooker, page: Page) => Promise<void>;
  /** That press; the list needs none. */
  readonly onward?: string;
  /** Where the focus is once it is stopped. */
  readonly main: string;
  /** What is typed, and stays. */
  readonly label?: string;
  readonly done: (person: Onlooker) => Promise<unknown>;
  /** What leads to that after it was stopped; default `onward`. */
  readonly again?: string;
}

async function comeToCode(person: Onlooker, page: Page): Promise<void> {
  await person.sendCodeTo(email);
  await person.step('code');
  await person.type('Code', await page.service.lastCode());
}

async function comeToConflict(person: Onlooker, page: Page): Promise<void> {
  await page.service.createAccount({ email });
  await comeToCode(person, page);
  await person.press('Continue');
  await person.button('Switch to that account');
}

const places: Readonly<Record<string, Place>> = {
  'where a code is submitted': {
    call: 'linked_accounts/link',
    come: comeToCode,
    onward: 'Continue',
    main: 'input',
    label: 'Code',
    done: (person) => person.event('linked'),
  },
  'where a code is submitted to log in': {
    call: 'account/create',
    properties: { flow: 'login' },
    come: comeToCode,
    onward: 'Continue',
    main: 'input',
    label: 'Code',
    done: (person) => person.event('linked'),
  },
  'in the dialog of a conflict': {
    call: 'account/create',
    come: comeToConflict,
    onward: 'Switch to that account',
    main: 'dialog h2',
    done: (person) => person.event('recovered'),
  },
  'in the dialog of a conflict, with another code': {
    call: 'account/create',
    come: async (person, page) => {
      await comeToConflict(person, page);
      person.clock.advance(600_000);
      await page.service.advance(600_000);
      await person.press('Switch to that account');
      await person.says('We sent a new code');
      await person.type('Code', await page.service.lastCode());
    },
    onward: 'Switch to that account',
    main: 'dialog input',
    label: 'Code',
    done: (person) => person.event('recovered'),
  },
  'where a link is forced': {
    call: 'linked_accounts/link',
    come: async (person, page) => {
      await comeToConflict(person, page);
      await person.press('Stay here and take the email');
    },
    onward: 'Lose the other account and link',
    main: 'dialog h2',
    done: (person) => person.event('linked'),
  },
  'in the dialog that asks whether to unlink': {
    call: 'linked_accounts/unlink',
    properties: { flow: 'manage' },
    come: async (person, page) => {
      await page.link('email', email);
      await person.press('Remove email');
    },
    onward: 'Remove',
    main: 'dialog h2',
    done: (person) => person.event('unlinked'),
  },
  'in the list': {
    call: 'linked_accounts',
    properties: { flow: 'manage' },
    come: () => Promise.resolve(),
    main: '[part=failure]',
    done: (person) => person.button('Add an email'),
    again: 'Try again',
  },
};

describe('what is tried again by itself', () => {
  let page: Page;
  let person: Onlooker;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.style.background = 'Canvas';
    page = await openDirectPage();
  });

  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    person.remove();
  });

  const callsOf = async (name: CallName) =>
    (await page.service.calls()).filter(({ call }) => call === name).length;

  const failures = () => person.events.filter(({ type }) => type === 'failed');

  for (const [where, place] of Object.entries(places)) {
    const { call, come, onward, main, label, done, again = onward ?? '' } = place;

    /** Up to where it is tried again; gives how often the call had been made before. */
    const tryAgain = async (times = ALWAYS): Promise<number> => {
      const fails = () =>
        page.service.script({ call, failure: { code: 'busy', status: 503 }, times });
      if (!onward) await fails();
      person = new Onlooker({ ...page.properties, types: 'email', ...place.properties });
      await come(person, page);
      const before = onward ? await callsOf(call) : 0;
      if (onward) {
        await fails();
        await person.press(onward);
      }
      await person.says(TRYING);
      return before;
    };

    /** By the Tab key, from where the person is. */
    const tabTo = async (button: Element): Promise<void> => {
      for (let presses = 0; person.focused !== button && presses < 12; presses++) {
        await sendKeys({ press: 'Tab' });
      }
      expect(person.focused).to.equal(button);
    };

    describe(where, () => {
      it('is announced once, and can be stopped by keyboard: nothing is lost', async () => {
        const before = await tryAgain();
        expect(person.announced).to.equal(TRYING);
        expect(failures()).to.have.length(0);
        const typed = label && (await person.field(label)).value;
        const stop = await person.button('Stop');
        expect(stop.matches('[aria-disabled=true], :disabled')).to.equal(false);
        person.element.focus();
        await tabTo(stop);
        await sendKeys({ press: 'Enter' });
        const { detail } = await person.event('failed');
        expect(detail).to.include({ code: 'busy', status: 503, retryable: true, fatal: false });
        await person.until(() => !person.text.includes(TRYING), 'an end of trying');
        await person.until(() => person.focused?.matches(main), `focus on ${main}`);
        expect(person.root.querySelector('[part~="stop-button"]')).to.equal(null);
        expect(person.text).to.contain('Something went wrong. Try again.');
        if (label) expect((await person.field(label)).value).to.equal(typed);
        // Whatever time passes, nothing is sent any more.
        person.clock.advance(20_000);
        await person.element.updateComplete;
        expect(await callsOf(call)).to.equal(before + 1);
        expect(failures()).to.have.length(1);
        await page.service.clear();
        await person.press(again);
        await done(person);
        expect(failures()).to.have.length(1);
        if (onward) expect(await callsOf(call)).to.equal(before + 2);
      });

      it('goes on without a word of failure where it passes', async () => {
        const before = await tryAgain(2);
        person.isWatching = false;
        await done(person);
        expect(failures()).to.have.length(0);
        await person.until(() => !person.text.includes(TRYING), 'an end of trying');
        expect(await callsOf(call)).to.be.at.least(before + 3);
      });

      it('is told after the third time', async () => {
        const before = await tryAgain();
        person.isWatching = false;
        expect((await person.event('failed')).detail).to.include({ code: 'busy', status: 503 });
        person.clock.advance(20_000);
        await person.element.updateComplete;
        expect(await callsOf(call)).to.equal(before + 3);
        expect(failures()).to.have.length(1);
        expect(person.announced).to.equal('');
      });

      it('leaves the focus where the person has it', async () => {
        await tryAgain();
        const other = document.body.appendChild(document.createElement('input'));
        other.focus();
        // A dialog lets nobody out of it.
        const isFree = !person.root.querySelector('dialog');
        const focused = isFree ? other : person.element;
        person.isWatching = false;
        await person.event('failed');
        await person.element.updateComplete;
        expect(document.activeElement).to.equal(focused);
        other.remove();
      });

      for (const scheme of ['light', 'dark']) {
        it(`axe finds nothing to complain of, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          await tryAgain();
          await expect(person.element).to.be.accessible();
        });
      }
    });
  }

  for (const looks of [1, 2]) {
    it(`finds a link of which the answer was lost, where it cannot be looked at the first ${looks.toString()} times`, async () => {
      person = new Onlooker(page.properties);
      await comeToCode(person, page);
      const failure = { code: 'server_error', status: 500 };
      await page.service.script({
        call: 'linked_accounts/link',
        failure: { ...failure, after: true },
      });
      await page.service.script({ call: 'linked_accounts', failure, times: looks });
      person.isWatching = false;
      await person.press('Continue');
      await person.event('linked');
      await person.step('done');
      expect(failures()).to.have.length(0);
    });
  }

  it('is told when the time for all tries would be over before the next', async () => {
    const call = 'linked_accounts/link';
    const failure = { code: 'busy', status: 503 };
    person = new Onlooker(page.properties);
    await comeToCode(person, page);
    await page.service.script({ call, failure });
    await page.service.script({ call, failure, hold: true });
    await page.service.script({ call, failure, times: ALWAYS });
    const begun = person.clock.now();
    await person.press('Continue');
    await person.says(TRYING);
    person.clock.advance(person.clock.untilRetry ?? 0);
    await page.service.held();
    person.clock.advance(begun + 19_999 - person.clock.now());
    await page.service.release();
    person.isWatching = false;
    expect((await person.event('failed')).detail.code).to.equal('busy');
    expect(await callsOf(call)).to.equal(2);
  });

  describe('without a connection', () => {
    const setOnline = (isOnline: boolean) => {
      Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
    };

    /** What is asked for until the person is back does not come through. */
    const goOffline = async (call: CallName) => {
      setOnline(false);
      await page.service.script({ call, drop: 'before', times: ALWAYS });
    };

    const comeBack = async () => {
      await page.service.clear();
      setOnline(true);
      window.dispatchEvent(new Event('online'));
    };

    afterEach(() => {
      Reflect.deleteProperty(navigator, 'onLine');
    });

    for (const [where, flow, call, outcome] of [
      ['to link', 'link', 'linked_accounts/link', 'linked'],
      ['to log in', 'login', 'account/create', 'linked'],
    ] as const) {
      it(`says so, and submits the code ${where} once when it is back`, async () => {
        person = new Onlooker({ ...page.properties, flow });
        await comeToCode(person, page);
        await goOffline(call);
        await person.press('Continue');
        await person.says(OFFLINE);
        expect(person.announced).to.equal(OFFLINE);
        await person.button('Stop');
        await expect(person.element).to.be.accessible();
        const before = await callsOf(call);
        person.clock.advance(300_000);
        await person.element.updateComplete;
        expect(await callsOf(call), 'while it is away').to.equal(before);
        await comeBack();
        // Not at once: everybody in the same train is back at the same time.
        await person.says(TRYING);
        expect(await callsOf(call)).to.equal(before);
        person.isWatching = false;
        await person.event(outcome);
        await person.step('done');
        expect(await callsOf(call)).to.equal(before + 1);
        expect(failures()).to.have.length(0);
        expect(await page.service.outbox()).to.have.length(1);
      });
    }

    it('submits nothing any more where it was stopped, and keeps the code', async () => {
      person = new Onlooker(page.properties);
      await comeToCode(person, page);
      const code = await page.service.lastCode();
      await goOffline('linked_accounts/link');
      await person.press('Continue');
      await person.says(OFFLINE);
      const before = await callsOf('linked_accounts/link');
      await person.press('Stop');
      expect((await person.event('failed')).detail).to.include({ code: 'network_error' });
      await person.says('You’re offline. Try again when you’re back.');
      const field = await person.field('Code');
      await person.until(() => person.focused === field, 'focus on the field');
      expect(field.value).to.equal(code);
      await comeBack();
      person.clock.advance(20_000);
      await person.element.updateComplete;
      expect(await callsOf('linked_accounts/link')).to.equal(before);
      await person.press('Continue');
      await person.event('linked');
      expect(failures()).to.have.length(1);
    });

    it('sends no message by itself: the person does, once', async () => {
      person = new Onlooker(page.properties);
      await goOffline('linked_accounts/confirm');
      await person.sendCodeTo(email);
      expect((await person.event('failed')).detail).to.include({
        code: 'network_error',
        step: 'address',
      });
      await person.says('You’re offline. Try again when you’re back.');
      expect(person.root.querySelector('[part~="stop-button"]')).to.equal(null);
      const before = await callsOf('linked_accounts/confirm');
      await comeBack();
      person.clock.advance(20_000);
      await person.element.updateComplete;
      expect(await callsOf('linked_accounts/confirm')).to.equal(before);
      expect(await page.service.outbox()).to.have.length(0);
      await person.press('Send code');
      await person.step('code');
      expect(await page.service.outbox()).to.have.length(1);
      expect(failures()).to.have.length(1);
    });
  });
});
