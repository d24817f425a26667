import { Banner } from './banner.js';
import { control } from './sandbox-control.js';

/** Milliseconds between two looks: a new code in the same step raises no event. */
const PACE = 1500;

/** The messages that the sandbox would have sent, newest first. */
export class Inbox {
  #list = document.querySelector('#message-list');
  #shown = 0;
  #banner = new Banner();
  #isCovered;

  /** @param {() => boolean} isCovered Whether something lies over the list. */
  constructor(isCovered) {
    this.#isCovered = isCovered;
    setInterval(() => {
      if (!document.hidden) this.refresh();
    }, PACE);
    this.refresh({ isFirst: true });
  }

  async refresh({ isFirst = false } = {}) {
    const messages = await control('outbox').catch(() => undefined);
    if (!messages) return;
    // Another process answers now, and knows nothing of what there was.
    if (messages.length < this.#shown) this.#clear();
    const fresh = messages.slice(this.#shown);
    this.#shown = messages.length;
    this.#list.prepend(...fresh.map(messageItem).reverse());
    document.querySelector('#no-messages').hidden = messages.length > 0;
    const newest = fresh.at(-1);
    if (newest && !isFirst && (this.#isCovered() || !this.#isInView())) this.#banner.show(newest);
    if (!this.#isCovered()) this.#banner.uncover();
  }

  #clear() {
    this.#list.replaceChildren();
    this.#shown = 0;
  }

  #isInView() {
    const { top, bottom } = this.#list.firstElementChild.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }
}

function messageItem({ type, address, code, text, sentAt }) {
  const item = document.createElement('li');
  const to = document.createElement('p');
  const time = document.createElement('time');
  const body = document.createElement('p');
  to.className = 'to';
  to.textContent = `${type === 'email' ? 'Email' : 'Text message'} to ${address}`;
  time.textContent = new Date(sentAt).toLocaleTimeString([], { timeStyle: 'short' });
  body.textContent = text;
  item.append(to, time, body, copyButton(code));
  return item;
}

function copyButton(code) {
  const button = document.createElement('button');
  const label = `Copy ${code}`;
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
  return button;
}
