import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from './manager.js';

const email = 'jo@example.com';
const phone = '+12015550123';

describe('the list', () => {
  let page: Page;
  let manager: Manager;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(async () => {
    manager.remove();
    expect(await page.leaks()).to.deep.equal([]);
  });

  const linked = [{ type: 'email', id: '1', displayname: email, status: 'ok' }];

  const answerWith = (response: unknown, times = 1) =>
    page.service.script({ call: 'linked_accounts', response, times });

  const listCalls = async () =>
    (await page.service.calls()).filter(({ call }) => call === 'linked_accounts').length;

  const labels = () =>
    [...manager.root.querySelectorAll('li')].map((row) =>
      row.querySelector('p')?.textContent.trim(),
    );

  it('says that it is loading, until it is there', async () => {
    await page.service.script({ call: 'linked_accounts', hold: true });
    manager = new Manager(page);
    await page.service.held();
    await manager.says('One moment');
    await manager.says('Your linked addresses');
    expect(manager.rows).to.equal(undefined);
    await page.service.release();
    await manager.expectTruth({});
    expect(manager.text).not.to.contain('One moment');
  });

  it('leaves the focus where the person has it', async () => {
    manager = await Manager.open(page, { email });
    expect(document.activeElement).to.equal(document.body);
  });

  it('has a row for each offered type, in the page’s order', async () => {
    manager = await Manager.open(page, {}, { types: 'phone email' });
    expect(labels()).to.deep.equal(['Mobile number', 'Email address']);
    manager.element.types = 'email';
    await manager.until(() => labels().length === 1);
    expect(labels()).to.deep.equal(['Email address']);
  });

  it('knows of an address that is not offered when another is about to be the last', async () => {
    manager = await Manager.open(page, { email, phone }, { types: 'email' });
    await manager.press('Remove email');
    await manager.says('Your other address stays');
  });

  it('takes no notice of what is linked in other ways', async () => {
    await answerWith([{ type: 'facebook', since: 2011 }, ...linked]);
    manager = await Manager.open(page);
    expect(manager.rows).to.deep.equal({ email });
    expect(manager.text).not.to.contain('facebook');
  });

  it('says that an address is linked whose name the service does not tell', async () => {
    await answerWith({ accounts: [{ type: 'email', id: '1' }] }, 9);
    manager = await Manager.open(page);
    expect(manager.text).to.contain('Your email is linked');
    await manager.press('Remove email');
    await manager.says('It is the last address of your account');
    expect(manager.root.querySelector('dialog [part=account-name]')).to.equal(null);
    await page.service.script({ call: 'linked_accounts/unlink', failure: { code: 'moon_phase' } });
    await manager.press('Remove');
    await manager.says('Something went wrong');
    // There is no other one that could be told from it.
    expect(manager.text).not.to.contain('old email');
  });

  it('shows the service’s words as text', async () => {
    await answerWith([{ type: 'email', id: '1', displayname: '<img src=x onerror=alert(1)>' }]);
    manager = await Manager.open(page);
    await manager.says('<img src=x');
    expect(manager.root.querySelector('img')).to.equal(null);
  });

  it('calls for attention by one status only', async () => {
    await answerWith([{ ...linked[0], status: 'password_required' }]);
    manager = await Manager.open(page);
    expect(manager.text).not.to.contain('Needs attention');
  });

  for (const response of [null, {}, [null], [{ type: 'email' }], { a: [], b: linked }]) {
    it(`does not take ${JSON.stringify(response)} for nothing being linked`, async () => {
      await page.link('email', email);
      await answerWith(response, 3);
      manager = new Manager(page);
      const { detail } = await manager.event('failed');
      expect(detail).to.include({ step: 'manage', code: 'invalid_response', retryable: true });
      expect(await listCalls()).to.equal(3);
      expect(manager.text).not.to.contain('Nothing is linked');
      await manager.press('Try again');
      await manager.expectTruth({ email });
    });
  }

  describe('when the person comes back to the tab', () => {
    const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

    it('is loaded again, and stays to be seen meanwhile', async () => {
      manager = await Manager.open(page);
      await page.link('email', email);
      await page.service.script({ call: 'linked_accounts', hold: true });
      comeBack();
      await page.service.held();
      expect(manager.rows).to.deep.equal({});
      await page.service.release();
      await manager.until(() => manager.rows?.email);
    });

    it('is not loaded for a tab that is left', async () => {
      manager = await Manager.open(page);
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      comeBack();
      Reflect.deleteProperty(document, 'hidden');
      await manager.press('Add an email');
      await manager.step('address');
      expect(await listCalls()).to.equal(1);
    });

    it('does not take the place of a question', async () => {
      manager = await Manager.open(page, { email });
      await manager.press('Remove email');
      comeBack();
      await manager.press('Keep it');
      expect(await listCalls()).to.equal(1);
    });

    it('does not take the place of a code', async () => {
      manager = await Manager.open(page);
      await manager.press('Add an email');
      await manager.step('address');
      await manager.sendCodeTo(email);
      await manager.step('code');
      comeBack();
      await manager.enterCode(await page.service.lastCode());
      await manager.expectTruth({ email });
    });

    it('is not loaded by an element that is in the page no more', async () => {
      manager = await Manager.open(page);
      manager.element.remove();
      await Promise.resolve();
      comeBack();
      expect(await listCalls()).to.equal(1);
    });
  });

  it('is loaded again after the element was taken out and put back', async () => {
    manager = await Manager.open(page);
    manager.element.remove();
    await page.link('email', email);
    document.body.append(manager.element);
    await manager.until(() => manager.rows?.email);
  });

  it('is loaded again by restart(), from wherever the person is', async () => {
    manager = await Manager.open(page, { email });
    await manager.press('Change email');
    await manager.step('address');
    await page.link('phone', phone);
    manager.element.restart();
    await manager.expectTruth({ email, phone });
  });

  it('is another one where the page has set another endpoint', async () => {
    manager = await Manager.open(page, { email });
    const { service, properties } = await openDirectPage();
    await manager.event('step-change');
    Object.assign(manager.element, properties);
    await manager.until(() => manager.rows && !manager.rows.email);
    expect((await service.calls()).map(({ call }) => call)).to.deep.equal(['linked_accounts']);
  });

  it('is not asked for where the page has become wrong meanwhile', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      manager = await Manager.open(page, { email });
      manager.element.tokenProvider = undefined;
      manager.element.restart();
      expect((await manager.event('failed')).detail).to.include({ fatal: true, step: 'manage' });
      await manager.says('isn’t set up correctly');
      expect(manager.text).not.to.contain('Try again');
      expect(await listCalls()).to.equal(1);
    } finally {
      console.error = error;
    }
  });

  it('comes and goes with the flow', async () => {
    manager = await Manager.open(page, { email });
    manager.element.flow = 'link';
    await manager.step('address');
    await manager.says('Link your Glympse account');
    manager.element.flow = 'manage';
    await manager.expectTruth({ email });
  });

  it('can be seen, and not used, while the element is disabled', async () => {
    manager = await Manager.open(page, { email }, { disabled: true });
    expect(manager.rows).to.deep.equal({ email });
    await manager.press('Remove email');
    expect((await manager.button('Remove email')).matches(':disabled')).to.equal(true);
    expect(manager.root.querySelector('dialog')).to.equal(null);
  });

  it('speaks the page’s own words', async () => {
    manager = await Manager.open(
      page,
      { email },
      { messages: { manageHeading: 'Ways back in', unlinkAddress: (type) => `Drop ${type}` } },
    );
    expect(manager.text).to.contain('Ways back in');
    await manager.button('Drop email');
  });

  it('tells of each step, with the type', async () => {
    manager = await Manager.open(page);
    await manager.event('step-change');
    await manager.press('Add a mobile number');
    await manager.step('address');
    expect((await manager.event('step-change')).detail).to.deep.equal({
      step: 'address',
      previousStep: 'manage',
      type: 'phone',
    });
    expect(manager.element.matches(':state(address)')).to.equal(true);
    await manager.press('Back to your addresses');
    await manager.step('manage');
    expect(manager.element.matches(':state(manage)')).to.equal(true);
  });

  describe('in a page that is set up wrongly', () => {
    const { error } = console;

    beforeEach(() => {
      console.error = () => {};
    });

    afterEach(() => {
      console.error = error;
    });

    it('says so without a request, and loads once that is mended', async () => {
      const { tokenProvider } = page.properties;
      manager = new Manager(page, { tokenProvider: undefined });
      await manager.element.updateComplete;
      manager.clock.advance(2000);
      const { detail } = await manager.event('failed');
      expect(detail).to.include({ step: 'manage', code: 'invalid_configuration', fatal: true });
      expect(manager.text).to.contain('isn’t set up correctly');
      expect(manager.text).not.to.contain('One moment');
      expect(await page.service.calls()).to.have.length(0);
      manager.element.tokenProvider = tokenProvider;
      await manager.expectTruth({});
    });
  });

  describe('after a reload', () => {
    /** What a reload leaves of the element: the tab's storage. */
    async function reload(): Promise<void> {
      manager.element.remove();
      await Promise.resolve();
      manager = new Manager(page);
    }

    const stored = () => JSON.stringify({ ...sessionStorage });

    it('is where the person was', async () => {
      manager = await Manager.open(page, { email });
      await reload();
      await manager.expectTruth({ email });
    });

    it('is where a code leads that was sent before', async () => {
      manager = await Manager.open(page);
      await manager.press('Add an email');
      await manager.step('address');
      await manager.sendCodeTo(email);
      await manager.step('code');
      await reload();
      await manager.step('code');
      await manager.enterCode(await page.service.lastCode());
      await manager.expectTruth({ email });
      expect(await page.service.outbox()).to.have.length(1);
    });

    it('the question whether to replace is asked again, once the code is typed again', async () => {
      manager = await Manager.open(page, { email: 'old@example.com' });
      await manager.press('Change email');
      await manager.prove('email', email);
      await manager.button('Replace');
      const code = await page.service.lastCode();
      expect(stored()).not.to.contain(code);
      await reload();
      await manager.step('code');
      await manager.enterCode(code);
      await manager.says('old@example.com will no longer be linked');
      await manager.press('Replace');
      await manager.expectTruth({ email });
    });

    it('half way through replacing, the person is told so, and the same code still works', async () => {
      await page.link('email', 'old@example.com');
      manager = new Manager(page);
      await manager.press('Change email');
      await manager.prove('email', email);
      await manager.says('old@example.com will no longer be linked');
      await page.service.script({ call: 'linked_accounts/link', hold: true });
      await manager.press('Replace');
      await page.service.held();
      const code = await page.service.lastCode();
      expect(stored()).not.to.contain(code);
      await reload();
      await manager.says(`old@example.com is no longer linked`);
      await page.service.clear();
      await manager.enterCode(code, 'Link new email');
      await manager.event('linked');
      expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email });
      expect(await page.service.outbox()).to.have.length(1);
    });
  });
});
