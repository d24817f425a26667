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

  const choose = (code: string) => {
    country.value = code;
    country.dispatchEvent(new Event('change'));
  };

  /** The number as it reached the service. */
  async function sentTo(): Promise<string | undefined> {
    await harness.press('Send code');
    await harness.step('code');
    return (await page.service.outbox()).at(-1)?.address;
  }

  it('starts with the country of the page', () => {
    expect(country.value).to.equal('US');
  });

  it('says no more that a number is none of a country, once another one is chosen', async () => {
    await type('07400 123456');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('That isn’t a full United States'));
    choose('GB');
    await harness.until(() => !harness.text.includes('That isn’t a full'));
    expect(field.ariaInvalid).to.equal('false');
    expect(await sentTo()).to.equal('+447400123456');
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

  for (const [typed, code] of [
    ['+44', 'GB'],
    ['+7', 'RU'],
    ['+33', 'FR'],
    ['+358', 'FI'],
  ] as const) {
    it(`shows the country of ${typed} at once`, async () => {
      await type(typed);
      await harness.until(() => country.value === code);
    });
  }

  it('stays with a country that shares the dial code, until the number tells', async () => {
    choose('CA');
    await type('+1');
    expect(country.value).to.equal('CA');
    await type('2015550123');
    await harness.until(() => country.value === 'US');
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

  it('names the country that a number is none of', async () => {
    choose('GB');
    await type('020 79');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('a full United Kingdom (+44) number'));
    choose('FR');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('a full France (+33) number'));
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(await page.service.calls()).to.have.length(0);
  });

  it('asks for the whole of a number that names its country itself', async () => {
    await type('+44 20');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('a full United Kingdom (+44) number'));
    expect(harness.text).to.not.contain('start with +');
  });

  it('leaves what is no number as it was typed, and says what is missing', async () => {
    await type('call me');
    await harness.press('Send code');
    await harness.until(() => harness.text.includes('Enter a full mobile number'));
    expect(field.value).to.equal('call me');
    expect(await page.service.calls()).to.have.length(0);
  });
});

describe('the list of countries', () => {
  let harness: Harness;
  let select: HTMLSelectElement;

  const open = async (properties: Page['properties'] = {}) => {
    const page = await openDirectPage();
    harness = new Harness({ ...page.properties, types: 'phone', country: 'us', ...properties });
    select = await harness.until(() => harness.root.querySelector('select'));
    select.focus();
    return page;
  };

  afterEach(() => {
    harness.remove();
  });

  const type = (text: string) => sendKeys({ type: text });

  /** What the person sees as chosen. */
  const shown = () => select.selectedOptions[0]?.textContent;

  /** Above the line. */
  const likely = () => {
    const line = select.querySelector('hr');
    return [...select.options]
      .filter(
        (option) => line?.compareDocumentPosition(option) === Node.DOCUMENT_POSITION_PRECEDING,
      )
      .map(({ value }) => value);
  };

  it('has the page’s country on top, and each once more where its name is looked for', async () => {
    await open({ country: 'gb' });
    expect(likely()[0]).to.equal('GB');
    expect(likely().length).to.be.within(1, 5);
    expect([...select.options].filter(({ value }) => value === 'GB')).to.have.length(2);
    expect(select.selectedIndex).to.equal(0);
  });

  it('has the country of the last number on top, too, and tells no storage', async () => {
    const page = await open();
    await harness.sendCodeTo('+51 912 345 678');
    await harness.step('code');
    harness.element.restart();
    select = await harness.until(() => harness.root.querySelector('select'));
    await harness.until(() => likely()[1] === 'PE');
    expect(select.value).to.equal('US');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    expect(await page.leaks()).to.deep.equal([]);
  });

  for (const [typed, lang, label] of [
    ['UK', 'en', 'United Kingdom (+44)'],
    ['44', 'en', 'United Kingdom (+44)'],
    ['+44', 'en', 'United Kingdom (+44)'],
    ['united k', 'en', 'United Kingdom (+44)'],
    ['vereinigtes k', 'de', 'Vereinigtes Königreich (+44)'],
    ['united k', 'de', 'Vereinigtes Königreich (+44)'],
    ['deutsch', 'en', 'Germany (+49)'],
    ['osterr', 'de', 'Österreich (+43)'],
  ] as const) {
    it(`is searched by typing “${typed}” in ${lang}`, async () => {
      await open({ lang });
      await type(typed);
      await harness.until(() => shown() === label, label);
      await harness.element.updateComplete;
      expect(shown()).to.equal(label);
    });
  }

  it('finds “USA” from elsewhere', async () => {
    await open({ country: 'fr' });
    await type('USA');
    await harness.until(() => select.value === 'US');
  });

  it('takes the number along to what was typed', async () => {
    const page = await open();
    const field = await harness.type('Mobile number', '02079460123');
    select.focus();
    await type('uk');
    await harness.until(() => select.value === 'GB');
    await harness.element.updateComplete;
    expect(field.value, 'before the search is over').to.equal('02079460123');
    await sendKeys({ press: 'Tab' });
    await harness.until(() => field.value === '020 7946 0123');
    await harness.press('Send code');
    await harness.step('code');
    expect((await page.service.outbox()).at(-1)?.address).to.equal('+442079460123');
  });

  it('chosen by hand, leaves nothing said of the one that was typed', async () => {
    await open();
    const switched = () => harness.root.querySelector('#switched')?.textContent;
    const field = await harness.field('Mobile number');
    field.focus();
    await type('+442079460123');
    await harness.until(() => switched()?.includes('United Kingdom'));
    select.value = 'FR';
    select.dispatchEvent(new Event('change'));
    expect(switched()).to.equal('');
  });

  it('is gone through as a whole: who comes by a likely country goes on behind it', async () => {
    await open();
    const all = [...select.options].slice(likely().length).map(({ value }) => value);
    const place = likely().length + all.indexOf('US');
    // As an arrow key does in the closed list, which not every system has.
    for (const index of [place - 1, place, place + 1]) {
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change'));
      await harness.element.updateComplete;
      expect(select.selectedIndex).to.equal(index);
    }
    select.selectedIndex = 0;
    select.dispatchEvent(new Event('change'));
    await harness.element.updateComplete;
    expect(select.selectedIndex).to.equal(0);
  });

  it('follows the page in mid entry', async () => {
    await open();
    harness.element.country = 'de';
    await harness.until(() => select.value === 'DE' && likely()[0] === 'DE');
  });
});
