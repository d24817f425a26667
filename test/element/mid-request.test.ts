import { expect } from '@open-wc/testing';
import type { CallName } from '../../src/api/types.js';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { comeToCode, comeToConflict } from '../support/come-to.js';
import { hands, type Hand } from '../support/hands.js';
import { Harness } from '../support/harness.js';

const { email } = addresses;
const other = 'sam@example.com';

interface Request {
  /** The call that is under way. */
  readonly call: CallName;
  /** Someone comes to where it is made; it is held from then on. */
  readonly come: (page: Page) => Promise<Harness>;
  readonly press: (person: Harness, page: Page) => Promise<void>;
  /** What can be seen of its answer. */
  readonly outcome: (person: Harness) => Promise<unknown>;
}

const enterCode = async (person: Harness, page: Page) =>
  person.enterCode(await page.service.lastCode());

const requests = {
  'a code is requested': {
    call: 'linked_accounts/confirm',
    come: async (page) => {
      const person = new Harness(page.properties);
      await person.type('Email address', email);
      return person;
    },
    press: (person) => person.press('Send code'),
    outcome: (person) => person.field('Code'),
  },
  'a code is checked': {
    call: 'linked_accounts/link',
    come: comeToCode,
    press: enterCode,
    outcome: (person) => person.event('linked'),
  },
  'somebody logs in': {
    call: 'account/create',
    come: (page) => comeToCode(page, { flow: 'login' }),
    press: enterCode,
    outcome: (person) => person.event('linked'),
  },
  'an account is recovered': {
    call: 'account/create',
    come: comeToConflict,
    press: (person) => person.press('Switch to that account'),
    outcome: (person) => person.event('recovered'),
  },
  'a link is forced': {
    call: 'linked_accounts/link',
    come: async (page) => {
      const person = await comeToConflict(page);
      await person.press('Stay here and take the email');
      await person.button('Lose the other account and link');
      return person;
    },
    press: (person) => person.press('Lose the other account and link'),
    outcome: (person) => person.event('linked'),
  },
  'an address is unlinked': {
    call: 'linked_accounts/unlink',
    come: async (page) => {
      const manager = await Manager.open(page, { email });
      await manager.press('Remove email');
      await manager.button('Keep it');
      return manager;
    },
    press: (person) => person.press('Remove'),
    outcome: (person) => person.event('unlinked'),
  },
  'an address is replaced': {
    call: 'linked_accounts/unlink',
    come: async (page) => {
      const manager = await Manager.open(page, { email });
      await manager.press('Change email');
      await manager.prove('email', other);
      const replace = await manager.button('Replace');
      await manager.until(() => replace.ariaDisabled !== 'true');
      return manager;
    },
    press: (person) => person.press('Replace'),
    outcome: (person) => person.event('linked'),
  },
} satisfies Readonly<Record<string, Request>>;

describe('an element in the hands of a page, while', () => {
  let page: Page;
  let person: Harness;
  let place: HTMLElement;
  let faults: unknown[];
  let count = 0;
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => faults.push(event);

  beforeEach(async () => {
    sessionStorage.clear();
    faults = [];
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
    place = document.body.appendChild(document.createElement('div'));
    page = await openDirectPage();
  });

  afterEach(async () => {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
    await page.service.clear();
    person.remove();
    place.remove();
    expect(faults).to.deep.equal([]);
    expect(await page.leaks()).to.deep.equal([]);
  });

  const styleOf = () => {
    const button = person.root.querySelector('button');
    return button && getComputedStyle(button).borderRadius;
  };

  async function goThrough({ call, come, press, outcome }: Request, hand: Hand): Promise<void> {
    person = await come(page);
    place.append(person.element);
    const before = (await page.service.calls()).length;
    await page.service.script({ call, hold: true });
    await press(person, page);
    await page.service.held();
    hand(person.element);
    await person.element.updateComplete;
    expect(styleOf()).to.equal('10px');
    await page.service.release();
    await outcome(person);
    await person.until(() => !person.text.includes('One moment'));
    expect(person.events.filter(({ type }) => type === 'failed')).to.deep.equal([]);
    const made = (await page.service.calls()).slice(before).filter((each) => each.call === call);
    expect(made).to.have.length(1);
  }

  for (const [what, hand] of Object.entries(hands)) {
    it(`a code is checked: ${what}`, () => goThrough(requests['a code is checked'], hand));
    count += 1;
  }

  for (const [when, request] of Object.entries(requests)) {
    it(`${when}: all of that, one after the other`, () =>
      goThrough(request, (element) => {
        for (const hand of Object.values(hands)) {
          hand(element);
          count += 1;
        }
      }));
  }

  after(() => {
    console.log(`${count.toString()} ways in which a request was disturbed that came to its end`);
  });
});
