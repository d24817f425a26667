import { accountLinkPage, type AccountLinkPage, type TestOptions } from './account-link-page.js';
import { EventLog, eventNames } from './event-log.js';
import { read } from './read.js';

/** As much of `userEvent.setup()` of `@testing-library/user-event` as is used. */
export interface User {
  click(element: Element): Promise<void>;
  clear(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
}

export interface DomOptions extends TestOptions {
  /** Who types and presses. Default: the fields are set and the buttons pressed by script. */
  readonly user?: User | undefined;
}

/** What a script does in the place of a person. */
const script: User = {
  click(element) {
    (element as HTMLElement).click();
    return Promise.resolve();
  },
  clear: (element) => script.type(element, ''),
  type(element, text) {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return Promise.resolve();
  },
};

export function inDom(
  element: HTMLElement,
  { user, ...options }: DomOptions = {},
): AccountLinkPage {
  const events = new EventLog();
  for (const name of eventNames) {
    element.addEventListener(name, (event) => {
      events.add(name, (event as CustomEvent<unknown>).detail);
    });
  }
  const find = (selector: string): Element => {
    const found = element.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector} any more`);
    return found;
  };
  const hands = user ?? script;
  return accountLinkPage(
    {
      events,
      async read() {
        // What was done has been rendered by then.
        await new Promise((resolve) => setTimeout(resolve));
        return read(element);
      },
      async fill(selector, text) {
        const field = find(selector);
        await hands.clear(field);
        // Braces and brackets are the names of keys to user-event.
        await hands.type(field, user ? text.replaceAll(/[{[]/g, '$&$&') : text);
      },
      press: (selector) => hands.click(find(selector)),
      restart() {
        (element as HTMLElement & { restart(): void }).restart();
        return Promise.resolve();
      },
    },
    options,
  );
}
