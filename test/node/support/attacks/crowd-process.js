/**
 * `node --expose-gc crowd-process.js <people>`: so many people, each a client and a session of their own, look at what
 * is linked through one proxy. Tells its parent what the proxy keeps then.
 */
const large = new Set();
const PlatformMap = globalThis.Map;
// Before the proxy is there: of the maps that it makes, those that grow are known.
globalThis.Map = class extends PlatformMap {
  set(key, value) {
    super.set(key, value);
    if (this.size > 1000) large.add(this);
    return this;
  }
};

const { createProxy, sealedCookie } = await import('glympse-account-link/proxy');
const [, , people] = process.argv.map(Number);

/** The service, as far as memory goes: it keeps nothing. */
const answers = {
  login: () => ({ access_token: crypto.randomUUID(), expires_in: 3600 }),
  linked_accounts: () => [],
};
const service = async (url) => {
  const response = answers[new URL(url).pathname.split('/').at(-1)]();
  return Response.json({ result: 'ok', response, meta: { time: Date.now() } });
};

const session = sealedCookie({ secrets: ['a secret for these tests, and for nothing else'] });
const proxy = createProxy({
  apiKey: 'a key',
  session,
  clientOf: ({ headers }) => headers.get('X-Forwarded-For'),
  fetch: service,
});

/** What somebody can fill a header with. */
const padding = 'p'.repeat(3000);

async function visit(person) {
  const account = { id: `account-${person}`, password: crypto.randomUUID() };
  const cookie = await session.save({ id: crypto.randomUUID(), account });
  const headers = {
    'X-Forwarded-For': `${person}, ${padding}`,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: `other=${padding}; ${cookie['Set-Cookie'].split(';')[0]}`,
  };
  const url = 'https://www.partner.example/api/glympse/users/self/linked_accounts';
  const answer = await proxy(new Request(url, { headers }));
  if (answer.status !== 200) throw new Error(await answer.text());
}

const heap = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

await visit('first');
const before = heap();
const growth = [];
for (let person = 0; person < people;) {
  await Promise.all(Array.from({ length: 100 }, () => visit(person++)));
  if (person % (people / 5) === 0) growth.push(heap() - before);
}
const entries = [...large].map(({ size }) => size).sort((a, b) => b - a);
process.send({ entries, growth });
