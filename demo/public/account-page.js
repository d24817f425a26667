import { DirectHost } from './direct-host.js';
import { EndpointHost } from './endpoint-host.js';

const texts = {
  link: {
    title: 'Your account',
    lead: 'Link your address, and the people who wait for you can see where you are.',
  },
  manage: {
    title: 'Ways back in',
    lead: 'What brings you back to your trips, should you lose this phone.',
  },
  login: {
    title: 'Welcome aboard',
    lead: 'Log in with your address. We’ll find your trips, or start a new account.',
  },
};

/** Harbor Rides' account page: who is signed in, and the element. */
export class AccountPage {
  /** @type {import('glympse-account-link').GlympseAccountLinkElement | undefined} */
  element;
  /** @type {'link' | 'login' | 'manage'} */
  flow;

  #hosts;
  #host;
  #opened = 0;

  /** @param {import('./event-log.js').EventLog} log */
  constructor(log) {
    this.#hosts = { direct: new DirectHost(log), endpoint: new EndpointHost() };
    for (const type of ['linked', 'recovered']) {
      document.addEventListener(type, () => this.#showRider());
    }
  }

  /** Shows the page anew, with another element. After a reload the rider is still signed in. */
  async open({ flow, host }, { withNewRider = false } = {}) {
    const opening = ++this.#opened;
    // What was under way belongs to the rider before and is not to be come back to.
    if (withNewRider) this.element?.restart();
    this.element?.remove();
    this.element = undefined;
    this.flow = flow;
    this.#host = this.#hosts[host];
    if (withNewRider) await this.newRider();
    else await this.#welcomeBack();
    if (opening === this.#opened) this.#show();
  }

  /** Somebody else comes: signed in, unless it is logging in that they come for. */
  async newRider() {
    await (this.flow === 'login' ? this.#host.signOut() : this.#host.signInNewRider());
    await this.#showRider();
  }

  /** The account of the rider who is signed in, if anybody is. */
  account() {
    return this.#host.account();
  }

  async #welcomeBack() {
    if (this.flow !== 'login' && !(await this.#host.account())) await this.newRider();
    else await this.#showRider();
  }

  #show() {
    const element = document.createElement('glympse-account-link');
    element.flow = this.flow;
    this.#host.configure(element);
    const footer = document.createElement('p');
    footer.slot = 'footer';
    footer.lang = 'en';
    footer.dir = 'ltr';
    footer.className = 'small';
    footer.textContent = 'Live trip sharing at Harbor Rides is by Glympse.';
    element.append(footer);
    document.querySelector('#site-title').textContent = texts[this.flow].title;
    document.querySelector('#site-lead').textContent = texts[this.flow].lead;
    document.querySelector('#embed').replaceChildren(element);
    this.element = element;
  }

  async #showRider() {
    const account = await this.#host.account();
    const text = account ? `Signed in as ${account}` : 'Not signed in';
    document.querySelector('#rider').textContent = text;
    document.querySelector('#trip').hidden = !account;
    document.querySelector('#offer').hidden = Boolean(account);
  }
}
