import type { Message } from './types.js';

/** Below the element's own content, in its colors. */
export const styles = `
  .sandbox {
    display: grid;
    gap: 8px;
    margin-top: 16px;
    padding: 12px;
    max-width: 400px;
    box-sizing: border-box;
    border: 1px dashed currentcolor;
    font-size: 0.875em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .sandbox[hidden] {
    display: none;
  }
  .sandbox p,
  .sandbox ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;

const element = (name: string, text: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent: text });

/**
 * Shows the messages that a service would have sent, with their codes: nothing is real here. English, whatever the
 * element speaks, as it is for who builds the page.
 */
export function inboxIn(
  root: ShadowRoot,
  taken: { readonly email: string; readonly phone: string },
  isShown: () => boolean,
): (messages: readonly Message[]) => void {
  const box = document.createElement('section');
  box.className = 'sandbox';
  box.lang = 'en';
  box.dir = 'ltr';
  box.part.add('sandbox-inbox');
  box.setAttribute('aria-label', 'Sandbox');
  const banner = element('p', '');
  banner.append(
    element('b', 'Sandbox.'),
    ' No account is real, and nothing leaves this page: messages come here. ',
    `${taken.email} and ${taken.phone} belong to another account.`,
  );
  const log = document.createElement('div');
  log.setAttribute('role', 'log');
  log.setAttribute('aria-label', 'Messages');
  const list = document.createElement('ol');
  log.append(list);
  box.append(banner, log);
  root.append(box);
  let shown = 0;
  return (messages) => {
    box.hidden = !isShown();
    for (const { type, address, text } of messages.slice(shown)) {
      const means = type === 'email' ? 'E-mail' : 'Text message';
      list.append(element('li', `${means} to ${address}: ${text}`));
    }
    shown = messages.length;
  };
}
