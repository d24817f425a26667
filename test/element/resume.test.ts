import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
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
  async function reload(more: Partial<GlympseAccountLinkElement> = {}): Promise<void> {
    const { element } = harness;
    element.remove();
    await Promise.resolve();
    harness = new Harness({ ...page.properties, ...more });
  }

  it('after a reload the code can be typed', async () => {
    await reload();
    await harness.step('code');
    expect(harness.text).to.contain('jo@example.com');
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
    await harness.press('Switch to that account');
    await harness.enterCode(code, 'Switch to that account');
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

  it('does not show what was kept with another host', async () => {
    for (const other of [{ endpoint: '/elsewhere/' }, { endpoint: `${location.origin}/x/` }]) {
      await reload(other);
      await harness.field('Email address');
      expect(harness.element.step).to.equal('address');
    }
  });

  it('does not show what was kept with a host that the same words led to from another page', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    try {
      const { endpoint = '' } = page.properties;
      base.href = new URL(endpoint, location.origin).href;
      // The same host in other words is the same.
      await reload({ endpoint: './' });
      await harness.field('Code');
      base.href = '/another/page/';
      await reload({ endpoint: './' });
      await harness.field('Email address');
      expect(harness.element.step).to.equal('address');
    } finally {
      base.remove();
    }
  });

  it('goes on with the time that is left, whatever has been done to the device’s clock', async () => {
    const left = () => /\d+:\d\d/.exec(harness.text)?.[0];
    const before = left();
    const { clock, element } = harness;
    for (const hours of [5, -48, 1]) {
      clock.setWallBy(hours * 3_600_000);
      element.requestUpdate();
      await element.updateComplete;
      expect(left()).to.equal(before);
    }
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
  });

  it('has no more time left where the device’s clock was set back meanwhile', async () => {
    const left = () => /\d+:\d\d/.exec(harness.text)?.[0];
    const before = left();
    harness.clock.setWallBy(3_600_000);
    harness.element.requestUpdate();
    // Kept by a clock that is an hour ahead, and read by one that is right.
    await page.service.script({ call: 'linked_accounts/link', drop: 'before' });
    await harness.enterCode('123456');
    await harness.event('failed');
    await reload();
    await harness.field('Code');
    expect(left()).to.equal(before);
  });

  it('is off with persist="none": nothing is kept, and what was is gone', async () => {
    await reload({ persist: 'none' });
    await harness.field('Email address');
    await harness.until(() => sessionStorage.length === 0, 'an empty storage');
    await harness.sendCodeTo(address);
    await harness.field('Code');
    expect(sessionStorage).to.have.length(0);
    await reload({ persist: 'none' });
    await harness.field('Email address');
  });

  it('is off at once where persist becomes none in mid-flow, and on again with the next step', async () => {
    expect(sessionStorage).to.have.length(1);
    harness.element.setAttribute('persist', 'none');
    await harness.element.updateComplete;
    expect(sessionStorage).to.have.length(0);
    expect(harness.element.step).to.equal('code');
    harness.element.removeAttribute('persist');
    await harness.element.updateComplete;
    await harness.enterCode('123456');
    await harness.event('failed');
    expect(sessionStorage).to.have.length(1);
  });

  /** As when the browser shows a page again that it had put aside as it was. */
  const showAgain = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('to a page that was put aside finds it as it was', async () => {
    await harness.type('Code', '12');
    showAgain();
    await harness.element.updateComplete;
    expect((await harness.field('Code')).value).to.equal('12');
    harness.clock.advance(1000);
    await harness.element.updateComplete;
    await harness.enterCode(await page.service.lastCode());
    await harness.event('linked');
  });

  it('to a page that was put aside begins anew, where another page of the tab has come to the end', async () => {
    sessionStorage.clear();
    showAgain();
    await harness.field('Email address');
    expect(harness.element.step).to.equal('address');
    await harness.sendCodeTo(address);
    await harness.field('Code');
    expect(sessionStorage).to.have.length(1);
  });

  it('to a page that was put aside takes up the step of another page of the tab', async () => {
    const [key, text] = Object.entries({ ...sessionStorage })[0] as [string, string];
    sessionStorage.setItem(key, text.replaceAll(address, 'sam@example.com'));
    showAgain();
    await harness.until(() => harness.text.includes('sam@example.com'), 'the other address');
  });

  it('to a list that was put aside looks once at what is linked now', async () => {
    await reload({ flow: 'manage' });
    await harness.button('Add an email');
    const looks = async () =>
      (await page.service.calls()).filter(({ call }) => call === 'linked_accounts').length;
    const before = await looks();
    await page.link('email', address);
    showAgain();
    document.dispatchEvent(new Event('visibilitychange'));
    await harness.until(() => harness.text.includes(address), 'the address');
    expect(await looks()).to.equal(before + 1);
  });

  it('is for nobody else: whoever logs in takes away what was begun in the former account', async () => {
    const { element } = harness;
    const other = new Harness({ ...page.properties, flow: 'login' });
    await other.sendCodeTo('sam@example.com');
    await other.field('Code');
    expect(sessionStorage).to.have.length(2);
    await other.enterCode(await page.service.lastCode());
    await other.event('linked');
    expect(sessionStorage).to.have.length(0);
    other.element.remove();
    element.remove();
  });

  it('finds nothing older where there is no room for the newest step', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await harness.enterCode('123456');
      await harness.event('failed');
      expect(sessionStorage).to.have.length(0);
      await harness.enterCode(await page.service.lastCode());
      await harness.event('linked');
    } finally {
      Object.assign(Storage.prototype, { setItem });
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
