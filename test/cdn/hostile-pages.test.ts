import { expect } from '@open-wc/testing';
import { addresses } from '../journeys/modes.js';
import type { Person } from '../support/harness.js';
import { breakages, patches, type Patch } from '../support/patches.js';
import { BarePage } from './bare-page.js';

const { email } = addresses;

/** So many changes come together after the script. */
const AT_ONCE = 6;

describe('the published files in a page with', () => {
  let page: BarePage;
  let pages = 0;

  beforeEach(async () => {
    page = await BarePage.create('blank');
  });

  afterEach(async () => {
    await page.close();
    expect(page.faults).to.deep.equal([]);
  });

  async function prove(person: Person, address: string): Promise<void> {
    await person.step('address');
    await person.sendCodeTo(address);
    await person.step('code');
    await person.field('Code');
    await person.enterCode(`Your code is ${await page.service.lastCode()}.`);
  }

  /** Through every file that is loaded later: phone, reading, account, manage, problems. */
  async function useAll(person: Person): Promise<void> {
    const { id } = await page.service.createAccount({ email: 'sam@example.com' });
    await person.press('Add a mobile number');
    await prove(person, '(201) 555-0123');
    await person.event('linked');

    await person.press('Change email');
    await prove(person, 'Sam <sam@Example.com>');
    await person.press('Stay here and take the email');
    await person.press('Lose the other account and link');
    await person.until(() => person.text.includes(`${email} will no longer be linked`));
    await person.press('Replace');
    await person.event('unlinked');
    await person.event('linked');
    expect(await page.service.linkedTo(id)).to.deep.equal({});

    await person.press('Remove number');
    const failure = { code: 'daily_quota', status: 400 };
    await page.service.script({ call: 'linked_accounts/unlink', failure });
    await person.press('Remove');
    await person.until(() => person.text.includes('Too many tries for now'));
    await person.press('Remove');
    await person.event('unlinked');
    expect(await page.service.linkedTo(page.accountId)).to.deep.equal({ email: 'sam@example.com' });
  }

  async function use(patch: { readonly before?: Patch; readonly after?: Patch }): Promise<void> {
    await page.service.link(page.accountId, 'email', email);
    await useAll(await page.open({ flow: 'manage', country: 'us' }, patch));
    pages += 1;
  }

  for (const [name, patch] of Object.entries(patches)) {
    it(`${name}, before the script`, () => use({ before: patch }));
  }

  /** What is frozen is changed no more, so that comes last. */
  const inTurn = Object.values(patches);

  for (let first = 0; first < inTurn.length; first += AT_ONCE) {
    const names = Object.keys(patches).slice(first, first + AT_ONCE);
    it(`${names.join(', ')}; after the script`, () =>
      use({
        after: (window) => {
          for (const patch of inTurn.slice(first, first + AT_ONCE)) patch(window);
        },
      }));
  }

  for (const [name, after] of Object.entries(breakages)) {
    it(`${name}: tells that something is wrong, and goes on once that is gone`, async () => {
      const person = await page.open({ types: 'email' }, { after });
      await person.sendCodeTo(email);
      await person.event('failed');
      expect((await person.field('Email address')).value).to.equal(email);
      expect(person.root.querySelector('[role=alert]')?.textContent).to.not.equal('');
      expect(person.element.step).to.equal('address');
    });
  }

  after(() => {
    const changes = Object.keys(patches).length;
    console.log(`${pages.toString()} pages with ${changes.toString()} changes of the platform`);
  });
});

describe('a page where something else has the name of the element', () => {
  let page: BarePage;

  beforeEach(async () => {
    page = await BarePage.create('blank');
  });

  afterEach(async () => {
    await page.close();
    expect(page.faults).to.deep.equal([]);
  });

  it('keeps what is there, and is told nothing', async () => {
    const { element } = await page.open(
      {},
      {
        before: ({ customElements, HTMLElement }) => {
          customElements.define('glympse-account-link', class extends HTMLElement {});
        },
      },
    );
    await page.arrived('glympse-account-link.js');
    expect(element.shadowRoot).to.equal(null);
    expect(element.textContent).to.equal('');
  });

  it('cannot have it any more, once the script is there', async () => {
    let refusal: unknown;
    const person = await page.open(
      { types: 'email' },
      {
        after: ({ customElements, HTMLElement }) => {
          try {
            customElements.define('glympse-account-link', class extends HTMLElement {});
          } catch (error) {
            refusal = error;
          }
        },
      },
    );
    expect((refusal as DOMException).name).to.equal('NotSupportedError');
    await person.sendCodeTo(email);
    await person.step('code');
    await person.enterCode(await page.service.lastCode());
    await person.event('linked');
  });
});
