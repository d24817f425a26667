import type { AddressType } from '../../src/api/types.js';
import { SandboxClient as Client } from '../../src/tools/check/sandbox-client.js';

/** A sandbox service of a test's own, spoken to over HTTP as a page would. */
export class SandboxClient extends Client {
  readonly #path = new URL(this.url).pathname;
  /** The service's own base URL. */
  readonly endpoint = `${this.#path}v2/`;
  /** Base URL of a host that keeps the key, the token and the credentials. */
  readonly host = `${this.#path}host/`;

  constructor() {
    super(new URL(`/sandbox/${crypto.randomUUID()}/`, location.href));
  }

  /** Settles when a call is held. */
  readonly held = () => this.command('held');
  readonly release = () => this.command('release');

  /** Links an address to an account, as if it had been long ago. */
  async link(accountId: string, type: AddressType, address: string): Promise<void> {
    await this.command('link', { accountId, type, address });
  }

  /** As if another device had done it. */
  async unlink(accountId: string, type: AddressType): Promise<void> {
    await this.command('unlink', { accountId, type });
  }

  /** The service wants the address of this type to be confirmed again. */
  async askToRefresh(accountId: string, type: AddressType): Promise<void> {
    await this.command('ask-to-refresh', { accountId, type });
  }

  /** The address of this type is linked, but not for logging in. */
  async disableLogIn(accountId: string, type: AddressType): Promise<void> {
    await this.command('disable-log-in', { accountId, type });
  }

  /** Makes the host's session one of this account. */
  async signIn(accountId: string): Promise<void> {
    await fetch(`${this.#path}sign-in/`, { method: 'POST', body: JSON.stringify({ accountId }) });
  }

  /** The account that the host's session is for. */
  async session(): Promise<string | undefined> {
    const response = await fetch(`${this.#path}session/`);
    return ((await response.json()) as { accountId?: string }).accountId;
  }

  /** What has reached the browser from the host: how many answers, and the secrets in them. */
  async transcript(): Promise<{ answers: number; leaks: string[] }> {
    const response = await fetch(`${this.#path}transcript/`);
    return (await response.json()) as { answers: number; leaks: string[] };
  }

  async issueToken(accountId: string): Promise<string> {
    const { token } = await this.command<{ token: string }>('issue-token', { accountId });
    return token;
  }

  /** The code that the person would read in their newest message. */
  async lastCode(): Promise<string> {
    const message = (await this.outbox()).at(-1);
    if (!message) throw new Error('nothing was sent');
    return message.code;
  }
}
