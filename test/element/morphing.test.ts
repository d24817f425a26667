import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

/** How libraries bring an element that is on the page already to what the server has sent of it. */
const morphs: Readonly<Record<string, (element: Element, sent: Element) => void>> = {
  'takes away what the server has not sent': (element, sent) => {
    for (const { name } of [...element.attributes]) {
      if (!sent.hasAttribute(name)) element.removeAttribute(name);
    }
  },
  'sets every attribute again': (element, sent) => {
    for (const { name, value } of sent.attributes) element.setAttribute(name, value);
  },
  'takes all attributes away first': (element, sent) => {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const { name, value } of sent.attributes) element.setAttribute(name, value);
  },
  'replaces the children': (element, sent) => {
    element.replaceChildren(...sent.cloneNode(true).childNodes);
  },
  'puts the element in place again': (element) => {
    element.parentElement?.insertBefore(element, element.nextSibling);
  },
};

/** The step alone is written into the page. */
function withoutStep(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.removeAttribute('step');
  return copy.outerHTML;
}

describe('a page that is morphed', () => {
  let page: Page;
  let harness: Harness;
  let sent: GlympseAccountLinkElement;

  beforeEach(async () => {
    page = await openDirectPage();
    const { endpoint, apiKey, ...functions } = page.properties;
    harness = new Harness(functions);
    const { element } = harness;
    element.setAttribute('endpoint', endpoint ?? '');
    element.setAttribute('api-key', apiKey ?? '');
    element.setAttribute('types', 'email phone');
    element.innerHTML = '<p slot="intro">Ours.</p>';
    await harness.field('Email address');
    sent = element.cloneNode(true) as GlympseAccountLinkElement;
  });

  afterEach(() => {
    harness.remove();
  });

  /** The step is where it was, told in both ways, and there is nothing that the server would not know. */
  async function expectUndisturbed(step: string, morph: () => void): Promise<void> {
    const { element, events, root } = harness;
    const heard = events.length;
    const shown = harness.text;
    const field = root.querySelector('input');
    morph();
    await element.updateComplete;
    expect(element.step).to.equal(step);
    expect(element.matches(`:state(${step})`)).to.equal(true);
    expect(withoutStep(element)).to.equal(withoutStep(sent));
    expect(events).to.have.length(heard);
    expect(harness.text).to.equal(shown);
    expect(root.querySelector('input')).to.equal(field);
  }

  for (const [what, morph] of Object.entries(morphs)) {
    it(`${what}: changes nothing in any step`, async () => {
      const undisturbed = (step: string) =>
        expectUndisturbed(step, () => {
          morph(harness.element, sent);
        });
      await page.service.createAccount({ email: address });
      const typed = await harness.type('Email address', address);
      await undisturbed('address');
      expect(typed.value).to.equal(address);
      await harness.press('Send code');
      await harness.step('code');
      const code = await harness.field('Code');
      code.value = await page.service.lastCode();
      await undisturbed('code');
      expect(code.value).to.equal(await page.service.lastCode());
      await harness.press('Continue');
      await harness.button('Switch to that account');
      await undisturbed('conflict');
      await harness.press('Switch to that account');
      await harness.event('recovered');
      await harness.step('done');
      await undisturbed('done');
    });
  }

  it('keeps what is under way', async () => {
    await page.service.script({ call: 'linked_accounts/confirm', hold: true });
    await harness.sendCodeTo(address);
    await page.service.held();
    for (const morph of Object.values(morphs)) morph(harness.element, sent);
    await harness.element.updateComplete;
    await page.service.release();
    await harness.step('code');
    expect(await page.service.outbox()).to.have.length(1);
  });

  it('finds the list as it was', async () => {
    sent.setAttribute('flow', 'manage');
    harness.element.setAttribute('flow', 'manage');
    await harness.step('manage');
    await harness.button('Add an email');
    for (const morph of Object.values(morphs)) {
      await expectUndisturbed('manage', () => {
        morph(harness.element, sent);
      });
    }
  });

  it('finds nothing of the element’s own in the page but its step, from the first step to the last', async () => {
    const written: (string | null)[] = [];
    const observer = new MutationObserver((records) => {
      written.push(...records.map(({ attributeName }) => attributeName));
    });
    observer.observe(harness.element, { attributes: true, childList: true, subtree: true });
    await harness.sendCodeTo(address);
    await harness.step('code');
    await harness.enterCode('wrong');
    await harness.event('failed');
    await harness.enterCode(await page.service.lastCode());
    await harness.step('done');
    harness.element.restart();
    await harness.step('address');
    await Promise.resolve();
    expect(written).to.deep.equal(['step', 'step', 'step']);
    observer.disconnect();
  });

  it('may have a `step` of its own, which says nothing', async () => {
    harness.element.setAttribute('step', 'done');
    sent.setAttribute('step', 'done');
    await expectUndisturbed('address', () => {
      harness.element.removeAttribute('step');
      harness.element.setAttribute('step', 'done');
    });
  });
});
