import { expect } from '@open-wc/testing';
import type { Scenario } from '../../src/tools/sandbox/index.js';
import { openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

const address = 'jo@example.com';

for (const status of ['200', '4xx'] as const) {
  describe(`when something goes wrong, and failures come with HTTP ${status}`, () => {
    let page: Page;
    let harness: Harness;

    beforeEach(async () => {
      page = await openDirectPage({ failures: status });
      harness = new Harness(page.properties);
    });

    afterEach(() => {
      harness.remove();
    });

    const failures = () => harness.events.filter(({ type }) => type === 'failed');

    /** A status of the service's own, where failures have one. */
    const own = (code: number) => (status === '200' ? 200 : code);

    /** The last is how often it is tried to link before that is told. */
    const answers: readonly [
      string,
      Omit<Scenario, 'call'>,
      { code: string; status?: number },
      string,
      number,
    ][] = [
      [
        'HTML',
        { raw: { body: '<h1>Bad gateway</h1>', status: 502 } },
        { code: 'invalid_response', status: 502 },
        'Glympse isn’t answering properly. Try again in a few minutes.',
        3,
      ],
      [
        'an empty body',
        { raw: { body: '' } },
        { code: 'invalid_response', status: 200 },
        'Glympse isn’t answering properly. Try again in a few minutes.',
        3,
      ],
      [
        'JSON of another shape',
        { raw: { body: '[1]', contentType: 'application/json' } },
        { code: 'invalid_response', status: 200 },
        'Glympse isn’t answering properly. Try again in a few minutes.',
        3,
      ],
      [
        'an unknown code',
        { failure: { code: 'moon_phase', status: own(418) } },
        { code: 'moon_phase', status: own(418) },
        'Something went wrong',
        1,
      ],
      [
        'a code that is a name of every object',
        { failure: { code: 'constructor' } },
        { code: 'constructor', status: own(400) },
        'Something went wrong',
        1,
      ],
      [
        'a code that names the parent of every object',
        { failure: { code: '__proto__' } },
        { code: '__proto__', status: own(400) },
        'Something went wrong',
        1,
      ],
      ['a dropped connection', { drop: 'before' }, { code: 'network_error' }, 'couldn’t reach', 3],
      [
        'a refusal for being too many',
        { failure: { code: 'rate_limited', status: own(429), retryAfter: 90 } },
        { code: 'rate_limited', status: own(429) },
        'Too many tries for now. Try again in 2 minutes.',
        1,
      ],
    ];

    for (const [name, scenario, expected, words, tries] of answers) {
      /** Until the service takes requests again, where it has said when. */
      const waitFor = async () => {
        harness.clock.advance(Number(scenario.failure?.retryAfter ?? 0) * 1000);
        await harness.until(() => !harness.text.includes('Too many tries'));
      };

      it(`says so when asking for a code is answered with ${name}, and goes on at the next try`, async () => {
        await page.service.script({ call: 'linked_accounts/confirm', ...scenario });
        await harness.sendCodeTo(address);
        const { detail } = await harness.event('failed');
        expect(detail).to.deep.include({ step: 'address', fatal: false, ...expected });
        await harness.until(() => harness.text.includes(words), words);
        expect((await harness.field('Email address')).value).to.equal(address);
        await waitFor();
        await harness.press('Send code');
        await harness.step('code');
        expect(failures()).to.have.length(1);
      });

      it(`keeps the typed code when linking is answered with ${name}`, async () => {
        await harness.sendCodeTo(address);
        await harness.step('code');
        await page.service.script({ call: 'linked_accounts/link', ...scenario, times: 9 });
        const code = await page.service.lastCode();
        await harness.enterCode(code);
        const { detail } = await harness.event('failed');
        expect(detail).to.deep.include({ step: 'code', fatal: false, ...expected });
        const calls = (await page.service.calls()).filter(({ call }) => call.endsWith('/link'));
        // A browser may send again by itself what is broken off.
        if (scenario.drop) expect(calls).to.have.length.within(tries, 2 * tries);
        else expect(calls).to.have.length(tries);
        await page.service.clear();
        await harness.until(() => harness.text.includes(words), words);
        expect((await harness.field('Code')).value).to.equal(code);
        await waitFor();
        await harness.press('Continue');
        await harness.event('linked');
        expect(failures()).to.have.length(1);
      });
    }

    it('finds out by itself that a link was made whose answer was lost', async () => {
      await harness.sendCodeTo(address);
      await harness.step('code');
      await page.service.script({ call: 'linked_accounts/link', drop: 'after' });
      await harness.enterCode(await page.service.lastCode());
      const { detail } = await harness.event('linked');
      expect(detail.account.displayName).to.equal(address);
      await harness.step('done');
      expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email: address });
      expect(failures()).to.have.length(0);
      expect(await page.service.outbox()).to.have.length(1);
    });

    it('lets the person try a wrong code again, with the text selected', async () => {
      await harness.sendCodeTo(address);
      await harness.step('code');
      await harness.enterCode('nope');
      const { detail } = await harness.event('failed');
      expect(detail).to.deep.include({
        step: 'code',
        code: 'link_failed',
        retryable: true,
        fatal: false,
      });
      const field = await harness.field('Code');
      await harness.until(() => harness.root.activeElement === field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 4]);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      await harness.enterCode(await page.service.lastCode());
      await harness.event('linked');
    });

    it('tells a code that has run out from a wrong one, and sends another', async () => {
      await harness.sendCodeTo(address);
      await harness.step('code');
      const old = await page.service.lastCode();
      harness.clock.advance(600_000);
      await page.service.advance(600_000);
      const alert = () => harness.root.querySelector('[role=alert]')?.textContent;
      await harness.until(() => alert() === 'This code has expired. Get a new one.');
      const field = await harness.field('Code');
      const described = field.getAttribute('aria-describedby')?.split(' ');
      expect(described).to.include(harness.root.querySelector('[role=alert]')?.id);
      expect(harness.text).to.not.contain('This code expires');
      const partsOf = async (name: string) => [...(await harness.button(name)).part];
      expect(await partsOf('Send a new code')).to.include('primary');
      expect(await partsOf('Continue')).to.include('secondary');
      await harness.enterCode(old);
      expect((await harness.event('failed')).detail.code).to.equal('link_failed');
      await harness.until(() => field.getAttribute('aria-invalid') === 'true');
      expect(alert()).to.equal('This code has expired. Get a new one.');
      await harness.press('Send a new code');
      await harness.until(() => harness.text.includes('We sent a new code'));
      expect(alert()).to.equal('');
      expect(await partsOf('Continue')).to.include('primary');
      expect(await partsOf('Send a new code')).to.include('link');
      await harness.enterCode(await page.service.lastCode());
      await harness.event('linked');
    });

    it('shows no time left when the service does not tell a usable one', async () => {
      for (const response of [{}, { expires: 'soon' }, { expires: Date.now() - 60_000 }, null]) {
        harness.element.restart();
        await page.service.script({ call: 'linked_accounts/confirm', response });
        await harness.sendCodeTo(address);
        await harness.step('code');
        await harness.field('Code');
        expect(harness.text).to.not.contain('This code expires');
      }
      await harness.enterCode(await page.service.lastCode());
      await harness.event('linked');
      expect(failures()).to.have.length(0);
    });

    it('shows what is typed and sent as text, whatever it looks like', async () => {
      harness.element.messages = { linkHeading: '<img src=x onerror=alert(1)>' };
      const odd = '"<b>jo</b>"@example.com';
      await page.service.script({ call: 'linked_accounts/confirm', response: {} });
      await harness.until(() => harness.text.includes('<img src=x'));
      await harness.sendCodeTo(odd);
      await harness.until(() => harness.text.includes('Enter an email address'));
      expect(harness.root.querySelector('img, b')).to.equal(null);
      expect((await harness.field('Email address')).value).to.equal(odd);
    });

    it('sends one request for a double submit', async () => {
      const field = await harness.type('Email address', address);
      field.form?.requestSubmit();
      field.form?.requestSubmit();
      await harness.step('code');
      const code = await harness.type('Code', await page.service.lastCode());
      code.form?.requestSubmit();
      code.form?.requestSubmit();
      await harness.event('linked');
      const calls = (await page.service.calls()).map(({ call }) => call);
      expect(calls).to.deep.equal(['linked_accounts/confirm', 'linked_accounts/link']);
    });
  });
}
