import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

/** What keys, the clipboard, undo and input methods do to the fields, in the browser's own way. */
describe('with keys, clipboard and input methods', () => {
  let page: Page;
  let harness: Harness;
  /** The codes that were sent. */
  let codes: string[];

  beforeEach(async () => {
    page = await openDirectPage();
    codes = [];
  });

  afterEach(() => {
    harness.remove();
    document.querySelector('textarea')?.remove();
  });

  const open = (more: Page['properties'] = {}) => {
    harness = new Harness({
      ...page.properties,
      flow: 'login',
      country: 'US',
      fetch: (input, init) => {
        const { body } = init ?? {};
        const { code } = JSON.parse(typeof body === 'string' ? body : '{}') as { code?: string };
        if (code !== undefined) codes.push(code);
        return fetch(input, init);
      },
      ...more,
    });
  };

  async function focusOn(label: string): Promise<HTMLInputElement> {
    const field = await harness.field(label);
    field.focus();
    return field;
  }

  const phoneField = async () => {
    open({ types: 'phone' });
    await harness.field('Country or region');
    return focusOn('Mobile number');
  };

  const codeField = async (more: Page['properties'] = {}) => {
    open(more);
    await harness.sendCodeTo('ann@example.org');
    const field = await focusOn('Code');
    await harness.until(() => harness.root.activeElement === field, 'focus');
    return field;
  };

  const chord = (key: string) => executeServerCommand<boolean, string>('chord', key);

  /** WebKit's browser for tests has no key for it. */
  const undo = async () => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (isWebKit) document.execCommand('undo');
    else await chord('z');
  };

  /** Copies the text from another field of the page, and pastes it by keys where the focus was. */
  async function paste(text: string, field: HTMLInputElement): Promise<void> {
    const source = document.createElement('textarea');
    source.value = text;
    document.body.append(source);
    source.select();
    await chord('c');
    source.remove();
    field.focus();
    const end = field.value.length;
    field.setSelectionRange(end, end);
    await chord('v');
  }

  const digits = (text: string) => text.replace(/\D/g, '');

  describe('a phone number', () => {
    it('is spaced out while it is typed, with the caret at its end', async () => {
      const field = await phoneField();
      await sendKeys({ type: '2065550123' });
      expect(field.value).to.equal('(206) 555-0123');
      expect(field.selectionStart).to.equal(field.value.length);
    });

    it('may be typed in the middle', async () => {
      const field = await phoneField();
      await sendKeys({ type: '206550123' });
      field.setSelectionRange(7, 7);
      await sendKeys({ type: '5' });
      expect(digits(field.value)).to.equal('2065550123');
    });

    it('may be pasted behind its own beginning, and is read as it is meant', async () => {
      const field = await phoneField();
      await sendKeys({ type: '+1 ' });
      await paste('+1 206 555 0123', field);
      expect(digits(field.value)).to.contain('12065550123');
      await sendKeys({ press: 'Enter' });
      await harness.step('code');
      expect((await page.service.outbox()).at(-1)?.address).to.equal('+12065550123');
    });

    it('may be pasted over what is there', async () => {
      const field = await phoneField();
      await sendKeys({ type: '999' });
      await chord('a');
      await paste('', field);
      field.select();
      await paste('+44 20 7946 0018', field);
      expect(digits(field.value)).to.contain('442079460018');
    });

    it('keeps every digit of what is pasted into another', async () => {
      const field = await phoneField();
      await sendKeys({ type: '206 555' });
      await paste('+49 (0) 151 2345', field);
      expect(digits(field.value)).to.equal(digits('206 555 +49 (0) 151 2345'));
    });

    it('comes back by undo', async () => {
      const field = await phoneField();
      await sendKeys({ type: '2065550123' });
      await chord('a');
      await sendKeys({ press: 'Delete' });
      expect(field.value).to.equal('');
      await undo();
      expect(digits(field.value)).to.equal('2065550123');
    });

    it('is what was pasted, after undo', async () => {
      const field = await phoneField();
      await paste('206.555.0123', field);
      await harness.until(() => field.value === '(206) 555-0123');
      await undo();
      expect(field.value).to.equal('206.555.0123');
      await undo();
      expect(field.value).to.equal('');
    });

    it('may be typed in the digits of another script', async () => {
      open({ types: 'phone', country: 'IN' });
      await harness.field('Country or region');
      const field = await focusOn('Mobile number');
      await paste('९८७६५४३२१०', field);
      expect(digits(field.value)).to.equal('9876543210');
    });
  });

  describe('a code', () => {
    it('is alone in the field when a message was pasted, and the message is back by undo', async () => {
      const field = await codeField();
      await paste('Your code is 482 915.', field);
      await harness.until(() => field.value === '482915');
      await undo();
      expect(field.value).to.equal('Your code is 482 915.');
      await sendKeys({ press: 'Enter' });
      await harness.until(() => codes.length > 0);
      expect(codes).to.deep.equal(['482915']);
    });

    it('stays readable in a message with more than one number', async () => {
      const field = await codeField();
      await paste('Code 482915, valid for 10 minutes', field);
      await sendKeys({ press: 'Enter' });
      await harness.until(() => harness.text.includes('Enter your code.'));
      expect(field.value).to.equal('Code 482915, valid for 10 minutes');
    });

    it('loses the spaces and dashes that it is pasted with, into what is there as well', async () => {
      const field = await codeField();
      await sendKeys({ type: '48' });
      await paste('2-9 15', field);
      await harness.until(() => field.value === '482915');
    });

    it('may have a dot, which stays while it is typed', async () => {
      const field = await codeField();
      for (const [index, key] of ['A', 'B', '.', '1', '2'].entries()) {
        await sendKeys({ type: key });
        expect(field.value).to.equal('AB.12'.slice(0, index + 1));
      }
      await sendKeys({ press: 'Enter' });
      await harness.until(() => codes.length > 0);
      expect(codes).to.deep.equal(['AB.12']);
    });

    it('is not submitted anew by undo', async () => {
      const field = await codeField({ codeLength: 6 });
      await sendKeys({ type: '482915' });
      await harness.until(() => harness.text.includes('That code didn’t work'));
      field.select();
      await sendKeys({ press: 'Delete' });
      await undo();
      expect(field.value).to.equal('482915');
      expect(codes).to.deep.equal(['482915']);
    });
  });

  describe('an input method', () => {
    /** By the browser's own protocol; where it has none, by the events that it sends. */
    async function compose(field: HTMLInputElement, steps: string[], commit: string) {
      const isDone = await executeServerCommand<boolean, object>('compose', { steps, commit });
      if (isDone) return;
      const before = field.value;
      const tell = (event: Event) => field.dispatchEvent(event);
      tell(new CompositionEvent('compositionstart', { bubbles: true }));
      for (const text of [...steps, commit]) {
        field.value = before + text;
        const inputType = 'insertCompositionText';
        tell(new InputEvent('input', { bubbles: true, isComposing: true, inputType, data: text }));
      }
      tell(new CompositionEvent('compositionend', { bubbles: true, data: commit }));
    }

    it('composes a code with a dash', async () => {
      const field = await codeField();
      await compose(field, ['4', '48', '482', '482-', '482-9', '482-91'], '482-915');
      await harness.until(() => field.value === '482915', `not ${field.value}`);
      await sendKeys({ press: 'Enter' });
      await harness.until(() => codes.length > 0);
      expect(codes).to.deep.equal(['482915']);
    });

    it('composes a code in wide digits, which is submitted when it is composed', async () => {
      const field = await codeField({ codeLength: 6 });
      await compose(field, ['４', '４８２', '４８２９１５'], '４８２９１５');
      await harness.until(() => codes.length > 0);
      await harness.until(() => harness.text.includes('That code didn’t work'));
      expect(codes).to.deep.equal(['482915']);
      expect(field.value).to.equal('482915');
    });

    it('composes a code that is longer on the way', async () => {
      const field = await codeField({ codeLength: 4 });
      await compose(field, ['4829', '482915', '482'], '4829');
      await harness.until(() => codes.length > 0);
      expect(codes).to.deep.equal(['4829']);
    });

    it('composes a phone number in wide digits', async () => {
      const field = await phoneField();
      await compose(field, ['２', '２０６', '２０６５５５'], '２０６５５５０１２３');
      await harness.until(() => digits(field.value) === '2065550123', `not ${field.value}`);
    });

    it('composes an e-mail address in wide letters', async () => {
      open();
      const field = await focusOn('Email address');
      await compose(field, ['ａ', 'ａｎｎ'], 'ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ');
      await sendKeys({ press: 'Enter' });
      await harness.step('code');
      expect((await page.service.outbox()).at(-1)?.address).to.equal('ann@example.org');
    });
  });
});
