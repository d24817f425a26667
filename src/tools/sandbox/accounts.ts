import type { AddressType, Contact } from '../../api/types.js';
import type { Account } from './types.js';

interface StoredAccount extends Account {
  readonly linked: Partial<Record<AddressType, string>>;
  toRefresh: readonly AddressType[];
  notForLogIn: readonly AddressType[];
  lastModified: number;
}

/** Milliseconds. */
const DAY = 86_400_000;

/** Who has which address. One account holds at most one e-mail address and one phone number. */
export class Accounts {
  readonly #accounts = new Map<string, StoredAccount>();
  readonly #now: () => number;
  readonly #keyOf: (contact: Contact) => string;

  constructor(now: () => number, keyOf: (contact: Contact) => string) {
    this.#now = now;
    this.#keyOf = keyOf;
  }

  all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  /** An account that has been there for `age` milliseconds. Default a day. */
  create(linked: Partial<Record<AddressType, string>> = {}, age = DAY): Account {
    const createdTime = this.#now() - age;
    const account = {
      id: `account-${(this.#accounts.size + 1).toString()}`,
      password: `password-${crypto.randomUUID()}`,
      linked: { ...linked },
      toRefresh: [],
      notForLogIn: [],
      createdTime,
      lastModified: createdTime,
    };
    this.#accounts.set(account.id, account);
    return account;
  }

  ownerOf(contact: Contact): Account | undefined {
    return this.all().find(({ linked }) => {
      const address = linked[contact.type];
      return (
        address !== undefined &&
        this.#keyOf({ type: contact.type, address }) === this.#keyOf(contact)
      );
    });
  }

  /** Links the address, taking it from whoever has it. */
  link(id: string, contact: Contact): void {
    const owner = this.ownerOf(contact);
    if (owner) this.unlink(owner.id, contact.type);
    const account = this.#accounts.get(id);
    if (!account) return;
    account.linked[contact.type] = contact.address;
    account.lastModified = this.#now();
  }

  /** From now on the service wants the address to be confirmed again, until it is linked anew. */
  askToRefresh(id: string, type: AddressType): void {
    const account = this.#accounts.get(id);
    if (account) account.toRefresh = [type, ...account.toRefresh];
  }

  /** From now on the address is linked, but not for logging in, until it is linked anew. */
  disableLogIn(id: string, type: AddressType): void {
    const account = this.#accounts.get(id);
    if (account) account.notForLogIn = [type, ...account.notForLogIn];
  }

  /** Whether there was anything to unlink. */
  unlink(id: string, type: AddressType): boolean {
    const account = this.#accounts.get(id);
    if (account?.linked[type] === undefined) return false;
    Reflect.deleteProperty(account.linked, type);
    const isOther = (other: AddressType) => other !== type;
    account.toRefresh = account.toRefresh.filter(isOther);
    account.notForLogIn = account.notForLogIn.filter(isOther);
    account.lastModified = this.#now();
    return true;
  }
}
