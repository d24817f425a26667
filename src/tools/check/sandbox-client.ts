import type { AddressType } from '../../api/types.js';
import type { Dialect } from '../sandbox/dialect.js';
import type { Account, CallRecord, Message, Scenario } from '../sandbox/types.js';

/** A sandbox of the service in another process, through its controls. */
export class SandboxClient {
  /** The URL that `control/` is below, with a trailing slash. */
  readonly url: string;

  /** The URL that `control/` is below. */
  constructor(base: string | URL) {
    this.url = new URL(base).href.replace(/\/*$/, '/');
  }

  protected async command<Answer>(name: string, body: object = {}): Promise<Answer> {
    const response = await fetch(new URL(`control/${name}`, this.url), {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw new Error(`${response.status.toString()} of ${response.url}`);
    return (await response.json()) as Answer;
  }

  readonly accounts = () => this.command<Account[]>('accounts');
  readonly calls = () => this.command<CallRecord[]>('calls');
  readonly outbox = () => this.command<Message[]>('outbox');
  readonly secrets = () => this.command<string[]>('secrets');
  readonly createAccount = (linked: Partial<Record<AddressType, string>> = {}) =>
    this.command<Account>('create-account', linked);
  readonly advance = (milliseconds: number) => this.command('advance', { milliseconds });
  readonly speak = (change: Partial<Dialect>) => this.command<Dialect>('speak', change);
  readonly script = (scenario: Scenario) => this.command('script', scenario);
  readonly clear = () => this.command('clear');

  /** The messages that an address has got, oldest first. */
  async messagesTo(address: string): Promise<readonly Message[]> {
    return (await this.outbox()).filter((message) => message.address === address);
  }

  /** What is linked to an account now. */
  async linkedTo(accountId: string): Promise<Account['linked'] | undefined> {
    return (await this.accounts()).find(({ id }) => id === accountId)?.linked;
  }
}
