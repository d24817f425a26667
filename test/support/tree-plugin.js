import { mkdir, readFile, writeFile } from 'node:fs/promises';

const folder = new URL('../accessibility/walks/', import.meta.url);

/**
 * The accessibility tree as the browser hands it to screen readers, where its protocol shows it, and the walks
 * through it that are expected. `WALKS=record` writes down what is there instead, to be read before it is kept.
 */
export const treePlugin = {
  name: 'accessibility-tree',
  executeCommand({ command, payload, session }) {
    if (command === 'accessibility-tree') return readTree(session);
    if (command === 'expected-walk') return expectedWalk(payload, session);
    return undefined;
  },
};

/**
 * The tree of the whole page, in its order: the first node is its root. Answers false where the browser has
 * no protocol for it.
 */
async function readTree({ browser, id }) {
  if (browser.name !== 'Chromium') return false;
  const client = await browser.getPage(id).createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const place = ({ childIds = [], ignored, role, name, description, properties = [] }) => ({
    role: ignored ? '' : (role?.value ?? ''),
    name: name?.value ?? '',
    description: description?.value ?? '',
    states: Object.fromEntries(properties.map(({ name: key, value }) => [key, value.value])),
    children: childIds.flatMap((child) => (byId.has(child) ? [place(byId.get(child))] : [])),
  });
  return place(nodes[0]);
}

async function expectedWalk({ name, walk }, { browser }) {
  const file = new URL(`${name}.txt`, folder);
  if (process.env.WALKS === 'record' && browser.name === 'Chromium') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, walk);
  }
  return readFile(file, 'utf8');
}
