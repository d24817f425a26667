import { StillClock } from './still-clock.js';

/** Milliseconds until something that never comes is given up. */
const PATIENCE = 15_000;

export const EMAIL = 'robin.lindqvist@example.com';
export const PHONE = '+12015550123';

let elements = 0;

/**
 * Comes to a scene as a person does: by fields and buttons, which it knows by the names of their parts, so
 * that it does in every language. The service is a sandbox in the page, of this element alone.
 */
export class Actor {
  /** @type {import('glympse-account-link').GlympseAccountLinkElement} */
  element;
  clock = new StillClock();
  sandbox;
  /** The account that is in use. */
  accountId;

  /** What the page has set in every scene. */
  settings;

  #place;

  /**
   * @param {object} stage
   * @param {typeof import('glympse-account-link/element').GlympseAccountLinkElement} stage.Element
   * @param {typeof import('glympse-account-link/sandbox').Sandbox} stage.Sandbox
   * @param {Element} stage.place Where the element is put.
   * @param {object} [stage.settings] Properties of the element, as a page sets them.
   */
  constructor({ Element, Sandbox, place, settings = {} }) {
    const { clock } = this;
    this.sandbox = new Sandbox({ now: () => clock.now() });
    this.accountId = this.sandbox.accounts.create().id;
    this.#place = place;
    this.settings = settings;
    // Only a class of its own has a clock of its own.
    const tag = `glympse-account-link-scene-${++elements}`;
    customElements.define(
      tag,
      class extends Element {
        static clock = clock;
      },
    );
    this.element = document.createElement(tag);
  }

  /** Puts the element on the page, in direct mode. */
  async open(settings = {}) {
    Object.assign(this.element, {
      endpoint: '/v2/',
      apiKey: 'sandbox',
      persist: 'none',
      fetch: (...request) => this.#answer(new Request(...request)),
      tokenProvider: () => this.sandbox.issueToken(this.accountId),
      credentialsHandler: ({ id }) => {
        this.accountId = id;
      },
      ...this.settings,
      ...settings,
    });
    this.#place.append(this.element);
    await this.sees('.base form, .base [role=status]:not(:empty)');
  }

  async #answer(request) {
    const response = await this.sandbox.fetch(request);
    if (response.type === 'error') throw new TypeError('the connection was reset');
    return response;
  }

  /** What is to happen to the next call of this name. */
  script(call, scenario) {
    this.sandbox.scenarios.script({ call, ...scenario });
  }

  /** Links an address to the account in use, as if it had been long ago. */
  link(type, address) {
    this.sandbox.accounts.link(this.accountId, { type, address });
  }

  /** Somebody else has it. */
  give(contact) {
    this.sandbox.accounts.create(contact);
  }

  /** Waits until something is there. */
  async sees(selector, isThere = () => true) {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const found = [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])].find(isThere);
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`There is no ${selector}.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  part(name) {
    return this.sees(`[part~=${name}]`);
  }

  async press(name) {
    const selector = `[part~=${name}]:not([aria-disabled=true])`;
    (await this.sees(selector)).click();
    await this.element.updateComplete;
  }

  /** Types into the field of that part. */
  async type(name, text) {
    const field = await this.part(name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async submit() {
    await this.press('submit-button');
  }

  async submitAddress(address) {
    await this.type('address-input', address);
    await this.submit();
  }

  async submitCode(code) {
    await this.part('code-input');
    await this.type('code-input', code ?? this.sandbox.outbox.at(-1).code);
    await this.submit();
  }

  /** Goes on until something is said to have gone wrong. */
  async fails() {
    await this.sees('[part~=error]', ({ textContent }) => textContent.trim());
  }

  /** An answer is awaited, and something says so. */
  async waits() {
    await this.sees('[role=status]', ({ textContent }) => textContent.trim());
  }

  /** From the address to the code. */
  async comeToCode(settings, address = EMAIL) {
    await this.open({
      ...settings,
      types: address.startsWith('+') ? 'phone email' : 'email phone',
    });
    if (address.startsWith('+')) await this.part('country-select');
    await this.submitAddress(address);
    await this.part('code-input');
  }

  /** The address is somebody else's. */
  async comeToConflict(settings, type = 'email') {
    const address = type === 'email' ? EMAIL : PHONE;
    this.give({ [type]: address });
    await this.comeToCode(settings, address);
    await this.submitCode();
    await this.part('recover-button');
  }

  async comeToList(settings) {
    await this.open({ flow: 'manage', ...settings });
    await this.part('list');
  }

  /** The list with an address, and the form for another one in its place. */
  async comeToReplacing() {
    this.link('email', 'old.address@example.com');
    await this.comeToList();
    await this.press('replace-button');
    await this.submitAddress(EMAIL);
    await this.part('code-input');
  }

  /** Ends what is under way. */
  leave() {
    this.element.remove();
    this.sandbox.scenarios.clear();
  }
}

/** Does something in a page that has no connection. */
export async function offline(act) {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    await act();
  } finally {
    delete navigator.onLine;
  }
}
