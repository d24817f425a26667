import { expect } from '@open-wc/testing';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

/**
 * What browsers and password managers need of a field, and what they do with it. None of them can be made to fill
 * in here: these are their ways as their sources show them.
 */
describe('a field that is filled in', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
    harness = new Harness({ ...page.properties, flow: 'login', country: 'us' });
  });

  afterEach(() => {
    harness.remove();
  });

  const ways: readonly (readonly [string, (field: HTMLInputElement, text: string) => void])[] = [
    [
      'by a browser',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
    ],
    [
      'by an extension that presses keys',
      (field, text) => {
        field.focus();
        for (const type of ['keydown', 'keypress', 'keyup']) {
          field.dispatchEvent(new KeyboardEvent(type, { bubbles: true, key: '' }));
        }
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.blur();
      },
    ],
    [
      'by one that tells nothing',
      (field, text) => {
        field.value = text;
      },
    ],
    [
      'by one that goes past the property',
      (field, text) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
    ],
  ];

  const choosePhone = () => harness.press(/Use a mobile number/);

  it('can be found: in an open root, in a form, with a name, a type and its meaning', async () => {
    const found = (field: HTMLInputElement) => ({
      isOpen: harness.element.shadowRoot?.contains(field),
      form: field.form?.tagName,
      name: field.name,
      type: field.type,
      // Firefox has no property for a meaning that it does not fill in.
      autocomplete: field.getAttribute('autocomplete'),
      label: field.labels?.length,
    });
    const common = { isOpen: true, form: 'FORM', label: 1 };
    expect(found(await harness.field('Email address'))).to.deep.equal({
      ...common,
      name: 'email',
      type: 'text',
      autocomplete: 'email',
    });
    await choosePhone();
    const phone = await harness.field('Mobile number');
    expect(found(phone)).to.deep.equal({
      ...common,
      name: 'tel',
      type: 'tel',
      autocomplete: 'tel',
    });
    const country = await harness.field('Country or region');
    expect([country.name, country.autocomplete]).to.deep.equal(['country', 'country']);
    expect(country.form).to.equal(phone.form);
    await harness.sendCodeTo(addresses.phone);
    expect(found(await harness.field('Code'))).to.deep.equal({
      ...common,
      name: 'code',
      type: 'text',
      autocomplete: 'one-time-code',
    });
  });

  for (const [how, fill] of ways) {
    it(`is taken, address and code, when it is filled in ${how}`, async () => {
      fill(await harness.field('Email address'), addresses.email);
      await harness.press('Send code');
      await harness.step('code');
      const sent = (await page.service.outbox()).at(-1);
      expect(sent?.address).to.equal(addresses.email);
      fill(await harness.field('Code'), sent?.code ?? '');
      await harness.press('Continue');
      await harness.step('done');
    });

    for (const number of ['+12015550123', '12015550123', '2015550123', '(201) 555-0123']) {
      it(`is taken, ${number}, when it is filled in ${how}`, async () => {
        await choosePhone();
        await harness.field('Country or region');
        fill(await harness.field('Mobile number'), number);
        await harness.press('Send code');
        await harness.step('code');
        expect((await page.service.outbox()).at(-1)?.address).to.equal('+12015550123');
      });
    }
  }

  it('is taken together with its country, in either order', async () => {
    const [, fill] = ways[0] as (typeof ways)[0];
    await choosePhone();
    const country = await harness.field('Country or region');
    const field = await harness.field('Mobile number');
    fill(country, 'GB');
    fill(field, '02079460123');
    expect(country.value).to.equal('GB');
    await harness.press('Send code');
    await harness.step('code');
    expect((await page.service.outbox()).at(-1)?.address).to.equal('+442079460123');
    await harness.press('Change number');
    fill(await harness.field('Mobile number'), '');
    fill(await harness.field('Mobile number'), '+33 6 12 34 56 78');
    fill(await harness.field('Country or region'), 'FR');
    await harness.press('Send code');
    await harness.step('code');
    expect((await page.service.outbox()).at(-1)?.address).to.equal('+33612345678');
  });
});
