import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

describe('coming back', () => {
  let page: Page;
  let harness: Harness;

  beforeEach(async () => {
    sessionStorage.clear();
    page = await openDirectPage();
    harness = new Harness(page.properties);
    await harness.sendCodeTo(address);
    await harness.step('code');
  });

  afterEach(() => {
    harness.remove();
  });

  const stored = () => JSON.stringify({ ...sessionStorage });

  /** What a reload leaves of the element: the tab's storage. */
  async function reload(): Promise<void> {
    const { element } = harness;
    element.remove();
    await Promise.resolve();
    harness = new Harness(page.properties);
  }

  it('after a reload the code can be typed', async () => {
    await reload();
    await harness.step('code');
    expect(harness.text).to.contain('j•••@example.com');
    expect(document.activeElement).to.not.equal(harness.element);
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
    expect(await page.service.outbox()).to.have.length(1);
  });

  it('after a reload in the conflict the choice is still open, and the code still good', async () => {
    await page.service.createAccount({ email: address });
    const code = await page.service.lastCode();
    await harness.enterCode(code);
    await harness.step('conflict');
    expect(stored()).to.not.contain(code);
    await reload();
    await harness.press('Recover that account');
    await harness.enterCode(code, 'Recover that account');
    await harness.event('recovered');
    expect(await page.service.outbox()).to.have.length(1);
  });

  it('after half an hour one starts anew', async () => {
    const { clock } = harness;
    harness.element.remove();
    await Promise.resolve();
    const now = clock.now() + 30 * 60_000;
    const { now: real } = Date;
    Date.now = () => now;
    try {
      harness = new Harness(page.properties);
    } finally {
      Date.now = real;
    }
    await harness.field('Email address');
    expect(harness.element.step).to.equal('address');
  });

  it('leaves nothing behind when it is done', async () => {
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
    expect(sessionStorage).to.have.length(0);
  });

  it('is not confused by what somebody else has stored', async () => {
    const [key] = Object.keys(sessionStorage);
    harness.element.remove();
    await Promise.resolve();
    for (const value of ['', '{', 'null', '{"keepUntil":9e15,"snapshot":{"flow":"link"}}']) {
      sessionStorage.setItem(key ?? '', value);
      harness = new Harness(page.properties);
      await harness.field('Email address');
      harness.element.remove();
      await Promise.resolve();
    }
  });

  it('needs no storage', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      harness.element.restart();
      await harness.sendCodeTo(address);
      await harness.step('code');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('to the document goes on where the element was taken out', async () => {
    const { element } = harness;
    await page.service.script({ call: 'linked_accounts/link', hold: true });
    await harness.enterCode(await page.service.lastCode());
    await page.service.held();
    element.remove();
    await harness.until(() => !harness.text.includes('One moment'));
    await page.service.release();
    document.body.append(element);
    await harness.press('Continue');
    await harness.event('linked');
  });

  it('is not needed when the element is only moved', async () => {
    await page.service.script({ call: 'linked_accounts/link', hold: true });
    await harness.enterCode(await page.service.lastCode());
    await page.service.held();
    const place = document.body.appendChild(document.createElement('div'));
    place.append(harness.element);
    await page.service.release();
    await harness.event('linked');
    expect((await page.service.calls()).filter(({ call }) => call.endsWith('link'))).to.have.length(
      1,
    );
    place.remove();
  });
});
