import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ar from '../../src/element/locales/ar.js';
import { addresses, openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { Harness } from '../support/harness.js';
import { Walk } from './walk.js';

const { email, phone } = addresses;
const other = 'sam@example.com';

/** For as often as it is tried before it is told. */
const busy = { failure: { code: 'busy' }, times: 3 };
/** The service has had too many requests, and says for how long, in seconds. */
const tooMany = { failure: { code: 'rate_limited', status: 429, retryAfter: 45 } };

/** Each walk is in `walks/`, as it is heard. */
describe('a walk by what is said, the focus and the accessibility tree', () => {
  let page: Page;
  let person: Harness;
  let walk: Walk;

  before(() => {
    document.documentElement.lang = 'en';
  });

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    person.remove();
  });

  async function set(properties: object = {}): Promise<void> {
    person = new Harness({ ...page.properties, ...properties });
    await person.field('Email address');
    walk = new Walk(person);
    person.element.focus();
    await walk.at('the first form');
  }

  async function manage(linked: object = {}): Promise<void> {
    const manager = await Manager.open(page, linked);
    person = manager;
    walk = new Walk(person);
    await walk.at('the list');
  }

  const says = (text: string) => person.until(() => person.text.includes(text), text);
  const focusOn = (text: string) =>
    person.until(() => person.root.activeElement?.textContent.includes(text), `focus on ${text}`);
  const focusInField = async (label: string) => {
    const field = await person.field(label);
    await person.until(() => person.root.activeElement === field, `focus in ${label}`);
  };
  /** By the keyboard, so that the focus is where it would be. */
  const press = async (name: string) => {
    (await person.button(name)).focus();
    await sendKeys({ press: 'Enter' });
  };
  const type = async (label: string, text: string, key = 'Enter') => {
    (await person.field(label)).focus();
    await sendKeys({ type: text });
    if (key) await sendKeys({ press: key });
  };
  const sendCode = async () => {
    await type('Email address', email);
    await person.step('code');
    await focusInField('Code');
    await walk.at('the code was sent');
  };
  const enter = async () => {
    await type('Code', await page.service.lastCode());
  };
  const end = async (name: string) => {
    const { expected, walk: made } = await walk.end(name);
    expect(made).to.equal(expected);
  };
  const proveOthersAddress = async (properties: object = {}) => {
    await page.service.createAccount({ email });
    await set(properties);
    await sendCode();
    await enter();
  };
  const conflict = async (properties: object = {}) => {
    await proveOthersAddress(properties);
    await focusOn('You already have');
    await walk.at('the choice');
  };

  it('links an e-mail address', async () => {
    await set();
    await press('Send code');
    await says('Enter your email address');
    await focusInField('Email address');
    await walk.at('nothing was typed');
    await sendCode();
    await enter();
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('it is linked');
    await end('link-email');
  });

  it('links a phone number, whose country is switched by what is typed', async () => {
    await set();
    await press('Use a mobile number instead');
    await person.field('Country or region');
    await focusInField('Mobile number');
    await walk.at('a number is asked for');
    await sendKeys({ type: '+442079460123' });
    await walk.at('another country was typed', false);
    (await person.field('Mobile number')).select();
    await sendKeys({ type: phone });
    await sendKeys({ press: 'Enter' });
    await person.step('code');
    await focusInField('Code');
    await walk.at('the code was texted');
    await enter();
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('it is linked');
    await end('link-phone');
  });

  it('logs in', async () => {
    await set({ flow: 'login' });
    await sendCode();
    await enter();
    await person.event('linked');
    await focusOn('You are now using');
    await walk.at('logged in');
    await end('login');
  });

  it('meets a wrong code, and changes the address', async () => {
    await set();
    await sendCode();
    await type('Code', 'wrong');
    await says('That code didn’t work');
    await walk.at('the code was wrong');
    await press('Change email');
    await focusInField('Email address');
    await walk.at('back at the address');
    await end('wrong-code');
  });

  it('sees a code run out, and gets another one', async () => {
    await set();
    await sendCode();
    person.clock.advance(540_000);
    await walk.at('a minute is left', false);
    for (let second = 0; second < 5; second += 1) person.clock.advance(1000);
    await walk.at('five seconds later', false);
    person.clock.advance(35_000);
    await walk.at('twenty seconds are left', false);
    person.clock.advance(20_000);
    await says('This code has expired');
    await walk.at('it has run out');
    await sendKeys({ type: '123' });
    await press('Send a new code');
    await says('We sent a new code');
    await focusInField('Code');
    expect((await person.field('Code')).value).to.equal('');
    await walk.at('another one was sent');
    await enter();
    await person.event('linked');
    await end('expired-code');
  });

  it('chooses the other account', async () => {
    await conflict();
    await press('Switch to that account');
    await person.event('recovered');
    await focusOn('You are now using');
    await walk.at('switched');
    await end('conflict-recover');
  });

  it('takes the address from the other account, after a step back', async () => {
    await conflict();
    await press('Stay here and take the email');
    await focusOn('Lose the other account?');
    await walk.at('to be confirmed');
    await sendKeys({ press: 'Escape' });
    await focusOn('Stay here');
    expect(person.root.activeElement?.matches(':focus-visible')).to.equal(true);
    await walk.at('back at the choice', false);
    await press('Stay here and take the email');
    await press('Lose the other account and link');
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('taken');
    await end('conflict-force');
  });

  it('chooses in the page’s own dialog, after leaving it once', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('aria-labelledby', 'page-question');
    dialog.innerHTML = `
      <form method="dialog">
        <h2 id="page-question">The page asks which account to keep</h2>
        <button value="recover">The other one</button>
      </form>`;
    const stop = new AbortController();
    document.addEventListener(
      'conflict',
      (event) => {
        event.preventDefault();
        dialog.returnValue = '';
        dialog.onclose = () => {
          if (dialog.returnValue === 'recover') event.recover();
        };
        dialog.showModal();
      },
      { signal: stop.signal },
    );
    try {
      await proveOthersAddress();
      await person.until(() => dialog.open, 'the page’s dialog');
      await says('Choose on this page');
      await walk.at('the page asks');
      await sendKeys({ press: 'Escape' });
      await person.until(() => !dialog.open, 'the dialog is left');
      await walk.at('nothing was chosen');
      await press('Try again');
      await person.until(() => dialog.open, 'the page’s dialog again');
      await walk.at('the page asks again', false);
      await sendKeys({ press: 'Enter' });
      await person.event('recovered');
      await focusOn('You are now using');
      await walk.at('switched');
      await end('own-dialog');
    } finally {
      stop.abort();
      dialog.remove();
    }
  });

  it('hears that nobody knows whether the address was taken, and tries again', async () => {
    // The name of the text: what it says in each language is not what is walked through here.
    const choiceUnknown = '(choiceUnknown)';
    await conflict({ messages: { choiceUnknown: () => choiceUnknown } });
    await press('Stay here and take the email');
    await focusOn('Lose the other account?');
    await page.service.script({ call: 'linked_accounts/link', drop: 'after', times: 9 });
    await page.service.script({ call: 'linked_accounts', drop: 'after', times: 9 });
    await press('Lose the other account and link');
    await says(choiceUnknown);
    await walk.at('nobody knows');
    await page.service.clear();
    await press('Lose the other account and link');
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('taken');
    await end('conflict-in-doubt');
  });

  it('turns to another address', async () => {
    await conflict();
    await press('Use a different email');
    await focusInField('Email address');
    await walk.at('another address is asked for');
    await end('another-address');
  });

  it('adds, replaces and removes what is linked', async () => {
    await manage();
    await press('Add an email');
    await focusInField('Email address');
    await walk.at('an address is asked for');
    await type('Email address', email);
    await focusInField('Code');
    await enter();
    await person.event('linked');
    await focusOn(email);
    await walk.at('it is added');
    await press('Change email');
    await focusInField('Email address');
    await walk.at('another one is asked for');
    await type('Email address', other);
    await focusInField('Code');
    await enter();
    await focusOn('Replace your email?');
    await says(`${email} will no longer be linked`);
    await walk.at('to be confirmed');
    await press('Replace');
    await person.event('unlinked');
    await person.event('linked');
    await focusOn(other);
    await walk.at('it is replaced');
    await press('Remove email');
    await focusOn('Remove this email?');
    await walk.at('to be removed');
    await sendKeys({ press: 'Escape' });
    await focusOn('Remove email');
    expect(person.root.activeElement?.matches('button:focus-visible')).to.equal(true);
    await walk.at('it is kept', false);
    await press('Remove email');
    await focusOn('Remove this email?');
    await press('Remove');
    await person.event('unlinked');
    await says('is no longer linked');
    await walk.at('it is removed');
    await end('manage');
  });

  it('adds a phone number to an e-mail address', async () => {
    await manage({ email });
    await press('Add a mobile number');
    await person.field('Country or region');
    await focusInField('Mobile number');
    await walk.at('a number is asked for');
    await type('Mobile number', phone);
    await person.step('code');
    await focusInField('Code');
    await walk.at('the code was texted');
    await enter();
    await person.event('linked');
    await focusOn('Linked');
    await walk.at('it is added');
    await end('manage-phone');
  });

  it('meets a failure of the list, and tries again', async () => {
    await manage({ email });
    await page.service.script({ call: 'linked_accounts', ...busy });
    // Its own start shows that something is loaded.
    await press('Remove email');
    await focusOn('Remove this email?');
    await press('Keep it');
    await says('Something went wrong');
    await walk.at('it has failed');
    await press('Try again');
    await person.until(() => person.root.activeElement?.tagName === 'LI');
    await walk.at('it is there again');
    await end('failure');
  });

  it('waits where the service has had too many requests', async () => {
    await set();
    await page.service.script({ call: 'linked_accounts/confirm', ...tooMany });
    await type('Email address', email);
    await says('Too many tries');
    await walk.at('too many');
    person.clock.advance(1000);
    person.clock.advance(24_000);
    await says('in 20 seconds');
    await walk.at('25 seconds later');
    await press('Send code');
    expect(
      (await page.service.calls()).filter(({ call }) => call.includes('confirm')).length,
    ).to.equal(1);
    person.clock.advance(20_000);
    await person.until(() => !person.text.includes('Too many tries'));
    await walk.at('it is over');
    await press('Send code');
    await focusInField('Code');
    await walk.at('the code was sent', false);
    await end('too-many');
  });

  it('goes on when the device is back online', async () => {
    const setOnline = (value: boolean) => {
      Object.defineProperty(navigator, 'onLine', { value, configurable: true });
    };
    await set();
    await sendCode();
    setOnline(false);
    await page.service.script({ call: 'linked_accounts/link', drop: 'before', times: 9 });
    await enter();
    await says('You’re offline');
    await walk.at('offline');
    await page.service.clear();
    setOnline(true);
    window.dispatchEvent(new Event('online'));
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('back, and linked');
    Reflect.deleteProperty(navigator, 'onLine');
    await end('offline');
  });

  it('tries again to log in where the page could not take the account over', async () => {
    let failures = 1;
    await set({
      flow: 'login',
      credentialsHandler: () => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('the page is not ready');
        }
      },
    });
    await sendCode();
    await enter();
    await says('Try again');
    await walk.at('it has failed');
    await press('Try again');
    await person.event('linked');
    await focusOn('You are now using');
    await walk.at('logged in');
    await end('failed-hand-over');
  });

  it('chooses after the code has run out', async () => {
    await conflict();
    person.clock.advance(600_000);
    await press('Switch to that account');
    await focusInField('Code');
    await walk.at('another code was sent');
    await enter();
    await person.event('recovered');
    await focusOn('You are now using');
    await walk.at('switched');
    await end('conflict-expired-code');
  });

  it('replaces by halves', async () => {
    await manage({ email });
    await press('Change email');
    await type('Email address', other);
    await focusInField('Code');
    await enter();
    await focusOn('Replace your email?');
    await says(`${email} will no longer be linked`);
    await page.service.script({ call: 'linked_accounts/link', ...busy });
    await press('Replace');
    await says('is not linked yet');
    await walk.at('the old one is gone');
    await press('Link new email');
    await person.event('linked');
    await focusOn(other);
    await walk.at('it is replaced');
    await end('half-replaced');
  });

  it('comes back to a code after a reload', async () => {
    await set();
    await sendCode();
    person.element.remove();
    await Promise.resolve();
    person = new Harness(page.properties);
    walk = new Walk(person);
    await person.field('Code');
    await walk.at('after the reload');
    await enter();
    await person.event('linked');
    await focusOn('is now linked');
    await walk.at('it is linked');
    await end('reload');
  });

  it('meets a page that is not set up rightly', async () => {
    person = new Harness({ endpoint: 'http://insecure.example/' });
    walk = new Walk(person);
    await person.field('Email address');
    // For as long as a page may take to set what is missing.
    await person.until(() => {
      person.clock.advance(1000);
      return person.events.some(({ type }) => type === 'failed');
    }, 'failed');
    await walk.at('the first form');
    await end('misconfigured');
  });

  it('meets a form that is disabled, and then no longer', async () => {
    person = new Harness({ ...page.properties, disabled: true });
    walk = new Walk(person);
    await person.field('Email address');
    await walk.at('disabled');
    person.element.disabled = false;
    await person.element.updateComplete;
    person.element.focus();
    await walk.at('enabled');
    await end('disabled');
  });

  it('links an e-mail address on a page in Arabic', async () => {
    document.documentElement.lang = 'ar';
    try {
      person = new Harness(page.properties);
      await person.field(ar.addressLabel('email'));
      walk = new Walk(person);
      person.element.focus();
      await walk.at('the first form');
      await sendKeys({ type: email });
      await sendKeys({ press: 'Enter' });
      await person.step('code');
      await focusInField(ar.codeLabel);
      await walk.at('the code was sent');
      await type(ar.codeLabel, await page.service.lastCode());
      await person.event('linked');
      await person.until(() => person.root.activeElement?.textContent.includes(email));
      await walk.at('it is linked');
      await end('arabic');
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('has its headings at the level that the page says', async () => {
    await page.service.createAccount({ email });
    person = new Harness({ ...page.properties, headingLevel: 4 });
    await sendAndFindLevels(['4']);
    await enter();
    await focusOn('You already have');
    await person.until(() => levels().at(-1) === '4', 'the level in the dialog');
    person.element.removeAttribute('heading-level');
    person.element.headingLevel = undefined;
    await person.until(() => levels().every((level) => level === null), 'that of the tag');
  });

  const levels = () =>
    [...person.root.querySelectorAll('h2')].map((heading) => heading.getAttribute('aria-level'));

  async function sendAndFindLevels(expected: string[]): Promise<void> {
    await person.field('Email address');
    await type('Email address', email);
    await focusInField('Code');
    await person.until(() => levels().join() === expected.join(), 'the level of the step');
  }
});
