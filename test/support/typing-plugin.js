/** What `sendKeys` cannot do in every browser. */
export const typingPlugin = {
  name: 'typing',
  executeCommand({ command, payload, session }) {
    if (command === 'chord') return chord(payload, session);
    if (command === 'compose') return compose(payload, session);
    return undefined;
  },
};

/** Presses a key while Control is held. */
async function chord(key, { browser, id }) {
  if (browser.type === 'webdriver') {
    await browser.chord(id, key);
  } else {
    const { keyboard } = browser.getPage(id);
    await keyboard.down('Control');
    await keyboard.press(key);
    await keyboard.up('Control');
  }
  return true;
}

/**
 * Composes text in the focused field as an input method does, by the browser's own protocol; goes on composing
 * where nothing is committed. Answers false
 * where the browser has none for it.
 */
async function compose({ steps, commit }, { browser, id }) {
  if (browser.name !== 'Chromium') return false;
  const client = await browser.getPage(id).createCDPSession();
  for (const text of steps) {
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await client.send('Input.imeSetComposition', { text, ...selection });
  }
  if (commit !== undefined) await client.send('Input.insertText', { text: commit });
  await client.detach();
  return true;
}
