import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

describe('an event of the element', () => {
  let page: Page;
  let harness: Harness;
  let listening: AbortController;

  beforeEach(async () => {
    page = await openDirectPage();
    listening = new AbortController();
    harness = new Harness(page.properties);
  });

  afterEach(() => {
    listening.abort();
    harness.remove();
  });

  const listen = (type: string, listener: (event: Event) => void) => {
    document.addEventListener(type, listener, { signal: listening.signal });
  };

  const heard = () => harness.events.map(({ type }) => type);
  const calls = async () => (await page.service.calls()).map(({ call }) => call);

  async function comeToCode(): Promise<string> {
    await harness.sendCodeTo(address);
    await harness.field('Code');
    return page.service.lastCode();
  }

  it('comes before the person sees its outcome, when the element has its step already', async () => {
    const seen: string[] = [];
    for (const type of ['step-change', 'linked', 'failed']) {
      listen(type, () => {
        const { element, root } = harness;
        const { step } = element;
        expect(element.getAttribute('step')).to.equal(step);
        expect(element.matches(`:state(${step})`)).to.equal(true);
        const label = root.querySelector('label')?.textContent.trim() ?? '';
        const told = root.querySelector('[role=alert]')?.textContent ?? '';
        seen.push(`${type}: ${step}, in front of ${label}${told}`);
      });
    }
    await comeToCode();
    await harness.enterCode('wrong');
    await harness.until(() => harness.text.includes('didn’t work'));
    await harness.enterCode(await page.service.lastCode());
    await harness.until(() => harness.text.includes('is now linked'));
    expect(seen).to.deep.equal([
      'step-change: code, in front of Email address',
      'failed: code, in front of Code',
      'step-change: done, in front of Code',
      'linked: done, in front of Code',
    ]);
  });

  it('may be answered by starting anew when the outcome is told', async () => {
    listen('linked', () => {
      harness.element.restart();
    });
    await harness.enterCode(await comeToCode());
    await harness.field('Email address');
    expect(heard()).to.deep.equal(['step-change', 'step-change', 'linked', 'step-change']);
    const steps = harness.events.flatMap((event) =>
      event.type === 'step-change' ? [(event as CustomEvent<{ step: string }>).detail.step] : [],
    );
    expect(steps).to.deep.equal(['code', 'done', 'address']);
    expect(harness.element.step).to.equal('address');
    expect(sessionStorage).to.have.length(0);
    expect(await calls()).to.deep.equal(['linked_accounts/confirm', 'linked_accounts/link']);
  });

  it('may be answered by starting anew at every step', async () => {
    listen('step-change', (event) => {
      const { step } = (event as CustomEvent<{ step: string }>).detail;
      if (step === 'code') harness.element.restart();
    });
    await harness.sendCodeTo(address);
    await harness.until(() => heard().length === 2, 'two steps');
    expect(harness.element.step).to.equal('address');
    await harness.field('Email address');
    expect(harness.text).to.not.contain('One moment');
    expect(sessionStorage).to.have.length(0);
    expect(await calls()).to.deep.equal(['linked_accounts/confirm']);
  });

  it('leaves no request behind where the page starts anew', async () => {
    // Whoever comes from the list goes back to it, and it is asked for at once.
    harness.element.flow = 'manage';
    await harness.press('Add an email');
    const before = (await calls()).length;
    listen('linked', () => {
      harness.element.flow = 'link';
      harness.element.restart();
    });
    await harness.enterCode(await comeToCode());
    await harness.event('linked');
    await harness.field('Email address');
    const since = (await calls()).slice(before);
    expect(since).to.deep.equal(['linked_accounts/confirm', 'linked_accounts/link']);
    expect(harness.text).to.not.contain('One moment');
  });

  it('may be answered by taking the element away', async () => {
    listen('step-change', () => {
      harness.element.remove();
    });
    await harness.sendCodeTo(address);
    await harness.event('step-change');
    await harness.element.updateComplete;
    expect(harness.element.isConnected).to.equal(false);
    expect(heard()).to.deep.equal(['step-change']);
    listening.abort();
    document.body.append(harness.element);
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
    expect(await page.service.outbox()).to.have.length(1);
  });

  it('is heard to the end where the element is taken away when all is done', async () => {
    listen('linked', () => {
      harness.element.remove();
    });
    await harness.enterCode(await comeToCode());
    await harness.event('linked');
    await harness.element.updateComplete;
    expect(heard()).to.deep.equal(['step-change', 'step-change', 'linked']);
    expect(sessionStorage).to.have.length(0);
  });

  it('does not stop the flow where a listener of the page fails', async () => {
    await harness.field('Email address');
    const told: string[] = [];
    // A browser reports it as it does every error of a page.
    const report = (event: ErrorEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      told.push(event.message);
    };
    addEventListener('error', report, { capture: true });
    const { onerror } = window;
    window.onerror = null;
    listen('step-change', () => {
      throw new Error('the page is broken');
    });
    await harness.enterCode(await comeToCode());
    await harness.event('linked');
    window.onerror = onerror;
    removeEventListener('error', report, { capture: true });
    expect(told).to.have.length(2);
    expect(heard().includes('failed')).to.equal(false);
  });
});
