import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { BarePage } from '../cdn/bare-page.js';
import type { Person } from '../support/harness.js';

const EMAIL = 'Email address';

/** A page whose first form a server has sent, before and after its script is there. */
class Visit {
  readonly page: BarePage;
  readonly window: Window & typeof globalThis;
  readonly root: ShadowRoot;

  private constructor(page: BarePage, window: Window & typeof globalThis) {
    this.page = page;
    this.window = window;
    const host = window.document.querySelector('glympse-account-link');
    if (!host?.shadowRoot) throw new Error('the page has no form yet');
    this.root = host.shadowRoot;
  }

  static async begin(attributes: Record<string, string> = {}, way = 'prerendered'): Promise<Visit> {
    const page = await BarePage.create(way);
    return new Visit(page, await page.show({ lang: 'en', ...attributes }));
  }

  get field(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>('#address') as HTMLInputElement;
  }

  button(part: string): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>(`[part~=${part}]`) as HTMLButtonElement;
  }

  /** As a person does; `text` is what is in the field then. */
  type(text: string): HTMLInputElement {
    const { field } = this;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return field;
  }

  /** Presses keys that change nothing, until the field is another one: that nothing is being composed is told by them. */
  async typeOn(field: HTMLInputElement): Promise<void> {
    while (field.isConnected) {
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** Loads the script, and waits until the form is the element's own. */
  async takenOver(old: Element = this.field): Promise<Person> {
    const person = await this.page.load();
    await person.until(() => !old.isConnected, 'the form is taken over');
    return person;
  }

  /** Loads the script, and waits until all that takes over is there but one file, which is held back. */
  async loadBut(part: string, fault: 'stalled' | 'lost' = 'stalled'): Promise<Person> {
    await this.page.spoil(fault, part);
    const person = await this.page.load();
    await this.page.askedFor(`.${part}.`);
    return person;
  }
}

describe('the first form from a server', () => {
  let visit: Visit;

  afterEach(() => visit.page.close());

  for (const way of ['prerendered', 'prerendered-inline']) {
    it(`leads on under a strict policy (${way})`, async () => {
      visit = await Visit.begin({ flow: 'login' }, way);
      expect(visit.root.querySelectorAll('link, style')).to.have.length(1);
      const person = await visit.takenOver();
      expect(visit.root.querySelectorAll('link, style, noscript')).to.have.length(0);
      expect(visit.root.children).to.have.length(1);
      await person.sendCodeTo('jo@example.com');
      await person.step('code');
      await person.enterCode(await visit.page.service.lastCode());
      await person.event('linked');
    });
  }

  it('keeps what is typed, what is selected in it, and the focus', async () => {
    visit = await Visit.begin();
    const old = visit.type('jo@example.com');
    old.setSelectionRange(3, 7, 'backward');
    const heard: string[] = [];
    for (const type of ['blur', 'focusout', 'focus', 'focusin']) {
      visit.window.addEventListener(type, () => heard.push(type), true);
    }
    // What is typed next tells that nothing is being composed.
    const person = await visit.loadBut('take-over');
    await visit.page.release();
    await visit.typeOn(old);
    const { field } = visit;
    expect(field).not.to.equal(old);
    expect(field.value).to.equal('jo@example.com');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([3, 7]);
    expect(visit.root.activeElement).to.equal(field);
    expect(heard).to.deep.equal([]);
    await person.press('Send code');
    await person.step('code');
    expect(person.text).to.contain('jo@example.com');
  });

  it('keeps the focus of an empty field, and of a button', async () => {
    for (const control of ['address-input', 'type-button']) {
      visit = await Visit.begin();
      visit.button(control).focus();
      await visit.takenOver();
      expect(visit.root.activeElement).to.equal(visit.button(control));
      if (control === 'address-input') await visit.page.close();
    }
  });

  it('keeps the level of the heading, also while the flow is on its way', async () => {
    const query = { 'heading-level': '4' };
    visit = await Visit.begin(query);
    const level = () => visit.root.querySelector('h2')?.ariaLevel;
    expect(level()).to.equal('4');
    const old = visit.field;
    const person = await visit.loadBut('flow');
    await person.until(() => !old.isConnected, 'the form is taken over');
    expect(level()).to.equal('4');
    await visit.page.release();
    await person.sendCodeTo('jo@example.com');
    await person.step('code');
    expect(level()).to.equal('4');
  });

  it('keeps what is typed where the focus is elsewhere', async () => {
    visit = await Visit.begin();
    visit.type('jo@example.com').blur();
    await visit.takenOver();
    expect(visit.field.value).to.equal('jo@example.com');
    expect(visit.root.activeElement).to.equal(null);
  });

  it('keeps an address that is given, and one that was put in its place', async () => {
    visit = await Visit.begin({ address: 'jo@example.com' });
    await visit.takenOver();
    expect(visit.field.value).to.equal('jo@example.com');
    await visit.page.close();
    visit = await Visit.begin({ address: 'jo@example.com' });
    visit.type('').blur();
    await visit.takenOver();
    expect(visit.field.value).to.equal('');
  });

  it('keeps the country and the number, spaced out as that writes it', async () => {
    visit = await Visit.begin({ types: 'phone', country: 'GB' });
    const select = visit.root.querySelector('select') as HTMLSelectElement;
    expect(select.value).to.equal('GB');
    select.value = 'NL';
    visit.type('0612345678').blur();
    await visit.takenOver();
    const list = visit.root.querySelector('select') as HTMLSelectElement;
    expect(list).not.to.equal(select);
    expect(list.value).to.equal('NL');
    expect(visit.field.value).to.equal('06 12345678');
    expect(visit.root.querySelectorAll('select, #address')).to.have.length(2);
  });

  it('waits until a text is composed', async function () {
    visit = await Visit.begin();
    visit.window.focus();
    visit.field.focus();
    const compose = (payload: { steps: string[]; commit: string } | { steps: string[] }) =>
      executeServerCommand<boolean, object>('compose', payload);
    if (!(await compose({ steps: ['j', 'jo'] }))) this.skip();
    const old = visit.field;
    expect(old.value).to.equal('jo');
    const person = await visit.page.load();
    await visit.page.askedFor('.take-over.');
    await visit.page.askedFor('.flow.');
    await compose({ steps: ['jo', 'jou'] });
    expect(old.isConnected).to.equal(true);
    expect(old.value).to.equal('jou');
    await compose({ steps: [], commit: 'jo@example.com' });
    await person.until(() => !old.isConnected, 'the form is taken over');
    expect(visit.field.value).to.equal('jo@example.com');
    expect(visit.root.activeElement).to.equal(visit.field);
    expect(visit.field.selectionStart).to.equal('jo@example.com'.length);
  });

  it('goes on without a gap while keys are pressed', async () => {
    visit = await Visit.begin();
    visit.window.focus();
    const old = visit.field;
    old.focus();
    const text = 'jo.somebody.with.a.long.name@example.com';
    const typing = sendKeys({ type: text });
    const person = await visit.page.load();
    await typing;
    await person.until(() => visit.field.value === text, `not ${visit.field.value}`);
  });

  it('carries out a press once, that came while its file was on its way', async () => {
    visit = await Visit.begin({ flow: 'login' });
    const person = await visit.loadBut('flow');
    visit.type('jo@example.com');
    visit.button('submit-button').click();
    await visit.page.release();
    await person.step('code');
    expect(await visit.page.service.outbox()).to.have.length(1);
  });

  for (const way of ['prerendered', 'prerendered-inline']) {
    for (const form of ['', 'none']) {
      it(`carries out a press once, that came while the file that takes over was on its way (${way}, ${form || 'form'})`, async () => {
        visit = await Visit.begin({ flow: 'login', ...(form && { form }) }, way);
        const { href } = visit.window.location;
        const person = await visit.loadBut('take-over');
        visit.type('jo@example.com');
        visit.button('submit-button').click();
        expect(await visit.page.service.outbox()).to.have.length(0);
        await visit.page.release();
        await person.step('code');
        expect(visit.window.location.href).to.equal(href);
        expect(await visit.page.service.outbox()).to.have.length(1);
      });
    }
  }

  it('leads nowhere, and blocks nothing, where the file is missing that a press waits for', async () => {
    visit = await Visit.begin({ flow: 'login' });
    const { href } = visit.window.location;
    const person = await visit.loadBut('take-over', 'lost');
    const old = visit.type('jo@example.com');
    visit.button('submit-button').click();
    await visit.page.release();
    await person.until(() => !old.isConnected, 'the form is rendered anew');
    expect(await visit.page.service.outbox()).to.have.length(0);
    await person.sendCodeTo('jo@example.com');
    await person.step('code');
    expect(visit.window.location.href).to.equal(href);
    expect(await visit.page.service.outbox()).to.have.length(1);
  });

  it('keeps what was sent early where the endpoint has no page for it', async () => {
    visit = await Visit.begin({ flow: 'login', form: 'none' }, 'prerendered-inline');
    const { href } = visit.window.location;
    visit.type('jo@example.com');
    visit.button('submit-button').click();
    const person = await visit.page.load();
    await person.step('code');
    expect(visit.window.location.href).to.equal(href);
    expect(await visit.page.service.outbox()).to.have.length(1);
  });

  it('carries out the way to the other type', async () => {
    visit = await Visit.begin({}, 'prerendered-inline');
    visit.type('jo@exam');
    visit.button('type-button').click();
    const person = await visit.takenOver();
    await person.field('Mobile number');
    await person.press('Use an email address instead');
    expect((await person.field(EMAIL)).value).to.equal('jo@exam');
  });

  it('sends nothing of itself where the page speaks to the service, and does it when it can', async () => {
    visit = await Visit.begin({ flow: 'login', 'api-key': 'sandbox' }, 'prerendered-inline');
    const { href } = visit.window.location;
    visit.type('jo@example.com');
    visit.button('submit-button').click();
    const person = await visit.page.load();
    person.element.credentialsHandler = () => {};
    person.element.endpoint = visit.page.service.endpoint;
    await person.step('code');
    expect(await visit.page.service.outbox()).to.have.length(1);
    expect(visit.window.location.href).to.equal(href);
  });

  it('leads to the page without script where it is sent before the script is there', async () => {
    visit = await Visit.begin({ flow: 'login' });
    const { document } = visit.window;
    // In another place, as the page that it leads to does not let itself be framed.
    const frame = document.createElement('iframe');
    frame.name = 'elsewhere';
    document.body.append(frame);
    visit.field.form?.setAttribute('target', 'elsewhere');
    visit.type('jo@example.com');
    visit.button('submit-button').click();
    const { service } = visit.page;
    while ((await service.outbox()).length === 0);
    const [message] = await service.outbox();
    expect([message?.type, message?.address]).to.deep.equal(['email', 'jo@example.com']);
    visit.field.blur();
    await visit.takenOver();
    expect(await service.outbox()).to.have.length(1);
  });

  it('stays until its language is there', async () => {
    visit = await Visit.begin({ lang: 'de' });
    const seen: string[] = [];
    const look = () => seen.push(visit.root.textContent);
    new MutationObserver(look).observe(visit.root, { childList: true, subtree: true });
    const old = visit.field;
    const person = await visit.loadBut('locale-de');
    await visit.page.askedFor('.flow.');
    expect(old.isConnected).to.equal(true);
    await visit.page.release();
    await person.until(() => !old.isConnected, 'the form is taken over');
    await person.field('E-Mail-Adresse');
    expect(seen.join()).to.contain('Code senden').and.not.contain('Send code');
  });

  it('is rendered anew where the file that takes it over is missing', async () => {
    visit = await Visit.begin({ flow: 'login' });
    await visit.page.spoil('missing', 'take-over');
    const person = await visit.takenOver();
    expect(visit.root.children).to.have.length(1);
    await person.sendCodeTo('jo@example.com');
    await person.step('code');
  });

  it('gives way to the step where the tab was left, unless somebody types', async () => {
    visit = await Visit.begin({ flow: 'login' });
    const person = await visit.takenOver();
    await person.sendCodeTo('jo@example.com');
    await person.step('code');
    const again = await visit.page.show({ flow: 'login', lang: 'en' });
    const host = () => again.document.querySelector('glympse-account-link');
    const back = await visit.page.load();
    await back.step('code');
    await back.field('Code');
    expect(host()?.shadowRoot?.querySelectorAll('input')).to.have.length(1);
    const third = await visit.page.show({ flow: 'login', lang: 'en' });
    const root = third.document.querySelector('glympse-account-link')?.shadowRoot as ShadowRoot;
    const field = root.querySelector('input') as HTMLInputElement;
    field.focus();
    field.value = 'sam@example.com';
    const typist = await visit.page.load();
    await visit.typeOn(field);
    expect((await typist.field(EMAIL)).value).to.equal('sam@example.com');
    expect(typist.element.step).to.equal('address');
  });

  for (const [what, way] of [
    ['something was typed, also when the focus has left it', 'prerendered'],
    ['a button was pressed', 'prerendered-inline'],
  ] as const) {
    it(`goes on where ${what}, and not where the tab was left`, async () => {
      visit = await Visit.begin({ flow: 'login' }, way);
      const before = await visit.takenOver();
      await before.sendCodeTo('jo@example.com');
      await before.step('code');
      const again = await visit.page.show({ flow: 'login', lang: 'en' });
      const root = again.document.querySelector('glympse-account-link')?.shadowRoot as ShadowRoot;
      const field = root.querySelector('input') as HTMLInputElement;
      if (way === 'prerendered') {
        field.value = 'sam@example.com';
        root.querySelector<HTMLButtonElement>('[part~=submit-button]')?.focus();
      } else root.querySelector<HTMLButtonElement>('[part~=type-button]')?.click();
      const person = await visit.page.load();
      await person.until(() => !field.isConnected, 'the form is taken over');
      const label = way === 'prerendered' ? EMAIL : 'Mobile number';
      expect((await person.field(label)).value).to.equal(
        way === 'prerendered' ? 'sam@example.com' : '',
      );
      expect(person.element.step).to.equal('address');
    });
  }

  it('leaves to the host what the host has put into a slot', async () => {
    visit = await Visit.begin({ flow: 'login' }, 'prerendered-inline');
    const { document } = visit.window;
    const faults: unknown[] = [];
    visit.window.addEventListener('error', ({ message }) => faults.push(message));
    const slotted = document.createElement('button');
    slotted.slot = 'footer';
    slotted.textContent = 'Help';
    const heard: boolean[] = [];
    slotted.addEventListener('click', (event) => {
      // What the element has made of it by the time that it has gone through.
      visit.window.addEventListener('click', () => heard.push(event.defaultPrevented), {
        once: true,
      });
    });
    visit.root.host.append(slotted);
    slotted.click();
    const old = visit.field;
    const person = await visit.loadBut('flow');
    slotted.click();
    await visit.page.release();
    await person.until(() => !old.isConnected, 'the form is taken over');
    slotted.click();
    expect(heard).to.deep.equal([false, false, false]);
    expect(faults).to.deep.equal([]);
    // The press of a button is no mark any more, once nobody waits for the element.
    await person.press('Use a mobile number instead');
    await person.field('Mobile number');
    await person.press('Use an email address instead');
    await person.field(EMAIL);
    expect(slotted.outerHTML).to.not.contain('data-early');
    expect(visit.root.querySelectorAll('[data-early]')).to.have.length(0);
  });

  it('is a template like any other to a browser that was given it by innerHTML', async () => {
    visit = await Visit.begin({ flow: 'login' });
    const { document } = visit.window;
    const response = await fetch(visit.window.location.href);
    const [tag = ''] = /<glympse-account-link[^]*<\/glympse-account-link>/.exec(
      await response.text(),
    ) ?? [''];
    const person = await visit.takenOver();
    person.element.remove();
    document.body.innerHTML = tag;
    const element = document.querySelector('glympse-account-link');
    await element?.updateComplete;
    expect(element?.shadowRoot?.children).to.have.length(1);
    expect(element?.shadowRoot?.querySelectorAll('input')).to.have.length(1);
  });
});

describe('the look of the first form', () => {
  let visit: Visit;

  afterEach(() => visit.page.close());

  const boxes = (root: ShadowRoot) =>
    [...root.querySelectorAll('.base, .base *:not(noscript, noscript *, option, hr)')].map(
      (node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const { color, backgroundColor, font, borderColor } = getComputedStyle(node);
        return [node.localName, x, y, width, height, color, backgroundColor, font, borderColor];
      },
    );

  for (const attributes of [
    {},
    { flow: 'login', lang: 'ar' },
    { types: 'phone', country: 'NL' },
    { types: 'phone email', lang: 'de', flow: 'login', country: 'DE' },
    { disabled: '' },
  ]) {
    it(`is the same when it is taken over: ${JSON.stringify(attributes)}`, async () => {
      const { disabled, ...options } = attributes as Record<string, string>;
      visit = await Visit.begin(options);
      if (disabled !== undefined) {
        visit.root.host.setAttribute('disabled', '');
        visit.root.querySelector('fieldset')?.setAttribute('disabled', '');
      }
      const before = boxes(visit.root);
      expect(before.length).to.be.greaterThan(8);
      await visit.takenOver();
      expect(boxes(visit.root)).to.deep.equal(before);
    });
  }

  it('shifts nothing', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    visit = await Visit.begin({ types: 'phone email', country: 'NL' });
    const { PerformanceObserver: Observer } = visit.window as unknown as typeof globalThis;
    let shift = 0;
    const observer = new Observer((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await visit.takenOver();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const entry of observer.takeRecords()) {
      shift += (entry as unknown as { value: number }).value;
    }
    expect(shift).to.equal(0);
  });
});
