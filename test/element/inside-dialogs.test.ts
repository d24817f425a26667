import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';
import { pageDialogs, type PageDialog } from '../support/page-dialogs.js';

const address = 'jo@example.com';
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

describe('the dialog of an element inside', () => {
  let page: Page;
  let harness: Harness;
  let around: PageDialog;
  let stop: AbortController;

  beforeEach(async () => {
    page = await openDirectPage();
    await page.service.createAccount({ email: address });
    stop = new AbortController();
  });

  afterEach(async () => {
    await resetMouse();
    stop.abort();
    harness.remove();
    around.place.remove();
  });

  const dialog = () => harness.root.querySelector('dialog') as HTMLDialogElement;

  async function meetConflict(): Promise<void> {
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.button('Switch to that account');
    await harness.until(() => dialog().matches(':modal') && harness.root.activeElement);
  }

  async function clickAt(x: number, y: number): Promise<void> {
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
  }

  async function clickOn(target: Element): Promise<void> {
    const { x, y, width, height } = target.getBoundingClientRect();
    await clickAt(x + width / 2, y + height / 2);
  }

  /** The person is back at the address, and what the page has around it is as it was. */
  async function onlyOursIsClosed(): Promise<void> {
    await harness.step('address');
    await harness.until(() => !harness.root.querySelector('dialog'));
    expect(around.isOpen()).to.equal(true);
    expect(harness.element.isConnected).to.equal(true);
  }

  for (const [name, open] of Object.entries(pageDialogs)) {
    describe(name, () => {
      beforeEach(async () => {
        around = open(stop.signal);
        harness = new Harness(page.properties);
        around.place.append(harness.element);
        await harness.field('Email address');
      });

      it('closes by Escape alone, and the next Escape is for what is around it', async () => {
        await meetConflict();
        await sendKeys({ press: 'Escape' });
        await onlyOursIsClosed();
        const field = await harness.field('Email address');
        await harness.until(() => harness.root.activeElement === field);
        await sendKeys({ press: 'Escape' });
        await harness.until(() => !around.isOpen(), 'the page’s dialog closed');
      });

      it('closes by Escape alone, too, where the focus is nowhere', async () => {
        await meetConflict();
        await clickOn(dialog().querySelector('[part=hint]') as Element);
        await sendKeys({ press: 'Escape' });
        await onlyOursIsClosed();
      });

      if (!isWebKit) {
        it('closes by Escape alone, held for long', async () => {
          await meetConflict();
          await sendKeys({ down: 'Escape' });
          await sendKeys({ down: 'Escape' });
          await onlyOursIsClosed();
          await sendKeys({ down: 'Escape' });
          await sendKeys({ up: 'Escape' });
          await onlyOursIsClosed();
        });
      }

      it('closes alone after a reload, when the person has done nothing yet', async () => {
        await meetConflict();
        const { element } = harness;
        element.remove();
        await Promise.resolve();
        harness = new Harness(page.properties);
        around.place.append(harness.element);
        await harness.button('Switch to that account');
        await harness.until(() => dialog().matches(':modal') && harness.root.activeElement);
        await sendKeys({ press: 'Escape' });
        await onlyOursIsClosed();
      });

      it('is pressed, and beside it, without closing what is around it', async () => {
        await meetConflict();
        await clickOn(dialog().querySelector('[part~=intro]') as Element);
        await clickAt(2, 2);
        expect(around.isOpen()).to.equal(true);
        expect(harness.element.step).to.equal('conflict');
        await clickOn(await harness.button('Stay here and take the email'));
        await clickOn(await harness.button('Back'));
        await clickOn(await harness.button('Switch to that account'));
        await harness.event('recovered');
        expect(around.isOpen()).to.equal(true);
      });

      it('keeps the focus, and Tab leads through it', async () => {
        await meetConflict();
        around.pullFocus?.();
        for (const label of [
          'Switch to that account',
          'Stay here and take the email',
          'Use a different email',
        ]) {
          await sendKeys({ press: 'Tab' });
          around.pullFocus?.();
          const button = await harness.button(label);
          await harness.until(() => harness.root.activeElement === button, label);
        }
      });

      it('tells the page nothing of how it is closed', async () => {
        const heard: string[] = [];
        for (const type of ['cancel', 'close', 'keydown', 'keyup']) {
          document.addEventListener(type, () => heard.push(type), {
            capture: true,
            signal: stop.signal,
          });
        }
        await meetConflict();
        heard.length = 0;
        await sendKeys({ press: 'Escape' });
        await onlyOursIsClosed();
        expect(heard).to.deep.equal([]);
      });
    });
  }

  describe('a page that opens a dialog above it', () => {
    let above: HTMLDialogElement;

    beforeEach(async () => {
      around = {
        place: document.body.appendChild(document.createElement('div')),
        isOpen: () => true,
      };
      harness = new Harness(page.properties);
      await meetConflict();
      above = around.place.appendChild(document.createElement('dialog'));
      above.innerHTML = '<p>Still there?</p><button>Yes</button>';
      above.showModal();
    });

    it('closes after that one', async () => {
      await sendKeys({ press: 'Escape' });
      await harness.until(() => !above.open, 'the page’s dialog closed');
      expect(harness.element.step).to.equal('conflict');
      await sendKeys({ press: 'Escape' });
      await onlyOursIsClosed();
    });

    it('closes after that one, too, where the focus is nowhere', async () => {
      await clickOn(above.querySelector('p') as Element);
      await sendKeys({ press: 'Escape' });
      await harness.until(() => !above.open, 'the page’s dialog closed');
      expect(harness.element.step).to.equal('conflict');
    });
  });

  it('a page stays open where Escape ends a composition, which the page does not hear', async () => {
    const heard: string[] = [];
    around = {
      place: document.body.appendChild(document.createElement('div')),
      isOpen: () => true,
    };
    around.place.addEventListener('keydown', ({ key }) => heard.push(key));
    harness = new Harness(page.properties);
    around.place.append(harness.element);
    await meetConflict();
    const escape = { key: 'Escape', isComposing: true, bubbles: true, composed: true };
    harness.root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', escape));
    expect(harness.element.step).to.equal('conflict');
    expect(heard).to.deep.equal([]);
  });
});
