import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

/** A way in which pages hide what they hold, and back. */
interface Hiding {
  /** What the element is put into; without it, the element is hidden itself. */
  readonly place?: string;
  readonly hide: (place: HTMLElement) => void;
  readonly show: (place: HTMLElement) => void;
}

const byStyle = (property: string, value: string, priority = ''): Hiding => ({
  place: '<div></div>',
  hide: ({ style }) => {
    style.setProperty(property, value, priority);
  },
  show: ({ style }) => {
    style.removeProperty(property);
  },
});

const byAttribute = (place: string, name: string, value = ''): Hiding => ({
  place,
  hide: (element) => {
    element.setAttribute(name, value);
  },
  show: (element) => {
    element.removeAttribute(name);
  },
});

const hidings: Readonly<Record<string, Hiding>> = {
  'the attribute hidden': {
    hide: (element) => (element.hidden = true),
    show: (element) => (element.hidden = false),
  },
  'display: none of its own': {
    hide: ({ style }) => (style.display = 'none'),
    show: ({ style }) => (style.display = ''),
  },
  'display: none around it': byStyle('display', 'none'),
  'React’s <Activity>': byStyle('display', 'none', 'important'),
  'visibility: hidden': byStyle('visibility', 'hidden'),
  'visibility: hidden, faded': {
    ...byStyle('visibility', 'hidden'),
    place: '<div style="transition: visibility 50ms"></div>',
  },
  'visibility: collapse': byStyle('visibility', 'collapse'),
  'content-visibility: hidden': byStyle('content-visibility', 'hidden'),
  'hidden="until-found"': byAttribute('<section></section>', 'hidden', 'until-found'),
  'a tab panel': byAttribute('<div role="tabpanel"></div>', 'hidden'),
  'a closed <details>': {
    place: '<details open><summary>More</summary></details>',
    hide: (details) => ((details as HTMLDetailsElement).open = false),
    show: (details) => ((details as HTMLDetailsElement).open = true),
  },
  'a closed <dialog>': {
    place: '<dialog></dialog>',
    hide: (dialog) => {
      (dialog as HTMLDialogElement).close();
    },
    show: (dialog) => {
      (dialog as HTMLDialogElement).showModal();
    },
  },
  'a hidden popover': {
    place: '<div popover="manual"></div>',
    hide: (popover) => {
      popover.hidePopover();
    },
    show: (popover) => {
      popover.showPopover();
    },
  },
  'a slot that is gone': {
    place: '<div><template shadowrootmode="open"><slot></slot></template></div>',
    hide: ({ shadowRoot }) => {
      shadowRoot?.replaceChildren();
    },
    show: ({ shadowRoot }) => {
      shadowRoot?.append(document.createElement('slot'));
    },
  },
  'a style sheet of the page': {
    place: '<div><style media="not all">div { display: none }</style></div>',
    hide: (place) => place.querySelector('style')?.removeAttribute('media'),
    show: (place) => place.querySelector('style')?.setAttribute('media', 'not all'),
  },
};

describe('a dialog of an element that is hidden', () => {
  let page: Page;
  let harness: Harness;
  let button: HTMLButtonElement;
  let field: HTMLInputElement;
  let pressed: number;
  let place: HTMLElement | undefined;

  beforeEach(async () => {
    page = await openDirectPage();
    await page.service.createAccount({ email: address });
    pressed = 0;
    button = document.createElement('button');
    button.textContent = 'Of the page';
    button.addEventListener('click', () => pressed++);
    field = document.createElement('input');
    document.body.append(button, field);
    harness = new Harness(page.properties);
  });

  afterEach(async () => {
    await resetMouse();
    harness.remove();
    place?.remove();
    place = undefined;
    button.remove();
    field.remove();
  });

  const dialog = () => harness.root.querySelector('dialog') as HTMLDialogElement;
  const isModal = () => harness.root.querySelector('dialog:modal') !== null;
  const modal = () => harness.until(isModal, 'a modal dialog');
  const free = () => harness.until(() => !isModal(), 'a page that is not blocked');

  /** Puts the element where it can be hidden. */
  function enter({ place: markup, show }: Hiding): HTMLElement {
    if (!markup) return harness.element;
    const range = document.createElement('div');
    range.setHTMLUnsafe(markup);
    place = range.firstElementChild as HTMLElement;
    document.body.append(place);
    place.append(harness.element);
    if (place.matches('dialog, [popover]')) show(place);
    return place;
  }

  async function meetConflict(): Promise<void> {
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.step('conflict');
    await harness.button('Switch to that account');
  }

  /** The page can be used with a pointer and with keys. */
  async function usePage(): Promise<void> {
    const { x, y, width, height } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const before = pressed;
    await sendMouse({ type: 'click', position });
    expect(pressed).to.equal(before + 1);
    field.focus();
    field.value = '';
    await sendKeys({ type: 'abc' });
    expect(field.value).to.equal('abc');
    // Nor does a key of the page's close anything.
    await sendKeys({ press: 'Escape' });
    expect(harness.element.step).to.equal('conflict');
  }

  const focused = (element: HTMLElement) =>
    harness.until(() => harness.root.activeElement === element, 'the focus');

  for (const [name, hiding] of Object.entries(hidings)) {
    it(`by ${name}: lets the page be used, and is modal again with its focus`, async () => {
      const target = enter(hiding);
      await meetConflict();
      await modal();
      const another = await harness.button('Use a different email');
      another.focus();
      hiding.hide(target);
      await free();
      await usePage();
      hiding.show(target);
      await modal();
      await focused(another);
      await harness.press('Switch to that account');
      await harness.event('recovered');
      await free();
    });

    it(`by ${name}, before it is there: opens when it is shown`, async () => {
      const target = enter(hiding);
      await harness.sendCodeTo(address);
      await harness.step('code');
      await harness.field('Code');
      await page.service.script({ call: 'linked_accounts/link', hold: true });
      await harness.enterCode(await page.service.lastCode());
      await page.service.held();
      hiding.hide(target);
      field.focus();
      await page.service.release();
      await harness.step('conflict');
      await harness.button('Switch to that account');
      // What fades is seen for a moment.
      await free();
      expect(document.activeElement).to.equal(field);
      await usePage();
      hiding.show(target);
      await modal();
      await focused(harness.root.querySelector('#question') as HTMLElement);
      await sendKeys({ press: 'Escape' });
      await harness.step('address');
    });
  }

  it('gives the focus back to where the page had it', async () => {
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    field.focus();
    await modal();
    harness.element.hidden = true;
    await free();
    expect(document.activeElement).to.equal(field);
  });

  it('leaves the focus nowhere where the page had none', async () => {
    await meetConflict();
    await modal();
    harness.element.hidden = true;
    await free();
    await harness.until(() => document.activeElement === document.body);
  });

  it('comes back with what is typed in it', async () => {
    await meetConflict();
    harness.clock.advance(11 * 60_000);
    await harness.press('Switch to that account');
    // Another code empties the field.
    await harness.until(() => harness.text.includes('We sent a new code.'));
    const code = await harness.type('Code', '12');
    harness.element.hidden = true;
    await free();
    harness.element.hidden = false;
    await modal();
    await focused(code);
    expect(code.value).to.equal('12');
  });

  it('may go on to another question while it is hidden', async () => {
    await meetConflict();
    await modal();
    harness.element.hidden = true;
    await free();
    await harness.press('Stay here and take the email');
    await harness.button('Lose the other account and link');
    expect(isModal()).to.equal(false);
    harness.element.hidden = false;
    await modal();
    await focused(harness.root.querySelector('#question') as HTMLElement);
  });

  it('is modal again where it is hidden and shown at once', async () => {
    await meetConflict();
    await modal();
    for (let count = 0; count < 5; count++) {
      harness.element.hidden = true;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      harness.element.hidden = false;
    }
    await modal();
    await sendKeys({ press: 'Escape' });
    await harness.step('address');
  });

  it('can be used where what is around it is seen through, and takes no pointer', async () => {
    place = document.body.appendChild(document.createElement('div'));
    place.append(harness.element);
    place.style.cssText = 'opacity: 0; pointer-events: none';
    await meetConflict();
    await modal();
    const recover = await harness.button('Switch to that account');
    expect(getComputedStyle(dialog()).opacity).to.equal('1');
    const { x, y, width, height } = recover.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'click', position });
    await harness.event('recovered');
  });

  it('is not seen before it is modal', async () => {
    await meetConflict();
    await modal();
    harness.element.hidden = true;
    await free();
    harness.element.hidden = false;
    expect(isModal()).to.equal(false);
    expect(getComputedStyle(dialog()).opacity).to.equal('0');
    await modal();
    expect(getComputedStyle(dialog()).opacity).to.equal('1');
  });

  it('blocks nothing where the page hides the dialog itself', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    await meetConflict();
    await modal();
    style.textContent = `${harness.element.localName}::part(dialog) { display: none }`;
    await free();
    await usePage();
    style.remove();
    await modal();
  });

  it('has its focus again where the element was moved', async () => {
    await meetConflict();
    await modal();
    const another = await harness.button('Use a different email');
    another.focus();
    place = document.body.appendChild(document.createElement('div'));
    place.append(harness.element);
    await modal();
    await focused(another);
  });

  it('waits in a place that is hidden, where the element is moved there', async () => {
    await meetConflict();
    await modal();
    place = document.body.appendChild(document.createElement('div'));
    place.hidden = true;
    place.append(harness.element);
    await harness.element.updateComplete;
    await free();
    await usePage();
    place.hidden = false;
    await modal();
    expect(dialog().open).to.equal(true);
  });
});

describe('a question of the list in an element that is hidden', () => {
  let harness: Harness;
  let keep: HTMLButtonElement;

  beforeEach(async () => {
    const page = await openDirectPage();
    await page.link('email', address);
    harness = new Harness({ ...page.properties, flow: 'manage', types: 'email' });
    await harness.press('Remove email');
    keep = await harness.button('Keep it');
    // The question has taken the focus.
    await harness.until(() => harness.root.activeElement?.matches('dialog:modal [data-main]'));
    keep.focus();
    harness.element.style.visibility = 'hidden';
    await harness.until(() => !harness.root.querySelector('dialog:modal'));
  });

  afterEach(() => {
    harness.remove();
  });

  const isBack = () =>
    harness.root.querySelector('dialog:modal') && harness.root.activeElement === keep;

  it('lets the page be used, and comes back', async () => {
    harness.element.style.visibility = '';
    await harness.until(isBack);
    await harness.press('Keep it');
    await harness.until(() => !harness.root.querySelector('dialog'));
  });

  it('comes back to where the focus was, drawn anew while it is shown', async () => {
    harness.element.style.visibility = '';
    harness.element.requestUpdate();
    await harness.until(isBack);
  });
});
