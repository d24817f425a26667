import { expect } from '@open-wc/testing';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Announcements } from '../support/announcements.js';
import { Harness, readable } from '../support/harness.js';

const email = 'jo@example.com';

/** Milliseconds for which a code of the sandbox is good. */
const LIFETIME = 600_000;

describe('the step with the code', () => {
  let page: Page;
  let person: Harness;

  beforeEach(async () => {
    page = await openDirectPage();
  });

  afterEach(() => {
    person.remove();
  });

  async function comeToCode(): Promise<void> {
    person = new Harness(page.properties);
    await person.sendCodeTo(email);
    await person.step('code');
    await person.field('Code');
    await person.until(() => person.text.includes('This code expires in 10 minutes.'));
  }

  const says = (text: string) => person.until(() => person.text.includes(text), text);

  const part = (name: string) => person.root.querySelector<HTMLElement>(`[part~=${name}]`);

  /** What is read out with something. */
  const description = (element: Element | null): string =>
    (element?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => readable(person.root.getElementById(id)?.textContent))
      .join(' ')
      .trim();

  it('never says that a code is good for longer than it is', async () => {
    await comeToCode();
    let passed = 0;
    // Milliseconds that are left, and what is said of them.
    for (const [left, time] of [
      [599_000, 'in 9 minutes'],
      [120_000, 'in 2 minutes'],
      [119_000, 'in 1 minute'],
      [61_000, 'in 1 minute'],
      [60_000, 'in 1 minute'],
      [59_000, 'in 59 seconds'],
      [1000, 'in 1 second'],
    ] as const) {
      person.clock.advance(LIFETIME - left - passed);
      passed = LIFETIME - left;
      await says(`This code expires ${time}.`);
    }
  });

  it('says aloud what is left when a device comes late to it, and once', async () => {
    await comeToCode();
    const heard = new Announcements(person.root);
    // Asleep for nearly ten minutes.
    person.clock.advance(LIFETIME - 47_000);
    await says('This code expires in 47 seconds.');
    expect(heard.take()).to.deep.equal(['This code expires in 47 seconds.']);
    person.clock.advance(1000);
    await person.until(() => readable(part('time-left')?.textContent).includes('46'));
    expect(heard.take()).to.deep.equal([]);
    person.clock.advance(41_000);
    await person.until(() => readable(part('time-left')?.textContent).includes('in 5'));
    expect(heard.take()).to.deep.equal(['This code expires in 5 seconds.']);
    heard.stop();
  });

  it('tells a limit for new codes where they are asked for, and not as a fault of the field', async () => {
    await comeToCode();
    person.clock.advance(31_000);
    const failure = { code: 'rate_limited', status: 429, retryAfter: 45 };
    await page.service.script({ call: 'linked_accounts/confirm', failure });
    await person.press('Send a new code');
    await says('Too many tries for now. Try again in 50 seconds.');
    const [field, error, resend] = ['code-input', 'error', 'resend-button'].map(part);
    expect(description(field ?? null)).to.equal(`We sent a code to ${email}.`);
    expect(description(resend ?? null)).to.contain('Too many tries');
    const isAfter = resend && error?.compareDocumentPosition(resend);
    expect(isAfter).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    expect(person.element.matches(':state(error)')).to.equal(true);
    // It passes by itself.
    person.clock.advance(45_000);
    await person.until(() => !person.text.includes('Too many tries'));
    expect(person.element.matches(':state(error)')).to.equal(false);
    // What is wrong with the code is told at its field.
    await person.enterCode('000wrong');
    await says('That code didn’t work');
    expect(description(part('code-input'))).to.contain('That code didn’t work');
    expect(person.element.matches(':state(error)')).to.equal(true);
  });

  it('asks for no new code before a limit is over, though the one at hand runs out', async () => {
    await comeToCode();
    person.clock.advance(LIFETIME - 30_000);
    const failure = { code: 'rate_limited', status: 429, retryAfter: 90 };
    await page.service.script({ call: 'linked_accounts/confirm', failure });
    await person.press('Send a new code');
    await says('Too many tries');
    person.clock.advance(31_000);
    await says('This code has expired');
    const resend = await person.button('Send a new code');
    expect(resend.matches('[part~=primary]')).to.equal(true);
    expect(resend.ariaDisabled).to.equal('true');
    person.clock.advance(60_000);
    await person.until(() => resend.ariaDisabled === 'false');
  });

  it('submits no code by itself before a limit is over', async () => {
    await comeToCode();
    person.element.codeLength = 6;
    const failure = { code: 'rate_limited', status: 429, retryAfter: 45 };
    await page.service.script({ call: 'linked_accounts/link', failure });
    const code = await page.service.lastCode();
    await person.type('Code', code);
    await says('Too many tries');
    let calls = 0;
    person.element.fetch = (...args) => {
      calls++;
      return fetch(...args);
    };
    await person.type('Code', code);
    await person.element.updateComplete;
    expect(person.element.matches(':state(busy)')).to.equal(false);
    expect(calls).to.equal(0);
    person.clock.advance(45_000);
    await person.until(() => !person.text.includes('Too many tries'));
    await person.press('Continue');
    await person.step('done');
  });

  it('ends :state(error) with a limit of the first form, too', async () => {
    person = new Harness(page.properties);
    const failure = { code: 'rate_limited', status: 429, retryAfter: 45 };
    await page.service.script({ call: 'linked_accounts/confirm', failure });
    await person.sendCodeTo(email);
    await says('Too many tries');
    expect(person.element.matches(':state(error)')).to.equal(true);
    person.clock.advance(45_000);
    await person.until(() => !person.element.matches(':state(error)'));
  });

  it('names the address, and says what is lost once more, where nobody knows whether it was forced', async () => {
    await page.service.createAccount({ email });
    await comeToCode();
    await person.enterCode(await page.service.lastCode());
    await person.press('Stay here and take the email');
    const busy = { failure: { code: 'busy', status: 503 }, times: 9 };
    await page.service.script({ call: 'linked_accounts/link', ...busy });
    await page.service.script({ call: 'linked_accounts', ...busy });
    await person.press('Lose the other account and link');
    await says('couldn’t find out');
    const lost = 'You will lose the other account’s favorites, history and activities for good.';
    expect(description(person.root.querySelector('dialog'))).to.contain(
      `We couldn’t find out whether ${email} is linked to the account you use now. ${lost}`,
    );
    await page.service.clear();
    await person.press('Lose the other account and link');
    await person.event('linked');
  });

  it('is in the danger colour, and says what is lost, where a link is forced with another code', async () => {
    await page.service.createAccount({ email });
    await comeToCode();
    await person.enterCode(await page.service.lastCode());
    await person.press('Stay here and take the email');
    const confirm = await person.button('Lose the other account and link');
    const { color } = getComputedStyle(confirm);
    person.clock.advance(LIFETIME);
    confirm.click();
    await person.field('Code');
    await says('We sent a code to');
    const button = await person.button('Lose the other account and link');
    expect(button.matches('[part~=danger]')).to.equal(true);
    expect(getComputedStyle(button).color).to.equal(color);
    const dialog = person.root.querySelector('dialog');
    expect(description(dialog)).to.contain('history and activities for good');
    await person.press('Back');
    await person.press('Switch to that account');
    await person.field('Code');
    // Nothing is said that is not there.
    expect(dialog?.hasAttribute('aria-describedby')).to.equal(false);
    expect((await person.button('Switch to that account')).matches('[part~=primary]')).to.equal(
      true,
    );
  });
});

describe('the page’s taking over of an account', () => {
  it('has words of its own while somebody logs in', async () => {
    const page = await openDirectPage();
    let fail = (_: Error) => {};
    const credentialsHandler = () =>
      new Promise<void>((_, reject) => {
        fail = reject;
      });
    const person = new Harness({ ...page.properties, flow: 'login', credentialsHandler });
    await person.sendCodeTo(email);
    await person.field('Code');
    await person.enterCode(await page.service.lastCode());
    await person.button('Finishing…');
    const heading = () => person.root.querySelector('h2')?.textContent;
    const status = () => person.root.querySelector('[part=status]')?.textContent;
    await person.until(() => heading() === 'Finishing…');
    expect(status()).to.equal('Finishing…');
    fail(new Error('could not be kept'));
    await person.button('Try again');
    expect(heading()).to.equal('Log in to Glympse');
    expect(status()).to.equal('');
    person.remove();
  });
});
