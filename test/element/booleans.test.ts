import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

describe('a boolean attribute with a text', () => {
  let page: Page;
  let harness: Harness;
  let warned: string[];
  const { warn } = console;

  beforeEach(async () => {
    warned = [];
    console.warn = (line: string) => warned.push(line);
    page = await openDirectPage();
    harness = new Harness(page.properties);
  });

  afterEach(() => {
    console.warn = warn;
    harness.remove();
  });

  const said = (count: number) => harness.until(() => warned.length >= count, 'a warning');

  const properties = { disabled: 'disabled', 'with-credentials': 'withCredentials' } as const;

  for (const [name, property] of Object.entries(properties)) {
    for (const text of ['false', 'False', '0', 'no', 'off', 'null', 'undefined']) {
      it(`is set by ${name}="${text}", and the console says once what was probably meant`, async () => {
        const { element } = harness;
        element.setAttribute(name, text);
        expect(element[property]).to.equal(true);
        await said(1);
        element.setAttribute(name, text);
        element.removeAttribute(name);
        element.setAttribute(name, text);
        element.country = 'GB';
        await element.updateComplete;
        expect(warned).to.have.length(1);
        expect(warned[0]).to.contain(`${name}="${text}" counts as set`);
        expect(warned[0]).to.contain(`property ${property} to false`);
      });
    }

    for (const text of ['false', '0', 'null']) {
      it(`is told of once where a framework sets the property ${property} to "${text}"`, async () => {
        const { element } = harness;
        const set = () => Reflect.set(element, property, text);
        set();
        await said(1);
        set();
        element.country = 'GB';
        await element.updateComplete;
        element.country = 'FR';
        set();
        await element.updateComplete;
        expect(warned).to.have.length(1);
        expect(warned[0]).to.contain(`${name}="${text}" counts as set`);
        expect(warned[0]).to.contain(`property ${property} to false`);
      });

      it(`is told of once where that sets the property ${property} to "${text}" before the element is in the page`, async () => {
        harness.remove();
        harness = new Harness({ ...page.properties, [property]: text });
        await said(1);
        await harness.element.updateComplete;
        expect(warned).to.have.length(1);
        expect(warned[0]).to.contain(`${name}="${text}" counts as set`);
      });
    }

    it(`is told of where ${name} had another text before, or none`, async () => {
      const { element } = harness;
      element.setAttribute(name, '');
      await element.updateComplete;
      element.setAttribute(name, 'true');
      await element.updateComplete;
      element.setAttribute(name, 'false');
      await said(1);
      expect(warned).to.have.length(1);
    });
  }

  it('is told of for each attribute', async () => {
    for (const name of Object.keys(properties)) harness.element.setAttribute(name, 'false');
    await said(2);
    expect(warned).to.have.length(2);
  });

  it('is told of where the markup has it from the start', async () => {
    const { localName } = harness.element;
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = `<${localName} with-credentials="false"></${localName}>`;
    await said(1);
    place.remove();
  });

  it('is not spoken of where it means what it does', async () => {
    const { element } = harness;
    for (const name of Object.keys(properties)) {
      for (const text of ['', name, 'true']) element.setAttribute(name, text);
    }
    // What follows is told after all that could have been told before.
    await element.updateComplete;
    element.setAttribute('disabled', 'false');
    await said(1);
    expect(warned).to.have.length(1);
  });
});
