/** Milliseconds that a notification stays on a phone. */
const STAY = 8000;

/**
 * A notification, as a phone shows it over everything: while the element's dialog is open, the
 * messages beside it cannot be reached, and on a small screen they are out of sight.
 */
export class Banner {
  #popover = document.querySelector('#banner');
  #timer;

  show({ code }) {
    const sender = document.createElement('b');
    const body = document.createElement('span');
    sender.textContent = 'New message';
    body.textContent = `Your Glympse code is ${code}.`;
    this.#popover.replaceChildren(sender, body);
    // Shown anew, it comes above a dialog that has been opened since.
    this.#popover.hidePopover();
    this.#popover.showPopover();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Nothing lies over the messages any more, so the notification need not stay. */
  uncover() {
    this.#timer ??= setTimeout(() => this.#popover.hidePopover(), STAY);
  }
}
