import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Person } from '../support/harness.js';
import type { ManualTimeout } from '../support/manual-timeout.js';
import { SandboxClient } from '../support/sandbox-client.js';
import { leaksIn, type Seen } from '../support/find-secrets.js';
import type { Patch } from '../support/patches.js';
import type {} from '../support/watched-page.js';

/** What can be answered in the place of a file; see `test/support/bare-page.js`. */
export type Fault = 'missing' | 'intercepted' | 'throwing' | 'stalled' | 'lost' | 'changed';

interface FileRequest {
  readonly file: string;
  readonly query: string;
  readonly status: number;
}

/** A page that loads the published files in one of the ways of `test/support/bare-page.js`. */
export class BarePage {
  readonly service = new SandboxClient();
  #frame: HTMLIFrameElement | undefined;
  #visits = 0;
  readonly #seen: Seen[] = [];
  /** What nobody has caught in the pages that were left, and what was an error to their console. */
  readonly faults: string[] = [];
  readonly #violations: string[] = [];
  readonly #url: string;

  private constructor(way: string) {
    this.#url = `/bare/${crypto.randomUUID()}/${way}/`;
  }

  static async create(way: string): Promise<BarePage> {
    const page = new BarePage(way);
    page.accountId = (await page.service.createAccount()).id;
    await page.service.signIn(page.accountId);
    return page;
  }

  /** The account that the page's session is for at first. */
  accountId = '';

  /**
   * Someone in front of the page, which holds nothing but the element with these attributes. Once more, it
   * is as after a reload: the tab's storage is what is left.
   */
  async open(
    attributes: Record<string, string>,
    { before, after }: { readonly before?: Patch; readonly after?: Patch } = {},
  ): Promise<Person> {
    this.#show(attributes);
    if (this.#url.endsWith('/blank/')) await this.#load(before);
    // Not the event `load`, which may wait for a file that does not come.
    const element = await this.#defined();
    after?.(this.#window);
    const person = new Person(element);
    person.events.push(...(this.#window.earlyFailures ?? []));
    return person;
  }

  /** The page as it is before the script: the element with what the server has put into it. */
  async show(attributes: Record<string, string>): Promise<Window & typeof globalThis> {
    this.#show(attributes);
    await new Promise((resolve) => this.#frame?.addEventListener('load', resolve, { once: true }));
    return this.#window;
  }

  /** Loads the script into the page that is shown. */
  async load(): Promise<Person> {
    await this.#load(undefined);
    return new Person(await this.#defined());
  }

  #show(attributes: Record<string, string>): void {
    this.#leave();
    this.#frame = document.createElement('iframe');
    this.#frame.width = '320';
    this.#frame.height = '600';
    const query = new URLSearchParams({ endpoint: this.service.host, ...attributes });
    this.#frame.src = `${this.#url}${'again/'.repeat(this.#visits++)}?${query}`;
    document.body.append(this.#frame);
  }

  get #window(): Window & typeof globalThis {
    return this.#frame?.contentWindow as Window & typeof globalThis;
  }

  /** Loads the script into a page of the way `blank`, once the page has been changed. */
  async #load(change: Patch | undefined): Promise<void> {
    // Nothing at all, before the frame has its page.
    const isReady = () => (this.#frame?.contentWindow?.watcher as unknown) !== undefined;
    while (!isReady()) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { document } = this.#window;
    change?.(this.#window);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = this.urlOf('glympse-account-link.js');
    document.head.append(script);
  }

  #leave(): void {
    const { watcher, violations = [], faults = [] } = this.#frame?.contentWindow ?? {};
    this.faults.push(...faults);
    if (watcher) this.#seen.push(watcher.stop());
    this.#violations.push(...violations);
    this.#frame?.remove();
  }

  async #defined(): Promise<GlympseAccountLinkElement> {
    for (;;) {
      const element = this.#frame?.contentDocument?.querySelector('glympse-account-link:defined');
      if (element) return element as GlympseAccountLinkElement;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** The files that have been asked for so far. */
  async requests(): Promise<FileRequest[]> {
    const response = await this.#command('requests');
    return (await response.json()) as FileRequest[];
  }

  async #command(command: string): Promise<Response> {
    const response = await fetch(this.#url + command);
    if (!response.ok) throw new Error(`the page does not know ${command}`);
    return response;
  }

  /** Waits until the server has been asked for a file so often, answered or not. */
  async askedFor(name: string, times = 1): Promise<void> {
    while ((await this.requests()).filter(({ file }) => file.includes(name)).length < times);
  }

  /** Waits until a script has been loaded and run. */
  async arrived(file: string): Promise<void> {
    const script = this.#window.document.querySelector(`script[src$="${file}"]`);
    if (!script) throw new Error(`the page has no ${file}`);
    // What is loaded a second time has run already.
    await new Promise((resolve) => {
      const again = this.#window.document.createElement('script');
      again.type = 'module';
      again.onload = resolve;
      again.src = this.urlOf(file);
      script.after(again);
    });
  }

  urlOf(file: string): string {
    return this.#url + file;
  }

  /** A file that is asked for from now on is answered wrongly; without a name, every one but the first. */
  async spoil(fault: Fault, part = ''): Promise<void> {
    await this.#command(`spoil?${new URLSearchParams({ part, fault })}`);
  }

  /** What is asked for from now on arrives. */
  async mend(): Promise<void> {
    await this.#command('mend');
  }

  /** What is held back arrives, too. */
  async release(): Promise<void> {
    await this.#command('release');
  }

  /** Whether a file that somebody has changed was run. */
  get isChanged(): boolean {
    return 'isChanged' in this.#window;
  }

  /** The page's time limits, where it was loaded in the way `timed`. */
  get timeLimits(): ManualTimeout {
    const limits = this.#frame?.contentWindow?.timeLimits;
    if (!limits) throw new Error('this page keeps its own time');
    return limits;
  }

  /** Nothing was against the policy of the page, and no secret was where none should be. */
  async close(): Promise<void> {
    this.#leave();
    sessionStorage.clear();
    expect(this.#violations).to.deep.equal([]);
    const leaks = await Promise.all(this.#seen.map((seen) => leaksIn(seen, this.service)));
    expect(leaks.flat()).to.deep.equal([]);
    expect((await this.service.transcript()).leaks).to.deep.equal([]);
  }
}
