import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { comeToCode, comeToConflict } from '../support/come-to.js';
import { Harness } from '../support/harness.js';
import { ManualTimeout } from '../support/manual-timeout.js';
import { Ledger, type Holdings } from '../support/ledger.js';

const { email } = addresses;
const other = 'sam@example.com';

/** How often an element is taken out and put back in each step. */
const TIMES = 1000;

interface Place {
  /** Someone comes there. */
  readonly come: (page: Page) => Promise<Harness>;
  /** Where they go on, once the element is at rest again. */
  readonly goOn: (person: Harness, page: Page) => Promise<unknown>;
  /** Coming back asks the service for something. */
  readonly asks?: boolean;
}

async function link(person: Harness, page: Page): Promise<void> {
  await person.enterCode(await page.service.lastCode());
  await person.event('linked');
}

async function comeToReplacing(page: Page): Promise<Manager> {
  const manager = await Manager.open(page, { email });
  await manager.press('Change email');
  await manager.prove('email', other);
  const replace = await manager.button('Replace');
  await manager.until(() => replace.ariaDisabled !== 'true');
  return manager;
}

const places: Readonly<Record<string, Place>> = {
  'at the address': {
    async come(page) {
      const person = new Harness(page.properties);
      await person.field('Email address');
      await person.flow();
      return person;
    },
    goOn: (person) => person.sendCodeTo(email).then(() => person.step('code')),
  },
  'at a phone number': {
    async come(page) {
      const person = new Harness({ ...page.properties, types: 'phone', country: 'US' });
      await person.field('Country or region');
      await person.flow();
      return person;
    },
    goOn: (person) => person.sendCodeTo('2015550123').then(() => person.step('code')),
  },
  'while a code is requested': {
    async come(page) {
      const person = new Harness(page.properties);
      await page.service.script({ call: 'linked_accounts/confirm', hold: true });
      await person.sendCodeTo(email);
      await page.service.held();
      return person;
    },
    async goOn(person, page) {
      await page.service.release();
      await person.press('Send code');
      await person.step('code');
    },
  },
  'at the code': { come: comeToCode, goOn: link },
  'while a code is checked': {
    async come(page) {
      const person = await comeToCode(page);
      await page.service.script({ call: 'linked_accounts/link', hold: true });
      await person.enterCode(await page.service.lastCode());
      await page.service.held();
      return person;
    },
    async goOn(person, page) {
      await page.service.release();
      await link(person, page);
    },
  },
  'in a conflict': {
    come: comeToConflict,
    async goOn(person) {
      await person.press('Switch to that account');
      await person.event('recovered');
    },
  },
  'in a conflict that is hidden': {
    async come(page) {
      const person = await comeToConflict(page);
      person.element.hidden = true;
      await person.until(() => !person.root.querySelector('dialog:modal'));
      return person;
    },
    async goOn(person) {
      person.element.hidden = false;
      await person.press('Switch to that account');
      await person.event('recovered');
    },
  },
  'asked whether to force': {
    async come(page) {
      const person = await comeToConflict(page);
      await person.press('Stay here and take the email');
      await person.button('Lose the other account and link');
      return person;
    },
    async goOn(person) {
      await person.press('Lose the other account and link');
      await person.event('linked');
    },
  },
  'while the page takes an account over': {
    async come(page) {
      let isTaken = false;
      const person = new Harness({
        ...page.properties,
        flow: 'login',
        credentialsHandler: () => (isTaken ? undefined : new Promise(() => {})),
      });
      await person.sendCodeTo(email);
      await person.step('code');
      await person.enterCode(await page.service.lastCode());
      await person.until(() => !person.root.querySelector('input'));
      isTaken = true;
      return person;
    },
    goOn: (person) => person.press('Try again').then(() => person.step('done')),
  },
  'when all is done': {
    async come(page) {
      const person = await comeToCode(page);
      await link(person, page);
      await person.step('done');
      return person;
    },
    async goOn(person) {
      person.element.restart();
      await person.field('Email address');
    },
  },
  'in the list': {
    come: (page) => Manager.open(page, { email }),
    goOn: (person) => person.press('Remove email').then(() => person.button('Keep it')),
    asks: true,
  },
  'asked whether to unlink': {
    async come(page) {
      const manager = await Manager.open(page, { email });
      await manager.press('Remove email');
      await manager.button('Keep it');
      return manager;
    },
    goOn: (person) => person.press('Keep it').then(() => person.button('Remove email')),
    asks: true,
  },
  'at an address to add': {
    async come(page) {
      const manager = await Manager.open(page);
      await manager.press('Add an email');
      await manager.field('Email address');
      return manager;
    },
    goOn: (person) => person.sendCodeTo(email).then(() => person.step('code')),
  },
  'asked whether to replace': {
    come: comeToReplacing,
    goOn: (person) => person.press('Replace').then(() => person.event('linked')),
  },
};

/** What has come to be more. */
const more = (before: Holdings, after: Holdings) =>
  Object.entries(after)
    .filter(([kind, count]) => count > (before[kind] ?? 0))
    .map(([kind, count]) => `${kind}: ${String(before[kind] ?? 0)}, then ${count.toString()}`);

const frames = async (count: number) => {
  for (let left = count; left > 0; left--) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

describe(`an element that is taken out and put back ${TIMES.toString()} times`, () => {
  let page: Page;
  let ledger: Ledger;
  let connects = 0;

  beforeEach(async () => {
    sessionStorage.clear();
    page = await openDirectPage();
    ledger = new Ledger();
  });

  afterEach(async () => {
    ledger.close();
    await page.service.clear();
    expect(await page.leaks()).to.deep.equal([]);
  });

  /** Taken out and put back at once, it is moved; a moment later, it has left and come back. */
  async function takeOutAndPutBack(element: GlympseAccountLinkElement): Promise<void> {
    for (let count = 0; count < TIMES; count++) {
      element.remove();
      if (count % 2) await Promise.resolve();
      document.body.append(element);
      connects += 1;
    }
    await element.updateComplete;
  }

  for (const [name, { come, goOn, asks }] of Object.entries(places)) {
    it(`${name}: holds no more than before, and nothing once it has left`, async () => {
      const empty = ledger.holdings();
      const person = await come(page);
      const { element, clock } = person;
      // Once, so that what is under way has ended.
      element.remove();
      await Promise.resolve();
      document.body.append(element);
      await person.until(() => !person.text.includes('One moment'));
      await frames(2);
      const before = { ...ledger.holdings(element), 'times awaited': clock.waiting };
      const { begun } = ledger;
      await takeOutAndPutBack(element);
      await person.until(() => !person.text.includes('One moment'));
      await frames(2);
      const after = { ...ledger.holdings(element), 'times awaited': clock.waiting };
      expect(more(before, after)).to.deep.equal([]);
      const allowed = asks ? /^(requests|time limits)/ : /^$/;
      const newly = more(begun, ledger.begun).filter((kind) => !allowed.test(kind));
      expect(newly).to.deep.equal([]);
      await goOn(person, page);
      person.remove();
      await Promise.resolve();
      await frames(2);
      sessionStorage.clear();
      expect(more(empty, { ...ledger.holdings(), 'times awaited': clock.waiting })).to.deep.equal(
        [],
      );
    });
  }

  after(() => {
    console.log(
      `${connects.toString()} connects, in ${Object.keys(places).length.toString()} places`,
    );
  });
});

describe('an element that has left', () => {
  let page: Page;
  let limits: ManualTimeout;

  beforeEach(async () => {
    sessionStorage.clear();
    page = await openDirectPage();
    limits = new ManualTimeout();
  });

  afterEach(async () => {
    limits.restore();
    await page.service.clear();
    expect(await page.leaks()).to.deep.equal([]);
  });

  const collectGarbage = () => executeServerCommand<boolean, undefined>('collect-garbage');

  /**
   * Nothing holds any of them any more. The time limit of a request cannot be taken back, and holds what the
   * request was for until it has passed.
   */
  async function expectGone(references: readonly WeakRef<object>[]): Promise<void> {
    await page.service.clear();
    limits.pass();
    const left = () => references.filter((reference) => reference.deref()).length;
    for (let tries = 0; left() > 0 && tries < 20; tries++) {
      await frames(1);
      await collectGarbage();
    }
    expect(left()).to.equal(0);
  }

  for (const [name, { come }] of Object.entries(places)) {
    it(`${name}: is forgotten`, async function () {
      // Neither of the other browsers can be told to collect its garbage.
      if (!(await collectGarbage())) this.skip();
      const leave = async () => {
        const person = await come(page);
        person.remove();
        return [new WeakRef(person.element), new WeakRef(person.root)];
      };
      await expectGone(await leave());
    });
  }

  it('is forgotten, a thousand of them', async function () {
    if (!(await collectGarbage())) this.skip();
    const { localName } = new Harness().element;
    const references: WeakRef<object>[] = [];
    const comeAndGo = async () => {
      const element = document.createElement(localName) as GlympseAccountLinkElement;
      Object.assign(element, page.properties);
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      references.push(new WeakRef(element));
    };
    for (let count = 0; count < TIMES; count++) await comeAndGo();
    await expectGone(references);
  });
});
