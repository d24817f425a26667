/** By the page: what is emulated lasts as long as the session that has asked for it. */
const clients = new WeakMap();

/**
 * Shows the page as with forced colours, light or dark, or as before again. The runner's own `emulateMedia` knows
 * no forced colours with the browsers that are used here, and says nothing. Answers false where the browser has no
 * protocol for it.
 */
export const colorsPlugin = {
  name: 'forced-colors',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'force-colors') return undefined;
    if (browser.name !== 'Chromium') return false;
    const page = browser.getPage(id);
    const client = clients.get(page) ?? (await page.createCDPSession());
    clients.set(page, client);
    const features = payload
      ? [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: payload },
        ]
      : [];
    await client.send('Emulation.setEmulatedMedia', { features });
    return true;
  },
};
