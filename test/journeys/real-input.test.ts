import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { Harness } from '../support/harness.js';
import { addresses, openDirectPage, type Page } from './modes.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

/**
 * Keys and a pointer as the browser itself has them from a device: what lies below the pointer is pressed, and
 * what is typed goes wherever the focus is. Every step once; all else is in the other journeys.
 */
describe('with real keys and a real pointer', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(async () => {
    await resetMouse();
    harness.remove();
    expect(await page.leaks()).to.deep.equal([]);
  });

  /** Clicks amid what can be seen of an element. */
  async function click(target: Element): Promise<void> {
    target.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = target.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'click', position });
  }

  const clickButton = async (name: string | RegExp) => {
    await click(await harness.button(name));
  };

  async function typeInto(label: string, text: string): Promise<HTMLInputElement> {
    const field = await harness.field(label);
    await click(field);
    await harness.until(() => harness.root.activeElement === field, `focus in ${label}`);
    await sendKeys({ type: text });
    return field;
  }

  const press = (key: string) => sendKeys({ press: key });

  /** The code is typed into the field that has the focus already. */
  async function typeCode(): Promise<void> {
    const field = await harness.field('Code');
    await harness.until(() => harness.root.activeElement === field, 'focus in the code field');
    await sendKeys({ type: await page.service.lastCode() });
    await press('Enter');
  }

  it('links an e-mail address by keys alone', async () => {
    harness = new Harness(page.properties);
    await harness.field('Email address');
    harness.element.focus();
    await sendKeys({ type: addresses.email });
    await press('Enter');
    await typeCode();
    await harness.event('linked');
    expect(harness.text).to.contain('is now linked');
    expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email: addresses.email });
  });

  it('links a phone number by the pointer, in a country chosen by keys', async () => {
    harness = new Harness({ ...page.properties, country: 'us' });
    await clickButton('Use a mobile number instead');
    const country = await harness.field('Country or region');
    country.focus();
    if (isWebKit) {
      // Its list takes no keys while it is closed; open, it is the device's own and no part of the page.
      country.value = 'GB';
      country.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      await sendKeys({ type: 'United Kingdom' });
    }
    await harness.until(() => country.value === 'GB', 'the United Kingdom');
    const field = await typeInto('Mobile number', '02079460123');
    expect(field.value).to.equal('020 7946 0123');
    await clickButton('Send code');
    const code = await harness.field('Code');
    await harness.until(() => harness.root.activeElement === code);
    await sendKeys({ type: await page.service.lastCode() });
    await clickButton('Continue');
    await harness.event('linked');
    expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ phone: '+442079460123' });
  });

  it('corrects the address', async () => {
    harness = new Harness({ ...page.properties, types: 'email' });
    await typeInto('Email address', 'jo@example.con');
    await clickButton('Send code');
    await harness.field('Code');
    await clickButton('Change email');
    const field = await harness.field('Email address');
    // The old address is selected: what is typed takes its place.
    await harness.until(() => harness.root.activeElement === field, 'focus in the address');
    await sendKeys({ type: addresses.email });
    await press('Enter');
    await typeCode();
    await harness.event('linked');
    expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email: addresses.email });
  });

  describe('in a conflict', () => {
    let earlier: string;

    beforeEach(async () => {
      ({ id: earlier } = await page.service.createAccount({ email: addresses.email }));
      harness = new Harness(page.properties);
      await typeInto('Email address', addresses.email);
      await press('Enter');
      await typeCode();
      await harness.button('Switch to that account');
    });

    it('recovers by the pointer', async () => {
      await clickButton('Switch to that account');
      expect((await harness.event('recovered')).detail.account.id).to.equal(earlier);
    });

    it('recovers by keys, and a second Enter presses nothing', async () => {
      await press('Enter');
      expect(harness.element.step).to.equal('conflict');
      await press('Tab');
      const recover = await harness.button('Switch to that account');
      await harness.until(
        () => harness.root.activeElement === recover,
        'focus on the first button',
      );
      await press('Enter');
      expect((await harness.event('recovered')).detail.account.id).to.equal(earlier);
    });

    it('forces by the pointer, after it is asked', async () => {
      await clickButton('Stay here and take the email');
      await harness.button('Lose the other account and link');
      await clickButton('Back');
      await clickButton('Stay here and take the email');
      await clickButton('Lose the other account and link');
      expect((await harness.event('linked')).detail.forced).to.equal(true);
      expect(await page.service.linkedTo(earlier)).to.deep.equal({});
    });

    it('leaves by Escape', async () => {
      await press('Escape');
      await harness.step('address');
      expect((await harness.field('Email address')).value).to.equal(addresses.email);
    });
  });

  describe('in the list', () => {
    beforeEach(async () => {
      await page.link('email', addresses.email);
      harness = new Harness({ ...page.properties, flow: 'manage', types: 'email' });
      await harness.button('Remove email');
    });

    it('removes an address by the pointer, after it is asked', async () => {
      await clickButton('Remove email');
      await clickButton('Keep it');
      await clickButton('Remove email');
      await clickButton('Remove');
      await harness.event('unlinked');
      expect(await page.service.linkedTo(page.accountId)).to.deep.equal({});
    });

    it('keeps an address by Escape', async () => {
      await clickButton('Remove email');
      await harness.button('Keep it');
      await press('Escape');
      await harness.until(() => !harness.root.querySelector('dialog'), 'the list');
      expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email: addresses.email });
    });

    it('replaces an address', async () => {
      await clickButton('Change email');
      await typeInto('Email address', 'sam@example.com');
      await press('Enter');
      await typeCode();
      const replace = await harness.button('Replace');
      // What is linked is looked up before the person is asked.
      await harness.until(() => replace.ariaDisabled !== 'true');
      await clickButton('Replace');
      await harness.event('linked');
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ email: 'sam@example.com' });
    });
  });
});
