import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

/** The width of a small phone. */
const WIDTH = 320;

/** Each scene that a person meets, by what leads there. */
const scenes: Readonly<Record<string, (page: Page, flow: Person) => Promise<void>>> = {
  'the address': async (_, person) => {
    await person.harness.press('Send code');
    await person.shows('Enter your email address');
  },
  'a phone number': async (_, person) => {
    await person.harness.press('Use a mobile number instead');
    await person.harness.field('Country or region');
  },
  'the code': async (_, person) => {
    await person.comeToCode();
    await person.harness.press('Continue');
    await person.shows('Enter your code.');
  },
  'the conflict': async (page, person) => {
    await person.comeToConflict(page);
  },
  'giving up an account': async (page, person) => {
    await person.comeToConflict(page);
    await person.harness.press('Stay here and take the email');
    await person.shows('Lose the other account?');
  },
  'a code in the conflict': async (page, person) => {
    await person.comeToConflict(page);
    person.harness.clock.advance(600_000);
    await page.service.advance(600_000);
    await person.harness.press('Switch to that account');
    await person.shows('We sent a new code');
  },
  'the outcome': async (page, person) => {
    await person.comeToCode();
    await person.harness.enterCode(await page.service.lastCode());
    await person.shows('is now linked');
  },
  'the list': async (page, person) => {
    await page.link('email', address);
    await person.manage();
  },
  'removing an address': async (page, person) => {
    await page.link('email', address);
    await person.manage();
    await person.harness.press('Remove email');
    await person.shows('Remove this email?');
  },
  'replacing an address': async (page, person) => {
    await page.link('email', 'old@example.com');
    await person.comeToCode();
    await person.harness.enterCode(await page.service.lastCode());
    await person.shows('old@example.com will no longer be linked');
  },
};

/** Somebody on the way to a scene. */
class Person {
  constructor(readonly harness: Harness) {}

  async shows(text: string): Promise<void> {
    await this.harness.until(() => this.harness.text.includes(text), text);
  }

  async comeToCode(): Promise<void> {
    await this.harness.sendCodeTo(address);
    await this.harness.field('Code');
  }

  async comeToConflict(page: Page): Promise<void> {
    await page.service.createAccount({ email: address });
    await this.comeToCode();
    await this.harness.enterCode(await page.service.lastCode());
    await this.harness.button('Switch to that account');
  }

  async manage(): Promise<void> {
    this.harness.element.flow = 'manage';
    await this.harness.button('Remove email');
  }
}

/** What the page around the element says, which is not the element's to follow. */
const surroundings: Partial<CSSStyleDeclaration> = {
  whiteSpace: 'nowrap',
  textAlign: 'right',
  textTransform: 'uppercase',
  letterSpacing: '1em',
  wordSpacing: '2em',
  textIndent: '4em',
  fontStyle: 'italic',
  lineHeight: '3',
};

describe('what the element looks like', () => {
  let place: HTMLElement;
  let harness: Harness;

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    place.style.width = `${WIDTH.toString()}px`;
  });

  afterEach(() => {
    harness.remove();
    place.remove();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  async function open(scene: keyof typeof scenes): Promise<void> {
    const page = await openDirectPage();
    harness = new Harness(page.properties);
    place.append(harness.element);
    const footer = document.createElement('p');
    footer.slot = 'footer';
    footer.textContent = 'Questions? Ask us.';
    harness.element.append(footer);
    await scenes[scene]?.(page, new Person(harness));
    await harness.element.updateComplete;
  }

  /** All that is rendered in the element, with what its page has put into it. */
  const all = () => [
    ...harness.root.querySelectorAll<HTMLElement>('.base, .base *:not(option, slot)'),
  ];

  /** Elements that hold a text themselves. */
  const texts = () =>
    all().filter(({ childNodes }) =>
      [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );

  const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);

  const boxes = () =>
    all().map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { x: left, y: top } = harness.element.getBoundingClientRect();
      // A dialog is where the window wants it, the rest is where the element is.
      const [dx, dy] = element.closest('dialog') ? [0, 0] : [left, top];
      const round = (length: number) => Math.round(length * 10) / 10;
      return `${element.localName}.${element.className} ${[x - dx, y - dy, width, height].map(round).join(' ')}`;
    });

  function expectNothingToOverflow(): void {
    for (const element of [harness.element, ...all()]) {
      const name = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
      const limit = element.closest('dialog')
        ? { left: 0, right: innerWidth }
        : harness.element.getBoundingClientRect();
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      expect(left, name).to.be.at.least(limit.left - 0.5);
      expect(right, name).to.be.at.most(limit.right + 0.5);
      if (element.matches('button, p, h2, li, form')) {
        expect(element.scrollWidth, name).to.be.at.most(element.clientWidth + 2);
      }
    }
  }

  for (const scene of Object.keys(scenes)) {
    describe(`at ${scene}`, () => {
      for (const size of ['10px', '24px']) {
        it(`is readable in a page of ${size}, whatever the size of the root`, async () => {
          document.body.style.fontSize = size;
          await open(scene);
          const before = texts().map(sizeOf);
          expect(before).to.have.length.greaterThan(0);
          for (const element of texts()) {
            const name = `${element.localName}.${element.className}`;
            const least = element.matches('p:not(.intro)') ? 12 : 14;
            expect(sizeOf(element), name).to.be.at.least(least);
          }
          for (const field of harness.root.querySelectorAll('input, select, button')) {
            const least = field.matches('[name=code]') ? 20 : 16;
            expect(sizeOf(field)).to.be.at.least(least);
          }
          for (const root of ['62.5%', '20px', '8px']) {
            document.documentElement.style.fontSize = root;
            expect(texts().map(sizeOf)).to.deep.equal(before);
          }
        });
      }

      it('grows with the text of the page', async () => {
        await open(scene);
        document.body.style.fontSize = '16px';
        const small = texts().map(sizeOf);
        document.body.style.fontSize = '32px';
        expect(texts().map(sizeOf)).to.deep.equal(small.map((size) => size * 2));
      });

      it('is laid out as everywhere, whatever the text around it looks like', async () => {
        await open(scene);
        const before = boxes();
        expectNothingToOverflow();
        Object.assign(place.style, surroundings);
        expect(boxes()).to.deep.equal(before);
        expectNothingToOverflow();
        for (const element of texts()) {
          const { fontStyle, textTransform, textIndent, whiteSpace } = getComputedStyle(element);
          expect([fontStyle, textTransform, textIndent, whiteSpace]).to.deep.equal([
            'normal',
            'none',
            '0px',
            'normal',
          ]);
        }
      });

      it('does not depend on the names of its parts', async () => {
        await open(scene);
        const look = () =>
          all().map((element) => {
            const style = getComputedStyle(element);
            return Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`).join();
          });
        const before = look();
        const named = harness.root.querySelectorAll('[part]');
        expect(named.length).to.be.greaterThan(0);
        for (const element of named) element.setAttribute('part', 'another');
        expect(look()).to.deep.equal(before);
        for (const element of named) element.removeAttribute('part');
        expect(look()).to.deep.equal(before);
      });
    });
  }

  it('takes what the page has put below it as the page has it', async () => {
    await open('the address');
    const footer = harness.element.querySelector('p') as HTMLElement;
    const box = () => JSON.stringify(footer.getBoundingClientRect().width);
    const before = box();
    Object.assign(place.style, surroundings);
    expect(box()).to.equal(before);
    const { fontStyle, textTransform, whiteSpace, textAlign } = getComputedStyle(footer);
    expect([fontStyle, textTransform, whiteSpace, textAlign]).to.deep.equal([
      'normal',
      'none',
      'normal',
      'start',
    ]);
  });
});
