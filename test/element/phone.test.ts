import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

describe('phone entry', () => {
  let page: Page;
  let harness: Harness;
  let field: HTMLInputElement;
  let country: HTMLInputElement;

  beforeEach(async () => {
    page = await openDirectPage();
    harness = new Harness({ ...page.properties, types: 'phone', country: 'us' });
    country = await harness.field('Country or region');
    field = await harness.field('Mobile number');
    field.focus();
  });

  afterEach(() => {
    harness.remove();
  });

  const type = (text: string) => sendKeys({ type: text });
  const press = (key: string) => sendKeys({ press: key });

  /** The number as it reached the service. */
  async function sentTo(): Promise<string | undefined> {
    await harness.press('Send code');
    await harness.step('code');
    return (await page.service.outbox()).at(-1)?.address;
  }

  it('starts with the country of the page', () => {
    expect(country.value).to.equal('US');
  });

  it('spaces a national number out while it is typed', async () => {
    await type('2015550123');
    expect(field.value).to.equal('(201) 555-0123');
    expect(field.selectionStart).to.equal(field.value.length);
    expect(await sentTo()).to.equal('+12015550123');
  });

  it('keeps the caret where something is mended amid the number', async () => {
    await type('201555123');
    field.setSelectionRange(9, 9);
    expect(field.value).to.equal('(201) 555-123');
    await type('0');
    expect(field.value).to.equal('(201) 555-0123');
    expect(field.value.slice(0, field.selectionStart ?? 0)).to.equal('(201) 555-0');
  });

  it('can be deleted past its punctuation', async () => {
    await type('201');
    for (let presses = 0; presses < 6 && field.value; presses++) await press('Backspace');
    expect(field.value).to.equal('');
  });

  it('follows a dial code to its country', async () => {
    await type('+442079460123');
    await harness.until(() => country.value === 'GB');
    expect(field.value).to.equal('+44 20 7946 0123');
    expect(await sentTo()).to.equal('+442079460123');
  });

  it('takes the number along to another country', async () => {
    await type('02079460123');
    country.value = 'GB';
    country.dispatchEvent(new Event('change'));
    expect(field.value).to.equal('020 7946 0123');
    expect(await sentTo()).to.equal('+442079460123');
  });

  for (const [notation, from] of [
    ['+1 (201) 555-0123', 'US'],
    ['201.555.0123', 'US'],
    ['1-201-555-0123', 'US'],
    ['٢٠١ ٥٥٥ ٠١٢٣', 'US'],
    ['0012015550123', 'GB'],
  ] as const) {
    it(`understands ${notation} when it is pasted in ${from}`, async () => {
      country.value = from;
      country.dispatchEvent(new Event('change'));
      field.value = notation;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
      expect(await sentTo()).to.equal('+12015550123');
    });
  }

  it('leaves what is no number as it was typed, and says what is missing', async () => {
    await type('call me');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('Enter a full phone number'));
    expect(field.value).to.equal('call me');
    expect(await page.service.calls()).to.have.length(0);
  });
});
