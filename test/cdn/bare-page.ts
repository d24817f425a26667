import { expect } from '@open-wc/testing';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import { Person } from '../support/harness.js';
import { SandboxClient } from '../support/sandbox-client.js';

interface FileRequest {
  readonly file: string;
  readonly query: string;
  readonly status: number;
}

/** A page that loads the published files in one of the ways of `test/support/bare-page.js`. */
export class BarePage {
  readonly service = new SandboxClient();
  readonly #frame = document.createElement('iframe');
  readonly #violations: string[] = [];
  readonly #url: string;

  private constructor(way: string) {
    this.#url = `/bare/${crypto.randomUUID()}/${way}/`;
    this.#frame.width = '320';
    this.#frame.height = '600';
  }

  static async create(way: string): Promise<BarePage> {
    const page = new BarePage(way);
    page.accountId = (await page.service.createAccount()).id;
    await page.service.signIn(page.accountId);
    return page;
  }

  /** The account that the page's session is for at first. */
  accountId = '';

  /** Someone in front of the page, which holds nothing but the element with these attributes. */
  async open(attributes: Record<string, string>): Promise<Person> {
    const query = new URLSearchParams({ endpoint: this.service.host, ...attributes });
    this.#frame.src = `${this.#url}?${query}`;
    document.body.append(this.#frame);
    // Not the event `load`, which may wait for a file that does not come.
    const element = await this.#defined();
    element.ownerDocument.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      this.#violations.push(violatedDirective);
    });
    return new Person(element);
  }

  async #defined(): Promise<GlympseAccountLinkElement> {
    for (;;) {
      const element = this.#frame.contentDocument?.querySelector('glympse-account-link:defined');
      if (element) return element as GlympseAccountLinkElement;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** The files that have been asked for so far. */
  async requests(): Promise<FileRequest[]> {
    const response = await fetch(`${this.#url}requests`);
    return (await response.json()) as FileRequest[];
  }

  /** Waits until the server has been asked for a file, answered or not. */
  async askedFor(file: string): Promise<void> {
    while (!(await this.requests()).some((request) => request.file === file));
  }

  urlOf(file: string): string {
    return this.#url + file;
  }

  /** What is loaded from now on arrives. */
  async mend(): Promise<void> {
    await fetch(`${this.#url}mend`);
  }

  close(): void {
    this.#frame.remove();
    sessionStorage.clear();
    expect(this.#violations).to.deep.equal([]);
  }
}
