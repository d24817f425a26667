import { expect } from '@open-wc/testing';
import { GlympseAccountLinkElement } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

describe('the element in a page', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    harness.remove();
  });

  it('keeps what was set on it before it was defined', async () => {
    const tag = `late-${crypto.randomUUID()}`;
    const early = document.createElement(tag) as GlympseAccountLinkElement;
    Object.assign(early, page.properties, { types: 'email', address });
    document.body.append(early);
    customElements.define(tag, class extends GlympseAccountLinkElement {});
    await early.updateComplete;
    early.renderRoot.querySelector<HTMLButtonElement>('[part~=submit-button]')?.click();
    harness = new Harness();
    await harness.until(() => early.step === 'code');
    early.remove();
  });

  it('reflects its step and offers it as a custom state', async () => {
    harness = new Harness(page.properties);
    const { element } = harness;
    await harness.until(() => element.matches('[step=address]:state(address)'));
    await harness.sendCodeTo(address);
    const { detail } = await harness.event('step-change');
    expect(detail).to.deep.equal({ step: 'code', previousStep: 'address', type: 'email' });
    expect(element.matches('[step=code]:state(code):not(:state(address))')).to.equal(true);
  });

  it('starts with a prefilled address of either type', async () => {
    harness = new Harness({ ...page.properties, address });
    expect((await harness.field('Email address')).value).to.equal(address);
    harness.element.address = '+442079460123';
    const field = await harness.field('Mobile number');
    await harness.until(() => field.value === '+44 20 7946 0123');
    const country = await harness.field('Country or region');
    expect(country.value).to.equal('GB');
  });

  it('keeps what was typed when the type is changed to and fro', async () => {
    harness = new Harness(page.properties);
    await harness.type('Email address', 'jo@');
    await harness.press('Use a mobile number instead');
    await harness.type('Mobile number', '201');
    expect(harness.root.activeElement).to.equal(await harness.field('Mobile number'));
    await harness.press('Use an email address instead');
    expect((await harness.field('Email address')).value).to.equal('jo@');
    await harness.press('Use a mobile number instead');
    expect((await harness.field('Mobile number')).value).to.equal('201');
  });

  it('starts anew when restarted, and ignores the answer that was under way', async () => {
    harness = new Harness(page.properties);
    await page.service.script({ call: 'linked_accounts/confirm', hold: true });
    await harness.sendCodeTo(address);
    await page.service.held();
    harness.element.restart();
    await harness.until(() => !harness.text.includes('One moment'));
    await page.service.release();
    await harness.sendCodeTo(address);
    await harness.step('code');
    expect(harness.events.map(({ type }) => type)).to.deep.equal(['step-change']);
  });

  it('forgets what was typed when restarted', async () => {
    harness = new Harness(page.properties);
    await harness.type('Email address', 'somebody@');
    harness.element.restart();
    await harness.element.updateComplete;
    expect((await harness.field('Email address')).value).to.equal('');
  });

  it('can be disabled as a whole', async () => {
    harness = new Harness({ ...page.properties, disabled: true });
    expect((await harness.field('Email address')).matches(':disabled')).to.equal(true);
    expect((await harness.button('Send code')).matches(':disabled')).to.equal(true);
    harness.element.disabled = false;
    await harness.sendCodeTo(address);
    await harness.step('code');
  });

  it('puts the focus where the person goes on', async () => {
    harness = new Harness(page.properties);
    const field = await harness.field('Email address');
    expect(document.activeElement).to.not.equal(harness.element);
    harness.element.focus();
    expect(harness.root.activeElement).to.equal(field);
    await harness.sendCodeTo(address);
    await harness.step('code');
    const code = await harness.field('Code');
    await harness.until(() => harness.root.activeElement === code);
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
    expect(harness.root.activeElement?.getAttribute('part')).to.equal('done');
  });

  it('does not take the focus from another field of the page', async () => {
    const other = document.body.appendChild(document.createElement('input'));
    harness = new Harness(page.properties);
    await page.service.script({ call: 'linked_accounts/confirm', hold: true });
    await harness.sendCodeTo(address);
    other.focus();
    await page.service.held();
    await page.service.release();
    await harness.step('code');
    await harness.field('Code');
    expect(document.activeElement).to.equal(other);
    other.remove();
  });

  it('submits by itself when the code has the length that the page knows', async () => {
    harness = new Harness({ ...page.properties, codeLength: 6 });
    await harness.sendCodeTo(address);
    await harness.step('code');
    const code = await page.service.lastCode();
    await harness.type('Code', ` ${code.slice(0, 3)}-${code.slice(3)} `);
    await harness.event('linked');
    const links = (await page.service.calls()).filter(
      ({ call }) => call === 'linked_accounts/link',
    );
    expect(links).to.have.length(1);
  });

  it('asks for a new code after a cool-down that grows', async () => {
    harness = new Harness(page.properties);
    await harness.sendCodeTo(address);
    await harness.step('code');
    /** The button keeps its name while it waits, is told as such, and does nothing. */
    const waits = async (time: string) => {
      await harness.until(() => harness.text.includes(`You can get a new code ${time}.`), time);
      const button = await harness.button('Send a new code');
      expect(button.ariaDisabled).to.equal('true');
      const described = button.getAttribute('aria-describedby')?.split(' ') ?? [];
      const descriptions = described.map((id) => harness.root.getElementById(id)?.textContent);
      expect(descriptions).to.include(`You can get a new code ${time}.`);
      await harness.press('Send a new code');
    };
    await waits('in 30 seconds');
    harness.clock.advance(29_000);
    await waits('in 1 second');
    expect(await page.service.outbox()).to.have.length(1);
    harness.clock.advance(1000);
    await harness.press('Send a new code');
    await harness.until(() => harness.text.includes('We sent a new code'));
    await waits('in 1 minute');
    expect(await page.service.outbox()).to.have.length(2);
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
  });

  it('says how long the code is good by the clock of the service', async () => {
    harness = new Harness(page.properties);
    await page.service.advance(-86_400_000);
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.until(() => harness.text.includes('This code expires in 10 minutes.'));
    harness.clock.advance(60_000);
    await harness.until(() => harness.text.includes('This code expires in 9 minutes.'));
    harness.clock.advance(1000);
    await harness.until(() => harness.text.includes('This code expires in 8 minutes.'));
    harness.clock.advance(480_000);
    await harness.until(() => harness.text.includes('This code expires in 59 seconds.'));
    harness.clock.advance(58_000);
    await harness.until(() => harness.text.includes('This code expires in 1 second.'));
  });

  it('does not offer force where the page does not want it', async () => {
    await page.service.createAccount({ email: address });
    harness = new Harness({ ...page.properties, forceLink: 'never' });
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.button('Switch to that account');
    expect(harness.root.querySelector('[part~=force-button]')).to.equal(null);
  });

  it('shows the page’s own words and slots', async () => {
    harness = new Harness({ ...page.properties, messages: { sendCode: 'Off it goes' } });
    await harness.button('Off it goes');
    const heading = document.createElement('h3');
    heading.slot = 'heading';
    heading.textContent = 'Your club card';
    harness.element.append(heading);
    expect(heading.assignedSlot?.name).to.equal('heading');
  });

  it('lives beside another one', async () => {
    const second = await openDirectPage();
    harness = new Harness(page.properties);
    const other = new Harness({ ...second.properties, id: 'second' });
    await harness.sendCodeTo('a@example.com');
    await other.sendCodeTo('b@example.com');
    await harness.step('code');
    await other.step('code');
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
    expect(other.element.step).to.equal('code');
    await other.enterCode(await second.service.lastCode());
    await other.until(() => other.element.step === 'done');
    other.remove();
  });

  it('makes no request before the first submit', async () => {
    harness = new Harness(page.properties);
    await harness.type('Email address', address);
    expect(await page.service.calls()).to.have.length(0);
  });
});
