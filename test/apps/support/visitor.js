import { sealedCookie } from 'glympse-account-link/proxy';
import { signIn } from '../../node/support/form-visitor.js';
import { secrets } from '../../node/support/servers.js';

const inElement = (part) => `glympse-account-link >>> [part~="${part}"]`;

const valueOf = ({ shadowRoot }, part) => shadowRoot.querySelector(`[part~="${part}"]`)?.value;

/** Somebody who is signed in at the host's, and the page that they are on. */
export class Visitor {
  /** What the console and the browser have said: what is an error or a warning, and the app's own lines. */
  heard = [];
  /** Nobody else's. */
  address = `${crypto.randomUUID()}@example.com`;

  static async arrive(browser, { sandbox, origin, path = '/' }) {
    const { account, cookie } = await signIn({ sandbox, clock: { now: Date.now } });
    const context = await browser.createBrowserContext();
    const [name, value] = cookie.split('=');
    const place = { url: origin, domain: 'localhost', path: '/', secure: true, httpOnly: true };
    await context.setCookie({ name, value, ...place });
    const page = await context.newPage();
    const visitor = new Visitor(page, sandbox, account);
    await page.goto(origin + path);
    return visitor;
  }

  constructor(page, sandbox, account) {
    this.page = page;
    this.sandbox = sandbox;
    this.account = account;
    page.setDefaultTimeout(45_000);
    page.on('pageerror', (error) => this.heard.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      const { url = '' } = message.location();
      // The browser's own word on an answer of the endpoint that is a failure, such as a wrong code.
      if (url.includes('/api/glympse/') && message.text().startsWith('Failed to load')) return;
      // What development servers and builds tell.
      if (['debug', 'info'].includes(message.type())) return;
      if (/^(\[HMR\]|\[Fast Refresh\]|Lit is in dev mode)/.test(message.text())) return;
      this.heard.push(`${message.type()}: ${message.text()}`);
    });
  }

  async type(part, text) {
    const field = this.page.locator(inElement(part));
    await field.fill(text);
    // The element's own form may have taken the place of the server's on the way to the field.
    if ((await this.page.$eval('glympse-account-link', valueOf, part)) === '')
      await field.fill(text);
  }

  async enter(part, text) {
    await this.type(part, text);
    await this.press('submit-button');
  }

  async press(part) {
    await this.page.locator(inElement(part)).click();
  }

  async enterAddress(address = this.address) {
    await this.enter('address-input', address);
  }

  /** The code that the person was sent, once they are asked for it. */
  async code() {
    await this.page.waitForSelector(inElement('code-input'), { visible: true });
    return this.sandbox.outbox.at(-1).code;
  }

  async enterCode() {
    await this.enter('code-input', await this.code());
  }

  /** Waits until something of this role and name is to be seen. */
  sees(role, name) {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    return this.page.waitForSelector(selector, { visible: true }).catch(this.#instead(name));
  }

  /** Waits until a part of the element holds these words. */
  async reads(part, words) {
    const isThere = (name, expected) =>
      [...document.querySelector('glympse-account-link').shadowRoot.querySelectorAll('[part]')]
        .filter((node) => node.part.contains(name) && node.checkVisibility())
        .some(({ textContent }) => textContent.includes(expected));
    await this.page.waitForFunction(isThere, {}, part, words).catch(this.#instead(words));
  }

  /** What tells of the words that are there instead, with the failure. */
  #instead(words) {
    return async (cause) => {
      const text = await this.page.evaluate(
        () => document.querySelector('glympse-account-link')?.shadowRoot?.textContent,
      );
      throw new Error(`instead of ${words} there is ${text?.replace(/\s+/g, ' ')}`, { cause });
    };
  }

  /** The account that the session is of. */
  async session() {
    const cookies = await this.page.browserContext().cookies();
    const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const request = new Request(this.page.url(), { headers: { Cookie: header } });
    return (await sealedCookie({ secrets }).load(request))?.account?.id;
  }

  leave() {
    return this.page.browserContext().close();
  }
}
