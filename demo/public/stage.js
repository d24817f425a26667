import { control } from './sandbox-control.js';

const calls = {
  link: { confirm: 'linked_accounts/confirm', submit: 'linked_accounts/link' },
  login: { confirm: 'account/confirm', submit: 'account/create' },
};

const PHONE = '+12015550123';

/** Sets up one situation; the next one takes back what has not happened yet. */
export class Stage {
  #page;
  #replaced = new AbortController();

  /** @param {import('./account-page.js').AccountPage} page */
  constructor(page) {
    this.#page = page;
  }

  /** The sandbox's names of the calls that send a code and take it. */
  get calls() {
    return calls[this.#page.flow];
  }

  /** A new rider at the first step, with an address that is another account's or nobody's. */
  async begin({ isOwned = false } = {}) {
    this.forget();
    await control('clear');
    const address = newAddress(isOwned ? 'kim' : 'robin');
    if (isOwned) await control('create-account', { email: address });
    await this.#page.newRider();
    this.#restart(address);
  }

  /**
   * A new rider in front of the list. The field for an email starts with an address that is another
   * account's or nobody's.
   *
   * @param {{ email?: string, phone?: boolean, isToRefresh?: boolean, isOwned?: boolean,
   *   scenario?: object }} rider What is linked, whether the email is to be confirmed again, whose the
   *   new address is, and what happens to the list.
   */
  async beginToManage({ email, phone, isToRefresh, isOwned, scenario }) {
    this.forget();
    await control('clear');
    const address = newAddress(isOwned ? 'kim' : 'jamie');
    if (isOwned) await control('create-account', { email: address });
    await this.#page.newRider();
    await this.link({ email, phone });
    const accountId = await this.#page.account();
    if (isToRefresh) await control('ask-to-refresh', { accountId, type: 'email' });
    if (scenario) await this.script(scenario);
    this.#restart(address);
  }

  /** Links to the rider's account, as another device would. */
  async link({ email, phone }) {
    const accountId = await this.#page.account();
    if (email) {
      await control('link', { accountId, type: 'email', address: newAddress(email) });
    }
    // The sandbox takes it from whoever had it.
    if (phone) await control('link', { accountId, type: 'phone', address: PHONE });
  }

  #restart(address) {
    const { element } = this.#page;
    element.address = address;
    element.restart();
  }

  async script(scenario) {
    await control('script', scenario);
  }

  async advance(milliseconds) {
    await control('advance', { milliseconds });
  }

  /** Does it once, when the element comes to that step. */
  atStep(step, act) {
    const { signal } = this.#replaced;
    const listen = (event) => {
      if (event.detail.step !== step) return;
      document.removeEventListener('step-change', listen);
      act();
    };
    document.addEventListener('step-change', listen, { signal });
  }

  /** Does it once, when the person goes to another tab. */
  whenLeft(act) {
    const { signal } = this.#replaced;
    document.addEventListener('visibilitychange', act, { once: true, signal });
  }

  forget() {
    this.#replaced.abort();
    this.#replaced = new AbortController();
  }
}

/** The sandbox outlives a reload, so an address is never given twice. */
const newAddress = (name) => `${name}.${Date.now().toString(36).slice(-5)}@example.com`;
