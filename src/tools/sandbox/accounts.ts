import type { AddressType, Contact } from '../../api/types.js';
import { keyOf } from './codes.js';
import type { Account } from './types.js';

interface StoredAccount extends Account {
  readonly linked: Partial<Record<AddressType, string>>;
  toRefresh: readonly AddressType[];
}

/** Who has which address. One account holds at most one e-mail address and one phone number. */
export class Accounts {
  readonly #accounts = new Map<string, StoredAccount>();

  all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  create(linked: Partial<Record<AddressType, string>> = {}): Account {
    const account = {
      id: `account-${(this.#accounts.size + 1).toString()}`,
      password: `password-${crypto.randomUUID()}`,
      linked: { ...linked },
      toRefresh: [],
    };
    this.#accounts.set(account.id, account);
    return account;
  }

  ownerOf(contact: Contact): Account | undefined {
    return this.all().find(({ linked }) => {
      const address = linked[contact.type];
      return address !== undefined && keyOf({ type: contact.type, address }) === keyOf(contact);
    });
  }

  /** Links the address, taking it from whoever has it. */
  link(id: string, contact: Contact): void {
    const owner = this.ownerOf(contact);
    if (owner) this.unlink(owner.id, contact.type);
    const account = this.#accounts.get(id);
    if (account) account.linked[contact.type] = contact.address;
  }

  /** From now on the service wants the address to be confirmed again, until it is linked anew. */
  askToRefresh(id: string, type: AddressType): void {
    const account = this.#accounts.get(id);
    if (account) account.toRefresh = [type, ...account.toRefresh];
  }

  /** Whether there was anything to unlink. */
  unlink(id: string, type: AddressType): boolean {
    const account = this.#accounts.get(id);
    if (account?.linked[type] === undefined) return false;
    Reflect.deleteProperty(account.linked, type);
    account.toRefresh = account.toRefresh.filter((other) => other !== type);
    return true;
  }
}
