import { expect } from '@open-wc/testing';
import { addresses } from '../journeys/modes.js';
import type { Person } from '../support/harness.js';
import { BarePage, type Fault } from './bare-page.js';

const unreachable = 'We couldn’t reach Glympse. Check your connection and try again.';
const waiting = 'One moment…';

const faults: readonly Fault[] = ['missing', 'intercepted', 'throwing', 'stalled'];

/** What the page has heard of failures. */
const failures = ({ events }: Person) =>
  events.flatMap((event) =>
    event.type === 'failed'
      ? [(event as CustomEvent<{ code: string; detail: string }>).detail]
      : [],
  );

describe('a part that does not come', () => {
  let page: BarePage;

  beforeEach(async () => {
    page = await BarePage.create('timed');
  });

  afterEach(() => page.close());

  /** The part's file has been asked for, and what is wrong with it has come to pass. */
  async function fail(person: Person, fault: Fault, part: string): Promise<void> {
    if (fault === 'stalled') {
      await page.askedFor(`.${part}.`);
      if (part !== 'flow') await person.flow();
      await person.until(() => person.text.includes(waiting), waiting);
      expect(failures(person)).to.deep.equal([]);
      expect(page.timeLimits.limits).to.include(10_000);
      page.timeLimits.pass();
    }
    await person.until(() => person.text.includes(unreachable), unreachable);
  }

  /** The page has heard of the one failure that the person was shown. */
  function expectOneFailure(person: Person, step: string, part: string): void {
    const [failure] = failures(person);
    expect(failures(person)).to.have.length(1);
    expect(failure).to.include({ step, code: 'network_error', retryable: true, fatal: false });
    expect(failure?.detail).to.contain(`glympse-account-link.${part}`);
  }

  /** Somebody logs in on a page that talks to the service itself, up to where the page gets the account. */
  async function logIn(): Promise<{ person: Person; handed: string[]; id: string }> {
    const { id } = await page.service.createAccount({ email: addresses.email });
    const handed: string[] = [];
    const { endpoint } = page.service;
    const direct = { endpoint, 'api-key': 'sandbox', flow: 'login', types: 'email' };
    const person = await page.open(direct);
    person.element.credentialsHandler = (credentials) => {
      handed.push(credentials.id);
    };
    await person.sendCodeTo(addresses.email);
    await person.step('code');
    await person.enterCode(await page.service.lastCode());
    // The service has answered, and the account is to be taken over.
    await person.until(() => !person.root.querySelector('input'), 'no field for the code');
    return { person, handed, id };
  }

  /** Somebody comes back to where a code is asked for, and what was kept cannot be read. */
  async function comeBack(fault: Fault): Promise<Person> {
    const before = await page.open({ types: 'email' });
    await before.sendCodeTo(addresses.email);
    await before.field('Code');
    await page.spoil(fault, 'read-snapshot');
    const person = await page.open({ types: 'email' });
    await fail(person, fault, 'read-snapshot');
    expectOneFailure(person, 'address', 'read-snapshot');
    expect(person.root.querySelector('input')).to.equal(null);
    return person;
  }

  /** As long as a step is kept, by the clock of the device. */
  function passHalfAnHour({ element }: Person): void {
    const { defaultView: window } = element.ownerDocument as Document & {
      defaultView: typeof globalThis;
    };
    const later = Date.now() + 30 * 60_000;
    window.Date.now = () => later;
  }

  /** How often a code was asked for. */
  const codesSent = async () => (await page.service.outbox()).length;

  for (const fault of faults) {
    describe(`(${fault})`, () => {
      it('flow: what was typed is kept, and goes on at the next press', async () => {
        await page.spoil(fault, 'flow');
        const person = await page.open({ types: 'email' });
        await person.sendCodeTo(addresses.email);
        await fail(person, fault, 'flow');
        expectOneFailure(person, 'address', 'flow');
        expect(person.text).to.not.contain(waiting);
        expect((await person.field('Email address')).value).to.equal(addresses.email);
        await page.mend();
        await person.press('Send code');
        await person.step('code');
        await person.enterCode(await page.service.lastCode());
        await person.event('linked');
        expectOneFailure(person, 'address', 'flow');
        expect(await codesSent()).to.equal(1);
      });

      it('flow, after a reload where a code is asked for', async () => {
        const before = await page.open({ types: 'email' });
        await before.sendCodeTo(addresses.email);
        await before.field('Code');
        await page.spoil(fault, 'flow');
        const person = await page.open({ types: 'email' });
        await person.until(() => person.text !== '');
        expect(person.root.querySelector('input')).to.equal(null);
        await fail(person, fault, 'flow');
        expectOneFailure(person, 'address', 'flow');
        await page.mend();
        await person.press('Try again');
        await person.enterCode(await page.service.lastCode());
        await person.event('linked');
        expectOneFailure(person, 'address', 'flow');
        expect(await codesSent()).to.equal(1);
      });

      it('manage: says so in the place of the list', async () => {
        await page.service.link(page.accountId, 'email', 'old@example.com');
        await page.spoil(fault, 'manage');
        const person = await page.open({ flow: 'manage' });
        await fail(person, fault, 'manage');
        expectOneFailure(person, 'manage', 'manage');
        await page.mend();
        await person.press('Try again');
        await person.until(() => person.text.includes('old@example.com'));
        expectOneFailure(person, 'manage', 'manage');
      });

      it('manage, where an address could be replaced: the code is not typed twice', async () => {
        await page.service.link(page.accountId, 'email', 'old@example.com');
        await page.spoil(fault, 'manage');
        const person = await page.open({ types: 'email' });
        await person.sendCodeTo(addresses.email);
        await person.step('code');
        await person.enterCode(await page.service.lastCode());
        await fail(person, fault, 'manage');
        expectOneFailure(person, 'code', 'manage');
        await page.mend();
        await person.press('Try again');
        const replace = await person.button('Replace');
        // What is linked is looked up before the person is asked.
        await person.until(() => replace.ariaDisabled !== 'true');
        await person.press('Replace');
        await person.event('linked');
        expectOneFailure(person, 'code', 'manage');
        const linked = await page.service.linkedTo(page.accountId);
        expect(linked).to.deep.equal({ email: addresses.email });
        expect(await codesSent()).to.equal(1);
      });

      it('account, where an address belongs to another: the code is not typed twice', async () => {
        const { id } = await page.service.createAccount({ email: addresses.email });
        await page.spoil(fault, 'account');
        const person = await page.open({ types: 'email' });
        await person.sendCodeTo(addresses.email);
        await person.step('code');
        await person.enterCode(await page.service.lastCode());
        await fail(person, fault, 'account');
        expectOneFailure(person, 'conflict', 'account');
        await page.mend();
        await person.press('Try again');
        await person.press('Switch to that account');
        expect((await person.event('recovered')).detail.account.id).to.equal(id);
        expectOneFailure(person, 'conflict', 'account');
        expect(await page.service.session()).to.equal(id);
        expect(await codesSent()).to.equal(1);
      });

      it('account, where the page takes over who has logged in: it gets the account once', async () => {
        await page.spoil(fault, 'account');
        const { person, handed, id } = await logIn();
        await fail(person, fault, 'account');
        expectOneFailure(person, 'code', 'account');
        expect(handed).to.deep.equal([]);
        await page.mend();
        await person.press('Try again');
        await person.step('done');
        expect(handed).to.deep.equal([id]);
        expectOneFailure(person, 'code', 'account');
        expect(await codesSent()).to.equal(1);
      });

      it('read-snapshot: a step that was kept is there once it can be read', async () => {
        const person = await comeBack(fault);
        await page.mend();
        await person.press('Try again');
        await person.enterCode(await page.service.lastCode());
        await person.event('linked');
        expectOneFailure(person, 'address', 'read-snapshot');
        expect(await codesSent()).to.equal(1);
      });

      it('read-snapshot: a step that was kept for too long leaves no error behind', async () => {
        const person = await comeBack(fault);
        await page.mend();
        passHalfAnHour(person);
        await person.press('Try again');
        await person.field('Email address');
        expect(person.text).to.not.contain(unreachable);
        expect(person.root.querySelector('[role=alert]')?.textContent).to.equal('');
        expectOneFailure(person, 'address', 'read-snapshot');
        await person.sendCodeTo(addresses.email);
        await person.step('code');
      });

      it('phone: what was typed is kept, and goes on at the next press', async () => {
        await page.spoil(fault, 'phone');
        const person = await page.open({ types: 'phone', country: 'us' });
        await person.sendCodeTo('201 555 0123');
        await fail(person, fault, 'phone');
        expectOneFailure(person, 'address', 'phone');
        expect((await person.field('Mobile number')).value).to.equal('201 555 0123');
        await page.mend();
        await person.press('Send code');
        await person.step('code');
        const [message] = await page.service.outbox();
        expect(message?.address).to.equal(addresses.phone);
        expectOneFailure(person, 'address', 'phone');
        expect(await codesSent()).to.equal(1);
      });

      it('phone: a number that tells its country by itself needs no part', async () => {
        await page.spoil(fault, 'phone');
        const person = await page.open({ types: 'phone' });
        await person.sendCodeTo('+1 201-555-0123');
        if (fault === 'stalled') {
          await person.until(() => person.text.includes(waiting));
          await page.askedFor('.phone.');
          await person.flow();
          page.timeLimits.pass();
        }
        await person.step('code');
        const [message] = await page.service.outbox();
        expect(message?.address).to.equal(addresses.phone);
        expect(failures(person)).to.deep.equal([]);
      });
    });
  }

  for (const typed of [
    '+49 (0) 151 23456789',
    '+49 0151 23456789',
    '+1 1 201 555 0123',
    '+7 8 912 345-67-89',
    '+1 201 555 0123 ext. 4',
  ]) {
    it(`phone: a number in which something may have to be left out waits for it: ${typed}`, async () => {
      await page.spoil('missing', 'phone');
      const person = await page.open({ types: 'phone', country: 'us' });
      await person.sendCodeTo(typed);
      await person.until(() => person.text.includes(unreachable), unreachable);
      expectOneFailure(person, 'address', 'phone');
      expect((await person.field('Mobile number')).value).to.equal(typed);
      expect(await codesSent()).to.equal(0);
    });
  }

  for (const typed of ['tel:+1-201-555-0123', '+١٢٠١٥٥٥٠١٢٣', '\u202a+1\u00a0201 555 0123\u202c']) {
    it(`phone: a number that needs no part is read as with it: ${typed}`, async () => {
      await page.spoil('missing', 'phone');
      const person = await page.open({ types: 'phone' });
      await person.sendCodeTo(typed);
      await person.step('code');
      const [message] = await page.service.outbox();
      expect(message?.address).to.equal(addresses.phone);
    });
  }

  it('reading: what was typed is kept, and goes on at the next press', async () => {
    await page.spoil('missing', 'reading');
    const person = await page.open({});
    await person.sendCodeTo('Jo <jo@Example.com>');
    await person.until(() => person.text.includes(unreachable), unreachable);
    expectOneFailure(person, 'address', 'reading');
    expect((await person.field('Email address')).value).to.equal('Jo <jo@Example.com>');
    await page.mend();
    await person.press('Send code');
    await person.step('code');
    expect((await page.service.outbox()).map(({ address }) => address)).to.deep.equal([
      addresses.email,
    ]);
  });

  it('reading: a code in a message is kept, and goes on at the next press', async () => {
    await page.spoil('missing', 'reading');
    const person = await page.open({});
    await person.sendCodeTo(addresses.email);
    await person.step('code');
    const message = `Your code is ${await page.service.lastCode()}.`;
    await person.enterCode(message);
    await person.until(() => person.text.includes(unreachable), unreachable);
    expectOneFailure(person, 'code', 'reading');
    expect((await person.field('Code')).value).to.equal(message);
    await page.mend();
    await person.press('Continue');
    await person.step('done');
  });

  it('account: the page gets the account once, where the element was taken out and put back meanwhile', async () => {
    await page.spoil('stalled', 'account');
    const { person, handed, id } = await logIn();
    await person.until(() => person.text.includes(waiting) && !person.root.querySelector('input'));
    const { element } = person;
    const place = element.parentNode;
    element.remove();
    await element.updateComplete;
    expect(handed).to.deep.equal([]);
    place?.append(element);
    await person.until(() => person.text.includes(waiting));
    await page.release();
    await person.step('done');
    expect((await person.event('linked')).detail.account.id).to.equal(id);
    expect(handed).to.deep.equal([id]);
    expect(failures(person)).to.deep.equal([]);
    expect(await codesSent()).to.equal(1);
  });

  for (const fault of faults) {
    it(`failure: a link of which the answer was lost is found when it can be looked for (${fault})`, async () => {
      /** The file was asked for as often as that, and the last time it is given up. */
      const giveUp = async (tries: number) => {
        if (fault !== 'stalled') return;
        await page.askedFor('.failure.', tries);
        page.timeLimits.pass();
      };
      const { endpoint } = page.service;
      const person = await page.open({ endpoint, 'api-key': 'sandbox', types: 'email' });
      person.element.tokenProvider = () => page.service.issueToken(page.accountId);
      person.element.credentialsHandler = () => {};
      await person.sendCodeTo(addresses.email);
      await person.step('code');
      await page.service.script({ call: 'linked_accounts/link', drop: 'after', times: 2 });
      await page.spoil(fault, 'failure');
      await person.enterCode(await page.service.lastCode());
      // Wanted to look at what is linked, and once more for what is known of the failure.
      await giveUp(1);
      await person.until(() => failures(person).length === 1);
      await giveUp(2);
      expect(person.text).to.contain(unreachable);
      await page.service.clear();
      await person.press('Continue');
      await giveUp(3);
      await person.until(() => failures(person).length === 2);
      await giveUp(4);
      expect(failures(person)[1]).to.include({ code: 'network_error', retryable: true });
      expect(failures(person)[1]?.detail).to.contain('glympse-account-link.failure');
      expect(person.text).to.contain(unreachable);
      expect(person.text).to.not.contain('This code has expired');
      await page.mend();
      await person.press('Continue');
      const { detail } = await person.event('linked');
      expect(detail).to.include({ type: 'email', forced: false });
      await person.step('done');
      const linked = await page.service.linkedTo(page.accountId);
      expect(linked).to.deep.equal({ email: addresses.email });
      expect(await codesSent()).to.equal(1);
    });

    it(`failure: what has no words yet is told in others (${fault})`, async () => {
      await page.spoil(fault, 'failure');
      const person = await page.open({ types: 'email' });
      const failure = { code: 'daily_quota', status: 400 };
      await page.service.script({ call: 'linked_accounts/confirm', failure, times: 2 });
      const isTold = (text: string) => person.until(() => person.text.includes(text), text);
      const asked = performance.now();
      await person.sendCodeTo(addresses.email);
      // No time limit of the page passes here by itself.
      await isTold(unreachable);
      expect(performance.now() - asked).to.be.lessThan(5000);
      expect(failures(person).map(({ code }) => code)).to.deep.equal(['daily_quota']);
      expect((await person.field('Email address')).value).to.equal(addresses.email);
      if (fault === 'stalled') await page.release();
      else {
        await page.mend();
        await person.press('Send code');
      }
      await isTold('Too many tries for now. Try again in a few minutes.');
      expect(failures(person)).to.have.length(fault === 'stalled' ? 1 : 2);
    });
  }

  for (const fault of ['missing', 'intercepted', 'throwing'] as const) {
    it(`is asked for by another URL at each try (${fault})`, async () => {
      await page.spoil(fault, 'manage');
      const person = await page.open({ flow: 'manage' });
      await person.button('Try again');
      await person.press('Try again');
      await person.until(() => failures(person).length === 2);
      const before = await page.requests();
      await page.mend();
      await person.press('Try again');
      await person.button('Add an email');
      const urls = (await page.requests()).map(({ file, query }) => file + query);
      expect(urls.length).to.be.greaterThan(before.length);
      expect(urls).to.have.length(new Set(urls).size);
    });
  }

  it('is told once, whatever the page sets meanwhile', async () => {
    await page.spoil('missing', 'manage');
    const person = await page.open({ flow: 'manage' });
    await person.button('Try again');
    await person.press('Try again');
    person.element.types = 'email';
    person.element.country = 'GB';
    await person.until(() => failures(person).length > 1);
    await person.element.updateComplete;
    await person.button('Try again');
    expect(failures(person)).to.have.length(2);
  });

  it('is told only to a person who needs it', async () => {
    await page.spoil('missing');
    const person = await page.open({});
    await page.askedFor('.flow.');
    await person.press('Use a mobile number instead');
    await page.askedFor('.phone.');
    await person.type('Mobile number', '201 555 0123');
    await person.press('Use an email address instead');
    await person.field('Email address');
    expect(failures(person)).to.deep.equal([]);
    expect(person.text).to.not.contain(unreachable);
  });
});

describe('a part that takes its time', () => {
  let page: BarePage;

  beforeEach(async () => {
    page = await BarePage.create('plain');
  });

  afterEach(() => page.close());

  it('flow: an address that was submitted before is sent a code when it comes, once', async () => {
    await page.spoil('stalled', 'flow');
    const person = await page.open({ types: 'email' });
    await person.sendCodeTo(addresses.email);
    await person.until(() => person.text.includes(waiting));
    await person.press('Send code');
    (await person.field('Email address')).form?.requestSubmit();
    expect(await page.service.calls()).to.deep.equal([]);
    await page.release();
    await person.step('code');
    await person.field('Code');
    expect(await page.service.outbox()).to.have.length(1);
    expect(failures(person)).to.deep.equal([]);
  });

  it('flow: what can be done in the first form can be done without it', async () => {
    await page.spoil('stalled', 'flow');
    const person = await page.open({ country: 'us' });
    await person.type('Email address', 'jo@');
    await person.press('Send code');
    await person.until(() => person.text.includes('Enter an email address like'));
    await person.press('Use a mobile number instead');
    await person.field('Country or region');
    await person.press('Use an email address instead');
    expect((await person.field('Email address')).value).to.equal('jo@');
    await page.release();
    await person.sendCodeTo(addresses.email);
    await person.step('code');
  });

  for (const part of ['flow', 'phone']) {
    it(`${part}: a number that was submitted before is sent a code when it comes, once`, async () => {
      await page.spoil('stalled', part);
      const person = await page.open({ types: 'phone', country: 'us' });
      await person.sendCodeTo('(201) 555-0123');
      await person.until(() => person.text.includes(waiting));
      await person.press('Send code');
      expect(await page.service.calls()).to.deep.equal([]);
      await page.release();
      await person.step('code');
      await person.field('Code');
      const outbox = await page.service.outbox();
      expect(outbox.map(({ address }) => address)).to.deep.equal([addresses.phone]);
      expect(failures(person)).to.deep.equal([]);
    });
  }

  it('page-choice: the page hears of no conflict that is over by then', async () => {
    await page.service.createAccount({ email: addresses.email });
    await page.service.createAccount({ phone: addresses.phone });
    await page.spoil('stalled', 'page-choice');
    const person = await page.open({ country: 'us' });
    const heard: string[] = [];
    person.element.addEventListener('conflict', ({ detail }) => heard.push(detail.type));
    const meetConflict = async (address: string) => {
      await person.sendCodeTo(address);
      await person.step('code');
      await person.enterCode(await page.service.lastCode());
      await person.step('conflict');
      await person.until(() => !person.element.matches(':state(busy)'));
    };
    await meetConflict(addresses.email);
    await page.askedFor('page-choice');
    person.element.restart();
    await person.press('Use a mobile number instead');
    await person.field('Country or region');
    await meetConflict('(201) 555-0123');
    await page.release();
    await person.press('Use a different number');
    await person.step('address');
    expect(heard).to.deep.equal(['phone']);
  });

  it('flow: after a reload where a code is asked for, the first form does not flash up', async () => {
    const before = await page.open({ types: 'email' });
    await before.sendCodeTo(addresses.email);
    await before.field('Code');
    await page.spoil('stalled', 'flow');
    const person = await page.open({ types: 'email' });
    await person.until(() => person.text.includes(waiting));
    expect(person.root.querySelector('input')).to.equal(null);
    await page.release();
    await person.enterCode(await page.service.lastCode());
    await person.event('linked');
    expect(await page.service.outbox()).to.have.length(1);
  });

  for (const way of ['pressed', 'pasted alone'] as const) {
    it(`reading: a code that is ${way} before it comes is submitted once`, async () => {
      await page.spoil('stalled', 'reading');
      const person = await page.open({ types: 'email', 'code-length': '6' });
      await person.sendCodeTo(addresses.email);
      await person.step('code');
      const code = await page.service.lastCode();
      const wrong = `${code.startsWith('1') ? '2' : '1'}${code.slice(1)}`;
      const field = await person.field('Code');
      field.focus();
      field.value = `${wrong.slice(0, 3)} ${wrong.slice(3)}`;
      const inputType = 'insertFromPaste';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
      if (way === 'pressed') {
        await person.press('Continue');
        await person.until(() => person.text.includes(waiting), waiting);
      }
      await page.askedFor('.reading.');
      await page.release();
      await person.until(() => person.text.includes('That code didn’t work'));
      // A second submission would be under way, or would have failed as well.
      await person.element.updateComplete;
      expect(person.text).to.not.contain(waiting);
      await person.enterCode(code, 'Continue');
      await person.step('done');
      const calls = (await page.service.calls()).map(({ call }) => call);
      expect(calls.filter((call) => call === 'linked_accounts/link')).to.have.length(2);
      expect(failures(person)).to.have.length(1);
    });
  }

  it('manage: the list comes when it comes', async () => {
    await page.spoil('stalled', 'manage');
    const person = await page.open({ flow: 'manage' });
    await person.until(() => person.text.includes(waiting));
    await page.release();
    await person.button('Add an email');
    expect(failures(person)).to.deep.equal([]);
  });
});
