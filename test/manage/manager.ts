import { expect } from '@open-wc/testing';
import type { AddressType } from '../../src/api/types.js';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import type { Page } from '../journeys/modes.js';
import { Harness } from '../support/harness.js';

export type Linked = Partial<Record<AddressType, string>>;

/** The words for each type. */
export const words = {
  email: { label: 'Email address', noun: 'email', sent: 'sent', add: 'Add an email' },
  phone: {
    label: 'Mobile number',
    noun: 'number',
    sent: 'texted',
    add: 'Add a mobile number',
  },
} as const;

/** Never linked before a test links them. */
export const others = { email: 'sam@example.com', phone: '+442079460123' } as const;

/** A person who manages what is linked to their account. */
export class Manager extends Harness {
  constructor(
    readonly page: Page,
    properties: Partial<GlympseAccountLinkElement> = {},
  ) {
    super({ ...page.properties, flow: 'manage', ...properties });
  }

  /** In front of the list, where these addresses have been linked before. */
  static async open(
    page: Page,
    linked: Linked = {},
    properties: Partial<GlympseAccountLinkElement> = {},
  ): Promise<Manager> {
    for (const [type, address] of Object.entries(linked)) {
      await page.link(type as AddressType, address);
    }
    const manager = new Manager(page, properties);
    await manager.listed();
    return manager;
  }

  /** What the list shows as linked; nothing where there is no list. */
  get rows(): Linked | undefined {
    const list = this.root.querySelector('ul');
    if (!list) return undefined;
    const rows: Linked = {};
    for (const row of list.querySelectorAll('li')) {
      const [label, name] = ['label', 'account-name'].map((part) =>
        row.querySelector(`[part=${part}]`)?.textContent.trim(),
      );
      const isAdding = [...row.querySelectorAll('button')].some(({ textContent }) =>
        textContent.trim().startsWith('Add'),
      );
      // A number is spaced out for reading.
      if (!isAdding && name) {
        if (label === words.email.label) rows.email = name;
        else rows.phone = name.replaceAll(' ', '');
      }
    }
    return rows;
  }

  /** Nothing is awaited, nor tried again. */
  get isAtRest(): boolean {
    return !/One moment|Trying again/.test(this.text);
  }

  listed(): Promise<unknown> {
    return this.until(() => this.root.querySelector('ul'), 'the list');
  }

  says(text: string): Promise<boolean> {
    return this.until(() => this.text.includes(text), text);
  }

  /** Proves an address with the code that is sent to it. */
  async prove(type: AddressType, address: string): Promise<void> {
    await this.step('address');
    await this.type(words[type].label, address);
    await this.press('Send code');
    await this.step('code');
    await this.enterCode(await this.page.service.lastCode());
  }

  /** The list shows exactly what is linked to the account by the service's own word. */
  async expectTruth(expected: Linked, accountId = this.page.accountId): Promise<void> {
    await this.step('manage');
    await this.until(() => this.rows && this.isAtRest, 'the list at rest');
    const linked = await this.page.service.linkedTo(accountId);
    expect(linked, 'by the service').to.deep.equal(expected);
    await this.until(
      () => JSON.stringify(this.rows) === JSON.stringify(sorted(expected)),
      `the list of ${JSON.stringify(expected)}`,
    );
  }

  heard(type: string): number {
    return this.events.filter((event) => event.type === type).length;
  }
}

/** In the order of the list. */
const sorted = ({ email, phone }: Linked): Linked => ({
  ...(email && { email }),
  ...(phone && { phone }),
});
