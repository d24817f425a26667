import { control } from './sandbox-control.js';

const calls = {
  link: { confirm: 'linked_accounts/confirm', submit: 'linked_accounts/link' },
  login: { confirm: 'account/confirm', submit: 'account/create' },
};

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
    const { element } = this.#page;
    const address = newAddress(isOwned ? 'kim' : 'robin');
    if (isOwned) await control('create-account', { email: address });
    await this.#page.newRider();
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

  forget() {
    this.#replaced.abort();
    this.#replaced = new AbortController();
  }
}

/** The sandbox outlives a reload, so an address is never given twice. */
const newAddress = (name) => `${name}.${Date.now().toString(36).slice(-5)}@example.com`;
