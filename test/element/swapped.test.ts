import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { modes, openDirectPage, type Page } from '../journeys/modes.js';
import { Harness, Person } from '../support/harness.js';

const addresses = ['jo@example.com', 'sam@example.com'] as const;

/** How pages put a new element in the place of one that is there. */
const swaps: Readonly<Record<string, (element: HTMLElement, copy: HTMLElement) => void>> = {
  replaced: (element, copy) => {
    element.replaceWith(copy);
  },
  'the new one first, as htmx does': (element, copy) => {
    element.before(copy);
    element.remove();
  },
  'the new one first, at the end': (element, copy) => {
    element.after(copy);
    element.remove();
  },
  'the old one first': (element, copy) => {
    const { parentElement } = element;
    element.remove();
    parentElement?.append(copy);
  },
  'its parent with it': (element, copy) => {
    const parent = document.createElement('div');
    parent.append(copy);
    element.parentElement?.after(parent);
    element.parentElement?.remove();
  },
  replaceChildren: (element, copy) => {
    element.parentElement?.replaceChildren(copy);
  },
};

describe('an element that is swapped for a new one', () => {
  let page: Page;
  let people: Harness[];

  beforeEach(async () => {
    sessionStorage.clear();
    page = await openDirectPage();
    people = [];
  });

  afterEach(() => {
    for (const person of people) person.remove();
    for (const place of document.querySelectorAll('body > .place')) place.remove();
  });

  /** Someone before a new element that is not in the page yet. */
  function make(properties = page.properties): Harness {
    const person = new Harness(properties);
    person.element.remove();
    people.push(person);
    return person;
  }

  function open(properties = page.properties): Harness {
    const person = make(properties);
    const place = document.body.appendChild(document.createElement('div'));
    place.className = 'place';
    place.append(person.element);
    return person;
  }

  async function comeToCode(person: Harness, address: string): Promise<void> {
    await person.sendCodeTo(address);
    await person.field('Code');
  }

  /** What a reload leaves of the elements: the tab's storage. */
  async function reload(): Promise<Harness> {
    for (const { element } of people) element.remove();
    await Promise.resolve();
    return open();
  }

  for (const [name, swap] of Object.entries(swaps)) {
    it(`${name}: goes on at the code, and after a reload, too`, async () => {
      const old = open();
      await comeToCode(old, addresses[0]);
      const next = make();
      swap(old.element, next.element);
      await next.field('Code');
      expect(next.text).to.contain('jo@example.com');
      await next.press('Change email');
      await comeToCode(next, addresses[1]);
      const again = await reload();
      await again.field('Code');
      expect(again.text).to.contain('sam@example.com');
      await again.enterCode(await page.service.lastCode());
      await again.event('linked');
      expect(sessionStorage).to.have.length(0);
    });

    it(`${name}, in the conflict: the choice is still open`, async () => {
      await page.service.createAccount({ email: addresses[0] });
      const old = open();
      await comeToCode(old, addresses[0]);
      const code = await page.service.lastCode();
      await old.enterCode(code);
      await old.button('Switch to that account');
      const next = make();
      swap(old.element, next.element);
      await next.press('Switch to that account');
      await next.enterCode(code, 'Switch to that account');
      await next.event('recovered');
    });
  }

  /** Both are there for a while: the old one fades out, or waits for a view transition. */
  async function openBoth(): Promise<[Harness, Harness]> {
    const old = open();
    await comeToCode(old, addresses[0]);
    const next = open();
    await next.field('Email address');
    return [old, next];
  }

  it('long before the old one leaves: takes its step up when that leaves', async () => {
    const [old, next] = await openBoth();
    old.element.remove();
    await next.step('code');
    await next.field('Code');
    expect(next.text).to.contain('jo@example.com');
    expect((await next.event('step-change')).detail.step).to.equal('code');
  });

  it('by markup alone (innerHTML = innerHTML), twice: goes on at the code', async () => {
    page = (await modes['endpoint mode']?.()) as Page;
    const { localName } = make().element;
    const place = document.body.appendChild(document.createElement('div'));
    place.className = 'place';
    place.innerHTML = `<${localName} endpoint="${String(page.properties.endpoint)}"></${localName}>`;
    const person = () => new Person(place.firstElementChild as GlympseAccountLinkElement);
    const first = person();
    await first.sendCodeTo(addresses[0]);
    await first.field('Code');
    for (let count = 0; count < 2; count++) {
      const { innerHTML } = place;
      place.innerHTML = innerHTML;
      await person().field('Code');
    }
    const last = person();
    await last.enterCode(await page.service.lastCode());
    await last.event('linked');
    expect(sessionStorage).to.have.length(0);
  });

  it('in the list: takes up what the person was confirming', async () => {
    const properties = { ...page.properties, flow: 'manage', types: 'email' } as const;
    const old = open(properties);
    await old.press('Add an email');
    await comeToCode(old, addresses[0]);
    const next = make(properties);
    old.element.before(next.element);
    await page.service.script({ call: 'linked_accounts', hold: true });
    old.element.remove();
    await next.field('Code');
    await page.service.release();
    await next.enterCode(await page.service.lastCode());
    await next.event('linked');
  });

  it('is left where the person is, where they have typed in the new one', async () => {
    const [old, next] = await openBoth();
    await next.type('Email address', addresses[1]);
    old.element.remove();
    await Promise.resolve();
    await next.element.updateComplete;
    expect((await next.field('Email address')).value).to.equal(addresses[1]);
    await next.press('Send code');
    await next.field('Code');
    expect(next.text).to.contain('sam@example.com');
    const again = await reload();
    await again.field('Code');
    expect(again.text).to.contain('sam@example.com');
  });

  it('stays begun anew, where the page has begun anew in the new one', async () => {
    const [old, next] = await openBoth();
    next.element.restart();
    await next.element.updateComplete;
    old.element.remove();
    await Promise.resolve();
    await next.element.updateComplete;
    expect(next.element.step).to.equal('address');
    await comeToCode(next, addresses[1]);
    expect(next.text).to.contain('sam@example.com');
    expect(next.events.filter(({ type }) => type === 'step-change')).to.have.length(1);
  });

  it('takes the step up, where something was typed in a field of the page’s own in the new one', async () => {
    const [old, next] = await openBoth();
    const field = document.createElement('input');
    field.slot = 'footer';
    next.element.append(field);
    field.value = 'a voucher';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    old.element.remove();
    await next.field('Code');
    expect(next.text).to.contain('jo@example.com');
    await next.enterCode(await page.service.lastCode());
    await next.event('linked');
  });

  it('is left where the person is, where they have got further in the new one', async () => {
    const [old, next] = await openBoth();
    await comeToCode(next, addresses[1]);
    old.element.remove();
    await Promise.resolve();
    expect(next.text).to.contain('sam@example.com');
    const again = await reload();
    await again.field('Code');
    expect(again.text).to.contain('sam@example.com');
  });

  it('leaves nothing to come back to, where they are done in the new one', async () => {
    const [old, next] = await openBoth();
    await comeToCode(next, addresses[1]);
    await next.enterCode(await page.service.lastCode());
    await next.event('linked');
    old.element.remove();
    await Promise.resolve();
    expect(sessionStorage).to.have.length(0);
    const again = await reload();
    await again.field('Email address');
  });

  it('hands over to one of two that wait', async () => {
    const [old, first] = await openBoth();
    const second = open();
    await second.field('Email address');
    old.element.remove();
    await first.step('code');
    expect(second.element.step).to.equal('address');
    first.element.remove();
    await second.step('code');
  });

  it('does not wait any more once it has left itself', async () => {
    const [old, next] = await openBoth();
    next.element.remove();
    await Promise.resolve();
    old.element.remove();
    await Promise.resolve();
    expect(next.element.step).to.equal('address');
    document.querySelector('.place')?.append(next.element);
    await next.step('code');
  });

  it('mixes nothing where both stay, also when one of them is moved', async () => {
    const [old, next] = await openBoth();
    const place = document.body.appendChild(document.createElement('div'));
    place.className = 'place';
    place.append(old.element);
    place.append(next.element);
    await comeToCode(next, addresses[1]);
    expect(old.text).to.contain('jo@example.com');
    expect(next.text).to.contain('sam@example.com');
    const again = await reload();
    await again.field('Code');
    expect(again.text).to.contain('jo@example.com');
  });

  it('waits for its own key only', async () => {
    const [old] = await openBoth();
    const other = open({ ...page.properties, id: 'other' });
    await other.field('Email address');
    old.element.remove();
    await Promise.resolve();
    await other.element.updateComplete;
    expect(other.element.step).to.equal('address');
  });
});
