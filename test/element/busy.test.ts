import { expect } from '@open-wc/testing';
import type { Scenario } from '../../src/tools/sandbox/index.js';
import { modes, openDirectPage, type Page } from '../journeys/modes.js';
import { Manager } from '../manage/manager.js';
import { Harness } from '../support/harness.js';

const email = 'jo@example.com';

type Trouble = Omit<Scenario, 'call'>;
type Failure = NonNullable<Scenario['failure']>;
type Limit = readonly [what: string, trouble: Trouble, code: string, wait: string];

const told = (what: string, failure: Failure, wait: string): Limit => [
  what,
  { failure },
  failure.code,
  wait,
];

/** As a gateway does, which knows no envelope. */
const untold = (what: string, raw: NonNullable<Scenario['raw']>): Limit => [
  `HTTP 429 with ${what}`,
  { raw: { status: 429, ...raw } },
  'too_many_requests',
  'in a few minutes',
];

/** The limit is of the host's key in a moving hour: never the fault of whoever meets it. */
const limits: readonly Limit[] = [
  told('HTTP 429', { code: 'x', status: 429, retryAfter: 720 }, 'in 12 minutes'),
  told('HTTP 429, for half a minute', { code: 'x', status: 429, retryAfter: 30 }, 'in 30 seconds'),
  told('HTTP 429, for a day', { code: 'x', status: 429, retryAfter: 86_400 }, 'in 24 hours'),
  told('HTTP 429, for no time that it tells', { code: 'x', status: 429 }, 'in a few minutes'),
  told(
    'HTTP 429, for ever',
    // A number that JSON does not have comes as it would stand in the header.
    { code: 'x', status: 429, retryAfter: 'Infinity' },
    'in a few minutes',
  ),
  told(
    'HTTP 429 for a code',
    { code: 'link_failed', status: 429, retryAfter: 30 },
    'in 30 seconds',
  ),
  ...['too_many_requests', 'rate_limit_exceeded', 'quota_exceeded', 'over_limit'].map((code) =>
    told(`${code} with HTTP 200`, { code, status: 200, retryAfter: 3600 }, 'in 60 minutes'),
  ),
  told('throttled with HTTP 403', { code: 'throttled', status: 403 }, 'in a few minutes'),
  untold('nothing', { body: '' }),
  untold('a line of text', { body: 'Too many requests', contentType: 'text/plain' }),
  untold('HTML', { body: '<h1>429 Too Many Requests</h1>' }),
  untold('another JSON', { body: '{"message":"slow"}', contentType: 'application/json' }),
];

/**
 * How often a call is made that may be repeated: three times, where there is no longer wait than for all tries, and
 * no status that says otherwise.
 */
const triesOf = (wait: string, { failure }: Trouble): number =>
  wait === 'in a few minutes' && failure?.status !== 403 ? 3 : 1;

/** Seconds for which the service is said to take no more; none where nobody tells. */
function secondsOf({ failure }: Trouble): number {
  const seconds = Number(failure?.retryAfter ?? 0);
  return Number.isFinite(seconds) ? seconds : 0;
}

/** Seconds for which a code is good. */
const LIFETIME = 600;

for (const [mode, openPage] of Object.entries(modes)) {
  describe(`a limit of the service, ${mode}`, () => {
    let page: Page;
    let person: Harness;

    beforeEach(async () => {
      page = await openPage();
    });

    afterEach(() => {
      person.remove();
    });

    const script = (call: Scenario['call'], trouble: Trouble, times = 1) =>
      page.service.script({ call, ...trouble, times });

    for (const [what, trouble, told, wait] of limits) {
      const words = `Too many tries for now. Try again ${wait}.`;
      const tries = triesOf(wait, trouble);
      const seconds = secondsOf(trouble);
      const waitFor = async (someone: Harness) => {
        if (!seconds) return;
        someone.clock.advance(seconds * 1000 - 1);
        await someone.until(() => someone.text.includes('Too many tries'));
        // Times that are shown change each second.
        someone.clock.advance(1000);
        await someone.until(() => !someone.text.includes('Too many tries'));
      };

      it(`that is told by ${what} is told at every step, and no step is lost`, async () => {
        person = new Harness(page.properties);
        await script('linked_accounts/confirm', trouble);
        await person.sendCodeTo(email);
        const { detail } = await person.event('failed');
        expect(detail).to.include({ code: told, retryable: true, fatal: false });
        await person.until(() => person.text.includes(words), words);
        await waitFor(person);
        await person.press('Send code');
        await person.step('code');
        await script('linked_accounts/link', trouble, tries);
        const code = await page.service.lastCode();
        await person.enterCode(code);
        await person.event('failed');
        await person.until(() => person.text.includes(words), words);
        expect((await person.field('Code')).value).to.equal(code);
        expect(person.text.replace(words, '')).not.to.match(/too many|didn’t work/i);
        await waitFor(person);
        await person.press('Continue');
        await person.event('linked');
      });

      it(`that is told by ${what} says nothing of the code, which may be mistyped after it`, async () => {
        person = new Harness(page.properties);
        await person.sendCodeTo(email);
        await person.step('code');
        await script('linked_accounts/link', trouble, tries);
        await person.enterCode('000wrong');
        expect((await person.event('failed')).detail.code).to.equal(told);
        await person.until(() => person.text.includes(words), words);
        await waitFor(person);
        // The code has run out meanwhile.
        if (seconds > LIFETIME) {
          await person.press('Send a new code');
          await person.until(() => person.text.includes('a new code.'));
        }
        await person.enterCode('000wrong');
        expect((await person.event('failed')).detail.code).to.equal('link_failed');
        await person.until(() => person.text.includes('That code didn’t work'));
        expect(person.text).not.to.match(/expired|too many/i);
        await script('linked_accounts/link', trouble, tries);
        await person.enterCode(await page.service.lastCode());
        await person.until(() => person.text.includes(words), words);
        await waitFor(person);
        await person.press('Continue');
        await person.event('linked');
      });

      it(`that is told by ${what} is told in the list`, async () => {
        await page.link('email', email);
        await script('linked_accounts', trouble, tries);
        const manager = new Manager(page);
        person = manager;
        await manager.event('failed');
        await manager.says(words);
        await waitFor(manager);
        await manager.press('Try again');
        await manager.expectTruth({ email });
        await manager.press('Remove email');
        await script('linked_accounts/unlink', trouble, tries);
        await manager.press('Remove');
        await manager.event('failed');
        await manager.says(words);
        await manager.says(`${email} is still linked`);
        await waitFor(manager);
        await manager.press('Remove');
        await manager.expectTruth({});
      });
    }
  });
}

describe('a limit of the service', () => {
  it('is told in the dialog of a conflict, and the choice is kept', async () => {
    const page = await openDirectPage();
    const { id } = await page.service.createAccount({ email });
    const person = new Harness(page.properties);
    await person.sendCodeTo(email);
    await person.step('code');
    await person.enterCode(await page.service.lastCode());
    await person.button('Switch to that account');
    const failure = { code: 'rate_limited', retryAfter: 150 };
    await page.service.script({ call: 'account/create', failure });
    await person.press('Switch to that account');
    await person.until(() =>
      person.text.includes('Too many tries for now. Try again in 3 minutes.'),
    );
    person.clock.advance(150_000);
    await person.until(() => !person.text.includes('Too many tries'));
    await person.press('Switch to that account');
    expect((await person.event('recovered')).detail.account.id).to.equal(id);
    person.remove();
  });

  it('speaks the words of the page', async () => {
    const page = await openDirectPage();
    const messages = {
      tooManyRequests: (seconds: number | undefined, inTime: string) =>
        `Later: ${seconds?.toString() ?? 'some time'}, ${inTime}`,
    };
    const person = new Harness({ ...page.properties, messages });
    const failure = { code: 'limit_reached', retryAfter: 119 };
    await page.service.script({ call: 'linked_accounts/confirm', failure });
    await person.sendCodeTo(email);
    await person.until(() => person.text.includes('Later: 120, in 2 minutes'));
    person.remove();
  });
});
