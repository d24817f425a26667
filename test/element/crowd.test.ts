import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const addresses = ['jo@example.com', 'sam@example.com'] as const;

describe('several elements on a page', () => {
  let page: Page;
  let people: Harness[];

  beforeEach(async () => {
    sessionStorage.clear();
    page = await openDirectPage();
    people = [];
  });

  afterEach(() => {
    for (const person of people) person.remove();
  });

  function open(properties = page.properties): Harness {
    const person = new Harness(properties);
    people.push(person);
    return person;
  }

  /** What a reload leaves of the elements: the tab's storage. */
  async function reload(): Promise<void> {
    for (const { element } of people) element.remove();
    await Promise.resolve();
  }

  async function comeToCode(person: Harness, address: string): Promise<void> {
    await person.sendCodeTo(address);
    await person.field('Code');
  }

  it('with the same settings: the first one keeps its step over a reload', async () => {
    const [first, second] = [open(), open()];
    await comeToCode(second, addresses[1]);
    await comeToCode(first, addresses[0]);
    await reload();
    const [again, other] = [open(), open()];
    await again.field('Code');
    expect(again.text).to.contain('jo@example.com');
    await other.field('Email address');
    expect(other.element.step).to.equal('address');
  });

  it('with ids: each one keeps its step over a reload', async () => {
    const ids = ['first', 'second'] as const;
    const openBoth = () => ids.map((id) => open({ ...page.properties, id }));
    for (const [index, person] of openBoth().entries()) {
      await comeToCode(person, addresses[index] ?? '');
    }
    await reload();
    const [first, second] = openBoth();
    await first?.field('Code');
    await second?.field('Code');
    expect(first?.text).to.contain('jo@example.com');
    expect(second?.text).to.contain('sam@example.com');
  });

  it('twenty of them: each file is loaded once', async () => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(1000);
    for (let count = 0; count < 20; count++) open({ ...page.properties, id: count.toString() });
    const flows = ['link', 'manage'] as const;
    for (const [index, { element }] of people.entries()) {
      element.flow = flows[index % 2] ?? 'link';
      if (index % 4 === 0) element.types = 'phone';
    }
    for (const [index, person] of people.entries()) {
      if (index % 4 === 0) await person.field('Country or region');
      else if (index % 2 === 0) await person.field('Email address');
      else await person.button('Add an email');
    }
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/src/'));
    expect(loaded).to.have.length(new Set(loaded).size);
    const lists = (await page.service.calls()).filter(({ call }) => call === 'linked_accounts');
    expect(lists.length).to.be.at.most(10);
  });

  it('a hundred of them can be there at once, and each goes its own way', async () => {
    for (let count = 0; count < 100; count++) open({ ...page.properties, id: count.toString() });
    const person = people[57] as Harness;
    await comeToCode(person, addresses[0]);
    await person.enterCode(await page.service.lastCode());
    await person.until(() => person.element.step === 'done');
    const others = people.filter((other) => other !== person);
    expect(others.every(({ element }) => element.step === 'address')).to.equal(true);
  });
});
