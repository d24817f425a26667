/** Has the browser collect its garbage now, where its protocol can say so. Answers whether it has. */
export const garbagePlugin = {
  name: 'garbage',
  async executeCommand({ command, session }) {
    if (command !== 'collect-garbage') return undefined;
    const { browser, id } = session;
    if (browser.name !== 'Chromium') return false;
    const client = await browser.getPage(id).createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    await client.detach();
    return true;
  },
};
