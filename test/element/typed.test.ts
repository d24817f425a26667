import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { asciiDigits, readable } from '../../src/address/readable.js';
import { modes, openDirectPage, type Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';
import { isWhole } from '../support/is-whole.js';
import { codes, emails, noCodes, noEmails, noNumbers, numbers } from '../support/typed.js';

/** What is sent of what people type, in every browser, as far as the service. */
describe('what is typed', () => {
  let page: Page;
  let harness: Harness;
  /** The bodies that were sent, oldest first. */
  let sent: { readonly address: string; readonly code?: string }[];

  const properties = (): Page['properties'] => ({
    ...page.properties,
    fetch: (input, init) => {
      if (typeof init?.body === 'string') sent.push(JSON.parse(init.body) as (typeof sent)[number]);
      return fetch(input, init);
    },
  });

  const open = (more: Page['properties'] = {}) => {
    harness = new Harness({ ...properties(), flow: 'login', ...more });
  };

  /** Sends what is typed, and gives the text of the field then. */
  const send = async (label: string, typed: string): Promise<string> => {
    const field = await harness.type(label, typed);
    await harness.press('Send code');
    return field.value;
  };

  beforeEach(async () => {
    page = await openDirectPage();
    sent = [];
  });

  afterEach(() => {
    harness.remove();
  });

  describe('for an e-mail address', () => {
    for (const [what, typed, meant] of emails) {
      it(`is sent to whom it means: ${what}`, async () => {
        open();
        await send('Email address', typed);
        await harness.step('code');
        expect(sent).to.deep.equal([{ type: 'email', address: meant }]);
        expect((await page.service.outbox()).at(-1)?.address).to.equal(meant);
      });
    }

    for (const [what, typed] of noEmails.slice(1)) {
      it(`goes to nobody: ${what}`, async () => {
        open();
        const text = await send('Email address', typed);
        await harness.until(() => harness.text.includes('Enter an email address like'));
        expect(sent).to.deep.equal([]);
        expect((await harness.field('Email address')).value).to.equal(text);
        expect(harness.events).to.deep.equal([]);
      });
    }

    it('is shown as typed where its domain is in letters of its own, also on coming back', async () => {
      open();
      await send('Email address', 'Ann <ann@straße.example>');
      await harness.step('code');
      expect(harness.text).to.contain('We sent a code to ann@straße.example.');
      await harness.press('Change email');
      expect((await harness.field('Email address')).value).to.equal('ann@straße.example');
      await harness.press('Send code');
      await harness.step('code');
      expect(sent.map(({ address }) => address)).to.deep.equal(
        Array(2).fill('ann@xn--strae-oqa.example'),
      );
    });

    it('is shown as it was read when sending it has failed', async () => {
      await page.service.script({
        call: 'account/confirm',
        failure: { code: 'busy', status: 503 },
      });
      open();
      await send('Email address', 'Ann Lee <ann@example.org>');
      await harness.event('failed');
      expect((await harness.field('Email address')).value).to.equal('ann@example.org');
    });
  });

  describe('for a phone number', () => {
    for (const [what, typed, country, meant] of numbers.filter(([, , country]) => country)) {
      it(`is sent to whom it means: ${what}`, async () => {
        open({ types: 'phone', country });
        await harness.field('Country or region');
        await send('Mobile number', typed);
        await harness.step('code');
        expect(sent).to.deep.equal([{ type: 'phone', address: meant }]);
      });
    }

    const given = noNumbers.filter(([, typed, country]) => typed && country && country !== 'XX');
    for (const [what, typed, country] of given) {
      it(`goes to nobody: ${what}`, async () => {
        open({ types: 'phone', country });
        await harness.field('Country or region');
        const text = await send('Mobile number', typed);
        await harness.until(() => /full mobile number|isn’t a full/.test(harness.text));
        expect(sent).to.deep.equal([]);
        expect((await harness.field('Mobile number')).value).to.equal(text);
      });
    }

    for (const [typed, country, hint] of [
      ['4917612345678', 'DE', 'We’ll text the code to +49 176 12345678.'],
      ['4915112345678', 'AT', 'We’ll text the code to +43 4915 112345678.'],
      ['12065550123', 'US', 'We’ll text the code to +1 206 555 0123.'],
      ['3912345678', 'IT', 'We’ll text the code to +39 391 234 5678.'],
      ['0176 12345678', 'DE', ''],
      ['+49 176 12345678', 'DE', ''],
    ] as const) {
      it(`says which number is meant, where that is not plain: ${typed} in ${country}`, async () => {
        open({ types: 'phone', country });
        await harness.field('Country or region');
        const field = await harness.type('Mobile number', typed);
        const told = harness.root.querySelector('#meant');
        expect(told?.textContent.replace(/[\u2068\u2069]/g, '')).to.equal(hint);
        expect(field.getAttribute('aria-describedby')).to.contain('meant');
      });
    }

    it('says so anew when the country is changed', async () => {
      open({ types: 'phone', country: 'US' });
      const country = (await harness.field('Country or region')) as unknown as HTMLSelectElement;
      await harness.type('Mobile number', '4917612345678');
      const told = () => harness.root.querySelector('#meant')?.textContent ?? '';
      expect(told()).to.equal('');
      country.value = 'DE';
      country.dispatchEvent(new Event('change', { bubbles: true }));
      await harness.until(() => told().includes('+49 176 12345678'));
    });

    it('says which number the code goes to, whatever has happened before', async () => {
      open({ types: 'phone', country: 'DE' });
      const country = (await harness.field('Country or region')) as unknown as HTMLSelectElement;
      const told = () =>
        harness.root.querySelector('#meant')?.textContent.replace(/[\u2068\u2069]/g, '');
      const hint = (number: string) => `We’ll text the code to ${number}.`;
      const failOnce = () =>
        page.service.script({ call: 'account/confirm', failure: { code: 'busy', status: 503 } });

      await failOnce();
      await send('Mobile number', '4917612345678');
      await harness.event('failed');
      expect(told()).to.equal(hint('+49 176 12345678'));

      await harness.type('Mobile number', '4915112345678');
      expect(told()).to.equal(hint('+49 1511 2345678'));
      country.value = 'AT';
      country.dispatchEvent(new Event('change', { bubbles: true }));
      await harness.element.updateComplete;
      expect(told()).to.equal(hint('+43 4915 112345678'));
      await failOnce();
      await harness.press('Send code');
      await harness.event('failed');
      expect(told()).to.equal(hint('+43 4915 112345678'));

      country.value = 'DE';
      country.dispatchEvent(new Event('change', { bubbles: true }));
      await harness.element.updateComplete;
      expect(told()).to.equal(hint('+49 1511 2345678'));
      await harness.press('Send code');
      await harness.step('code');
      expect(sent.map(({ address }) => address)).to.deep.equal([
        '+4917612345678',
        '+434915112345678',
        '+4915112345678',
      ]);
    });

    for (const typed of [
      '+999 1234567',
      '+44 call me',
      '+44 20',
      '+44 20 7946 0018 0018 0018',
      '+',
    ]) {
      it(`is not lost with another country, where it is not whole: ${typed}`, async () => {
        open({ types: 'phone', country: 'US' });
        const country = (await harness.field('Country or region')) as unknown as HTMLSelectElement;
        const field = await harness.type('Mobile number', typed);
        const text = field.value;
        expect(text.replace(/[ -]/g, '')).to.equal(typed.replace(/ /g, ''));
        country.value = 'FR';
        country.dispatchEvent(new Event('change', { bubbles: true }));
        await harness.element.updateComplete;
        expect(field.value).to.equal(text);
        expect(country.value).to.equal('FR');
        await harness.press('Send code');
        await harness.until(() => /full mobile number|isn’t a full/.test(harness.text));
        expect(field.value).to.equal(text);
        expect(sent).to.deep.equal([]);
      });
    }

    it('stands on the code step in full, as it is sent to', async () => {
      open({ types: 'phone', country: 'DE' });
      await harness.field('Country or region');
      await send('Mobile number', '4917612345678');
      await harness.step('code');
      expect(harness.text).to.contain('We texted a code to +4917612345678.');
    });
  });

  describe('for a code', () => {
    const codeField = async () => {
      open();
      await send('Email address', 'ann@example.org');
      return harness.field('Code');
    };

    for (const [what, typed, meant] of codes) {
      it(`is sent as what it means: ${what}`, async () => {
        await codeField();
        const field = await harness.type('Code', typed);
        await harness.until(() => field.value === meant, `the code alone, not ${field.value}`);
        await harness.press('Continue');
        await harness.until(() => harness.text.includes('That code didn’t work'));
        expect(sent.at(-1)?.code).to.equal(meant);
        expect(sent.length).to.equal(2);
      });

      it(`is sent as what it means, at once: ${what}`, async () => {
        await codeField();
        await harness.type('Code', typed);
        await harness.press('Continue');
        await harness.until(() => harness.text.includes('That code didn’t work'));
        expect(sent.at(-1)?.code).to.equal(meant);
        expect(sent.length).to.equal(2);
      });
    }

    for (const [what, typed] of noCodes) {
      it(`is not sent, and stays readable: ${what}`, async () => {
        const field = await codeField();
        await harness.type('Code', typed);
        const text = field.value;
        await harness.press('Continue');
        await harness.until(() => harness.text.includes('Enter your code.'));
        expect(field.value).to.equal(text);
        expect(sent.length).to.equal(1);
        expect(harness.events.filter(({ type }) => type === 'failed')).to.deep.equal([]);
      });
    }

    it('submits by itself when the code is whole, once, in whatever digits it was pasted', async () => {
      for (const typed of ['４８２９１５', '٤٨٢٩١٥', '482 915', 'Your code is 482 915.']) {
        sent = [];
        await codeField();
        harness.element.codeLength = 6;
        await harness.type('Code', typed);
        await harness.until(() => harness.text.includes('That code didn’t work'));
        expect(sent.map(({ code }) => code)).to.deep.equal([undefined, '482915']);
        harness.remove();
      }
    });
  });

  describe('whatever it is', () => {
    const RUNS = isWhole ? 150 : 40;

    const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

    /** An address with something around it, pieces of addresses, or any text. */
    const textOf = (core: string, pieces: readonly string[]) => {
      const around = fc.constantFrom('', ...pieces);
      const texts = [
        fc.tuple(around, fc.constant(core), around),
        fc.array(fc.constantFrom(core, ...pieces), { maxLength: 6 }),
      ].map((parts) => parts.map((part) => part.join('')));
      return fc.oneof(...texts, fc.string({ unit: 'grapheme' }));
    };

    /** Tries texts until one goes where it should not, or is neither taken nor refused. */
    async function tryAny(
      label: string,
      texts: fc.Arbitrary<string>,
      more: Page['properties'],
    ): Promise<void> {
      let taken = 0;
      let service = page.service;
      // An address gets so many codes.
      let codesLeft = 0;
      const visit = async () => {
        if (taken > 0) harness.remove();
        codesLeft = 6;
        const host = (await modes['endpoint mode']?.()) ?? page;
        service = host.service;
        harness = new Harness({ ...host.properties, flow: 'login', country: 'US', ...more });
        if (more.types === 'phone') await harness.field('Country or region');
      };
      const property = fc.asyncProperty(texts, async (text) => {
        if (codesLeft === 0) await visit();
        harness.element.restart();
        const before = (await service.outbox()).length;
        const field = await harness.type(label, text);
        const seen = field.value;
        await harness.press('Send code');
        const { element } = harness;
        const isRefused = () => /Enter (a|an|your) |isn’t a full/.test(harness.text);
        await harness.until(() => element.step === 'code' || isRefused());
        const sent = (await service.outbox()).slice(before);
        expect(sent.length).to.equal(element.step === 'code' ? 1 : 0);
        if (element.step !== 'code') {
          expect(field.value).to.equal(seen);
          return;
        }
        taken++;
        codesLeft--;
        expect(harness.events.filter(({ type }) => type === 'failed')).to.deep.equal([]);
        const [message] = sent;
        // The country code is seen beside the field; A-labels are not what is typed.
        const meant = message?.address.replace(/^\+1|@(.+\.)?xn--.*/, '') ?? '';
        expect(lettersAndDigits(asciiDigits(readable(seen)))).to.contain(lettersAndDigits(meant));
      });
      await fc.assert(property, { numRuns: RUNS });
      console.log(`${label}: ${RUNS.toString()} texts, ${taken.toString()} of them sent`);
    }

    it('goes to nobody, or to an e-mail address that the person sees and the proxy takes', async function () {
      this.timeout(120_000);
      const pieces = [
        'ann',
        '@',
        'example.org',
        '.',
        ' ',
        '<',
        '>',
        'Ann',
        '\u200b',
        ',',
        '(',
        'ö',
      ];
      await tryAny('Email address', textOf('ann@example.org', [...pieces, 'mailto:']), {});
    });

    it('goes to nobody, or to a phone number that the person sees and the proxy takes', async function () {
      this.timeout(120_000);
      const pieces = ['206', '555', '0123', ' ', '(', ')', '-', '\t', '٢٠٦', '\ufe0f', 'x', '1'];
      await tryAny('Mobile number', textOf('206 555 0123', [...pieces, 'tel:']), {
        types: 'phone',
      });
    });
  });
});
