import { expect } from '@open-wc/testing';
import { registerLocale } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';
const old = 'old@example.com';

const isolated = (text: string) => `\u2068${text}\u2069`;

describe('the language', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.documentElement.lang = 'en';
    harness.remove();
  });

  async function comeToCode(email = address): Promise<string> {
    await harness.sendCodeTo(email);
    await harness.field('Code');
    return page.service.lastCode();
  }

  async function submitCode(email?: string): Promise<void> {
    const code = await comeToCode(email);
    await harness.enterCode(code);
  }

  /** A text whose address stands as it is, whatever way the text around it runs. */
  const says = (text: string) =>
    harness.until(() => harness.root.querySelector('.base')?.textContent.includes(text), text);

  describe('around an address', () => {
    it('where a code is asked for, and when all is done', async () => {
      harness = new Harness(page.properties);
      await submitCode();
      await says(`${isolated(address)} is now linked`);
    });

    it('of a code that was sent', async () => {
      harness = new Harness(page.properties);
      await comeToCode();
      await says(`sent a code to ${isolated(address)}.`);
    });

    it('in the conflict', async () => {
      await page.service.createAccount({ email: address });
      harness = new Harness(page.properties);
      await submitCode();
      await says(`${isolated(address)} opens a different account`);
    });

    it('in what the list tells', async () => {
      harness = new Harness({ ...page.properties, flow: 'manage' });
      await harness.press('Add an email');
      await submitCode();
      await says(`${isolated(address)} is now linked`);
      await harness.press('Remove email');
      await says('It is the last address');
      expect(harness.root.querySelector('dialog bdi')?.textContent).to.equal(address);
    });

    it('where it takes the place of another', async () => {
      await page.link('email', old);
      harness = new Harness(page.properties);
      await submitCode();
      await says(`${isolated(old)} will no longer be linked`);
      await says(`${isolated(address)} takes its place`);
    });
  });

  describe('of a page from right to left that there are no texts for', () => {
    const directionOf = (element: Element | null | undefined) =>
      element && getComputedStyle(element).direction;
    const slot = (name: string, dir?: string) => {
      const own = harness.element.appendChild(document.createElement('p'));
      own.slot = name;
      if (dir) own.dir = dir;
      return own;
    };

    beforeEach(() => {
      document.documentElement.lang = 'fa';
      document.documentElement.dir = 'rtl';
    });

    it('leaves English in its own direction, and what the page slots in the page’s', async () => {
      harness = new Harness(page.properties);
      await harness.field('Email address');
      const base = harness.root.querySelector('.base');
      expect(base?.getAttribute('lang')).to.equal('en');
      for (const place of [base, harness.root.querySelector('h2'), base?.querySelector('p')])
        expect(directionOf(place)).to.equal('ltr');
      const footer = slot('footer');
      const intro = slot('intro', 'ltr');
      await harness.until(() => directionOf(footer) === 'rtl');
      expect(directionOf(intro)).to.equal('ltr');
    });

    it('is that of the page’s own wording', async () => {
      harness = new Harness({ ...page.properties, messages: { sendCode: 'ارسال کد' } });
      await harness.button('ارسال کد');
      const base = harness.root.querySelector('.base');
      expect(base?.closest('[lang]')).to.equal(null);
      expect(directionOf(base)).to.equal('rtl');
    });
  });

  it('of the page may be written in the other direction', async () => {
    document.documentElement.dir = 'rtl';
    harness = new Harness(page.properties);
    await harness.field('Email address');
    const base = harness.root.querySelector('.base');
    expect(base && getComputedStyle(base).direction).to.equal('rtl');
  });

  it('of the element is empty, as of any element, before somebody sets it', async () => {
    harness = new Harness(page.properties);
    const { element } = harness;
    expect(element.lang).to.equal('');
    await element.updateComplete;
    expect(element.hasAttribute('lang')).to.equal(false);
    element.lang = 'de';
    await harness.button('Code senden');
    expect(element.getAttribute('lang')).to.equal('de');
    element.removeAttribute('lang');
    await harness.button('Send code');
    expect(element.lang).to.equal('');
  });

  it('that a page has registered is found as the element’s own are', async () => {
    registerLocale({ $code: 'cy_gb', $dir: 'ltr', sendCode: 'Anfon cod', newCode: 'Cod newydd' });
    harness = new Harness({ ...page.properties, lang: 'cy' });
    await harness.button('Anfon cod');
    expect(harness.root.querySelector('.base')?.getAttribute('lang')).to.equal('cy-GB');
  });

  it('counts where countries are named, with the texts, and keeps what is typed', async () => {
    harness = new Harness({ ...page.properties, types: 'phone', country: 'DE' });
    const countries = await harness.field('Country or region');
    const germany = () => countries.querySelector('option[value=DE]')?.textContent;
    expect(germany()).to.equal('Germany (+49)');
    const field = await harness.type('Mobile number', '030 123');
    harness.element.lang = 'de';
    expect(await harness.field('Handynummer')).to.equal(field);
    expect(germany()).to.equal('Deutschland (+49)');
    expect(field.value).to.equal('030 123');
  });

  it('of the page is what the first form is in, and all that follows', async () => {
    document.documentElement.lang = 'de-AT';
    harness = new Harness(page.properties);
    await harness.element.updateComplete;
    const base = harness.root.querySelector('.base');
    expect(base?.getAttribute('lang')).to.equal('de');
    expect(harness.text).to.contain('Ihr Glympse-Konto verknüpfen');
    await harness.type('E-Mail-Adresse', address);
    await harness.press('Code senden');
    await harness.step('code');
    await harness.button('Neuen Code senden');
    expect(harness.text).to.contain('Dieser Code läuft in 10 Minuten ab.');
    expect(harness.text).to.contain('Einen neuen Code können Sie in 30 Sekunden anfordern.');
    await harness.enterCode(await page.service.lastCode(), 'Weiter');
    await says(`${isolated(address)} ist jetzt mit Ihrem Glympse-Konto verknüpft.`);
  });

  it('is English, and says so, where there are no texts for it', async () => {
    document.documentElement.lang = 'tlh';
    harness = new Harness(page.properties);
    await harness.button('Send code');
    expect(harness.root.querySelector('.base')?.getAttribute('lang')).to.equal('en');
  });

  for (const lang of ['en_US', 'nonsense!', '-']) {
    it(`may be no language of the platform: ${lang}`, async () => {
      harness = new Harness({ ...page.properties, lang, types: 'phone', country: 'DE' });
      const countries = await harness.field('Country or region');
      expect(countries.querySelector('option[value=DE]')?.textContent).to.equal('Germany (+49)');
      await harness.button('Send code');
    });
  }

  it('that a page has registered is spoken, in its direction', async () => {
    registerLocale({ $code: 'yi', $dir: 'rtl', sendCode: 'שיקט דעם קאָד' });
    harness = new Harness({ ...page.properties, lang: 'yi' });
    await harness.button('שיקט דעם קאָד');
    await harness.field('Email address');
    const base = harness.root.querySelector('.base');
    expect(base?.getAttribute('lang')).to.equal('yi');
    expect(base && getComputedStyle(base).direction).to.equal('rtl');
  });

  it('counts at once, and keeps what is typed', async () => {
    harness = new Harness(page.properties);
    const field = await harness.type('Email address', address);
    harness.element.lang = 'de';
    await harness.button('Code senden');
    expect((await harness.field('E-Mail-Adresse')).value).to.equal(address);
    expect(field.isConnected).to.equal(true);
    harness.element.lang = 'en';
    await harness.button('Send code');
  });

  it('of two elements does not mix', async () => {
    const second = await openDirectPage();
    harness = new Harness({
      ...page.properties,
      messages: { sendCode: 'Send it', codeLabel: 'Digits', continue: 'On' },
    });
    const other = new Harness({
      ...second.properties,
      messages: { sendCode: 'Off it goes', codeHeading: 'Your secret' },
    });
    const third = new Harness({ ...second.properties, id: 'third' });
    await harness.button('Send it');
    await other.button('Off it goes');
    await third.button('Send code');
    await harness.type('Email address', address);
    await harness.press('Send it');
    await other.type('Email address', address);
    await other.press('Off it goes');
    await harness.field('Digits');
    await harness.button('On');
    expect(harness.text).to.contain('Enter your code');
    await other.field('Code');
    await other.button('Continue');
    expect(other.text).to.contain('Your secret');
    other.remove();
    third.remove();
  });
});
