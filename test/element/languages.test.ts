import { expect } from '@open-wc/testing';
import { registerLocale } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

describe('a language', () => {
  let page: Page;
  let harness: Harness;
  let place: HTMLElement;

  beforeEach(async () => {
    page = await openDirectPage();
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
    harness.remove();
    place.remove();
  });

  const base = () => harness.root.querySelector('.base');
  const says = (text: string) => harness.until(() => base()?.textContent.includes(text), text);
  const german = 'Ihr Glympse-Konto verknüpfen';
  const english = 'Link your Glympse account';

  it('is there with the first form: nobody sees it in English before', async () => {
    const seen: string[] = [];
    const attach = Element.prototype.attachShadow;
    const observers: MutationObserver[] = [];
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attach.call(this, init);
      const observer = new MutationObserver(() => seen.push(root.textContent));
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      observers.push(observer);
      return root;
    };
    harness = new Harness({ ...page.properties, lang: 'de' });
    Element.prototype.attachShadow = attach;
    await says(german);
    observers.forEach((observer) => {
      observer.disconnect();
    });
    expect(seen.join()).to.contain(german).and.not.contain(english);
  });

  it('is told to who listens: the texts are marked with theirs', async () => {
    harness = new Harness({ ...page.properties, lang: 'de-CH' });
    await says(german);
    expect(base()?.getAttribute('lang')).to.equal('de');
    harness.element.lang = 'tlh';
    await says(english);
    expect(base()?.getAttribute('lang')).to.equal('en');
  });

  it('of any ancestor is followed, also across shadow roots', async () => {
    const root = place.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    root.append(inner);
    harness = new Harness(page.properties);
    inner.append(harness.element);
    await says(english);
    document.documentElement.lang = 'de';
    await says(german);
    inner.lang = 'en';
    await says(english);
    inner.lang = 'de-AT';
    await says(german);
    place.lang = 'en';
    inner.removeAttribute('lang');
    await says(english);
    document.body.append(harness.element);
    await says(german);
  });

  it('keeps what is typed and the focus when it changes', async () => {
    harness = new Harness(page.properties);
    const field = await harness.type('Email address', 'jo@exa');
    document.documentElement.lang = 'de';
    await says(german);
    expect(await harness.field('E-Mail-Adresse')).to.equal(field);
    expect(field.value).to.equal('jo@exa');
    expect(harness.root.activeElement).to.equal(field);
  });

  it('leads through a whole journey, in the words of the country', async () => {
    harness = new Harness({ ...page.properties, lang: 'de' });
    await harness.type('E-Mail-Adresse', 'jo@example.com');
    await harness.press('Code senden');
    await says('Dieser Code läuft in 10 Minuten ab.');
    await says('Einen neuen Code können Sie in 30 Sekunden anfordern.');
    await harness.enterCode(await page.service.lastCode(), 'Weiter');
    await says('ist jetzt mit Ihrem Glympse-Konto verknüpft.');
  });

  for (const [tag, text] of [
    ['de_DE', german],
    ['DE', german],
    ['en_US', english],
    ['', english],
    ['zh_Hant_xx_nonsense!', english],
    ['x', english],
  ] as const) {
    it(`is understood, or left for English: ${JSON.stringify(tag)}`, async () => {
      const { language } = navigator;
      Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
      harness = new Harness({ ...page.properties, types: 'phone', lang: tag });
      await says(text);
      const countries = await harness.until(() => harness.root.querySelector('select'));
      expect(countries.options.length).to.be.above(200);
      Object.defineProperty(navigator, 'language', { value: language, configurable: true });
    });
  }

  it('that the page registers counts at once, and leaves the rest in English', async () => {
    harness = new Harness({ ...page.properties, lang: 'eo' });
    await says(english);
    registerLocale({ $code: 'eo', $dir: 'ltr', linkHeading: 'Ligu vian konton' });
    await says('Ligu vian konton');
    await harness.button('Send code');
    expect(base()?.getAttribute('lang')).to.equal('eo');
  });

  describe('runs the way', () => {
    const direction = () => {
      const element = base();
      return element && getComputedStyle(element).direction;
    };

    before(() => {
      registerLocale({ $code: 'ur', $dir: 'rtl', linkHeading: 'اکاؤنٹ' });
    });

    it('that it is written in, where nobody says otherwise', async () => {
      harness = new Harness({ ...page.properties, lang: 'ur' });
      await says('اکاؤنٹ');
      expect(direction()).to.equal('rtl');
    });

    it('that the page says, nearer than the language', async () => {
      harness = new Harness(page.properties);
      place.append(harness.element);
      place.lang = 'ur';
      place.dir = 'ltr';
      await says('اکاؤنٹ');
      expect(direction()).to.equal('ltr');
      place.dir = 'rtl';
      await harness.until(() => direction() === 'rtl');
    });

    it('except for addresses, numbers and codes that are typed', async () => {
      harness = new Harness({ ...page.properties, lang: 'ur' });
      const field = await harness.field('Email address');
      expect(getComputedStyle(field).direction).to.equal('ltr');
      await harness.sendCodeTo('jo@example.com');
      expect(getComputedStyle(await harness.field('Code')).direction).to.equal('ltr');
    });
  });

  it('is told to the service, which may word its message in it', async () => {
    const told: (string | null)[] = [];
    harness = new Harness({
      ...page.properties,
      lang: 'de_CH',
      fetch: async (input, init) => {
        told.push(new Headers(init?.headers).get('Accept-Language'));
        return fetch(input, init);
      },
    });
    await harness.type('E-Mail-Adresse', 'jo@example.com');
    await harness.press('Code senden');
    await harness.field('Code');
    expect(told).to.deep.equal(['de-CH']);
  });
});
