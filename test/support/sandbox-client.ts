import type { AddressType } from '../../src/api/types.js';
import type { Account, CallRecord, Message, Scenario } from '../../src/sandbox/index.js';

/** A sandbox service of a test's own, spoken to over HTTP as a page would. */
export class SandboxClient {
  readonly #base = `/sandbox/${crypto.randomUUID()}`;
  /** The service's own base URL. */
  readonly endpoint = `${this.#base}/v2/`;
  /** Base URL of a host that keeps the key, the token and the credentials. */
  readonly host = `${this.#base}/host/`;

  async #command<Answer>(name: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#base}/control/${name}`, {
      method: 'POST',
      body: JSON.stringify(body ?? {}),
    });
    return (await response.json()) as Answer;
  }

  readonly createAccount = (linked: Partial<Record<AddressType, string>> = {}) =>
    this.#command<Account>('create-account', linked);
  readonly accounts = () => this.#command<Account[]>('accounts');
  readonly outbox = () => this.#command<Message[]>('outbox');
  readonly calls = () => this.#command<CallRecord[]>('calls');
  readonly script = (scenario: Scenario) => this.#command('script', scenario);
  /** Settles when a call is held. */
  readonly held = () => this.#command('held');
  readonly release = () => this.#command('release');
  readonly advance = (milliseconds: number) => this.#command('advance', { milliseconds });

  /** Makes the host's session one of this account. */
  async signIn(accountId: string): Promise<void> {
    await fetch(`${this.#base}/sign-in/`, { method: 'POST', body: JSON.stringify({ accountId }) });
  }

  /** The account that the host's session is for. */
  async session(): Promise<string | undefined> {
    const response = await fetch(`${this.#base}/session/`);
    return ((await response.json()) as { accountId?: string }).accountId;
  }

  /** What has reached the browser from the host: how many answers, and the secrets in them. */
  async transcript(): Promise<{ answers: number; leaks: string[] }> {
    const response = await fetch(`${this.#base}/transcript/`);
    return (await response.json()) as { answers: number; leaks: string[] };
  }

  async issueToken(accountId: string): Promise<string> {
    const { token } = await this.#command<{ token: string }>('issue-token', { accountId });
    return token;
  }

  /** The code that the person would read in their newest message. */
  async lastCode(): Promise<string> {
    const message = (await this.outbox()).at(-1);
    if (!message) throw new Error('nothing was sent');
    return message.code;
  }

  /** What is linked to an account now. */
  async linkedTo(accountId: string): Promise<Account['linked'] | undefined> {
    return (await this.accounts()).find(({ id }) => id === accountId)?.linked;
  }
}
