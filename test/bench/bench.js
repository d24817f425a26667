/**
 * What the proxy costs: the same request through it and through a bare pass-through, to the same
 * sandbox, in turns. No library: autocannon counts whole milliseconds, and these requests take less.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { sealedCookie } from 'glympse-account-link/proxy';

const ROUNDS = 11;
const WARM_UP = 1500;
const ALONE = 1000;
const AT_ONCE = 16;
/** More sessions than the proxy keeps open. */
const STRANGERS = 12_000;
const TOGETHER = 3000;

const SECRET = 'a secret for the benchmark, and for nothing else';
const children = [];

async function start(name, apiBase = '') {
  const child = fork(new URL('servers.js', import.meta.url), [name, apiBase], {
    env: { ...process.env, SECRET },
  });
  children.push(child);
  const [told] = await once(child, 'message');
  return told;
}

/** Sends one request, and gives the milliseconds that it took. */
function send({ url, headersOf, agent }) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers: headersOf() }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode} of ${url}`));
      response.resume().on('end', () => resolve(performance.now() - begun));
    });
    outgoing.on('error', reject).end();
  });
}

async function sendAll(target, count, atOnce) {
  const times = [];
  let left = count;
  const work = async () => {
    while (left-- > 0) times.push(await send(target));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return times;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of one request at a time, and requests a second of many at once. */
async function measure(target) {
  const latency = median(await sendAll(target, ALONE, 1));
  const begun = performance.now();
  await sendAll(target, TOGETHER, AT_ONCE);
  return { latency, throughput: (TOGETHER * 1000) / (performance.now() - begun) };
}

const { origin, account } = await start('sandbox');
const { id, password, token } = account;
const apiBase = `${origin}/v2/`;
/** As a browser sends it. */
async function seal() {
  const session = { id: 'bench', account: { id, password } };
  const { 'Set-Cookie': cookie } = await sealedCookie({ secrets: [SECRET] }).save(session);
  return { Cookie: cookie.split(';')[0], 'Sec-Fetch-Site': 'same-origin' };
}

const known = await seal();
const strangers = await Promise.all(Array.from({ length: STRANGERS }, seal));
let turn = 0;
const path = '/api/glympse/users/self/linked_accounts';
const agent = () => new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const targets = {
  'pass-through': {
    url: (await start('pass-through', apiBase)).origin + path,
    headersOf: () => ({ Authorization: `Bearer ${token}` }),
    agent: agent(),
  },
  proxy: {
    url: (await start('proxy', apiBase)).origin + path,
    headersOf: () => known,
    agent: agent(),
  },
  'proxy, always another session': {
    url: (await start('proxy', apiBase)).origin + path,
    headersOf: () => strangers[turn++ % STRANGERS],
    agent: agent(),
  },
};

const rounds = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
for (const target of Object.values(targets)) await sendAll(target, WARM_UP, AT_ONCE);
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, target] of Object.entries(targets)) rounds[name].push(await measure(target));
}
for (const child of children) child.kill();
for (const { agent } of Object.values(targets)) agent.destroy();

const result = (name, fact) => median(rounds[name].map((round) => round[fact]));
const ratio = (name, fact) =>
  median(rounds[name].map((round, n) => round[fact] / rounds['pass-through'][n][fact]));

console.log(
  `GET users/self/linked_accounts, Node ${process.version}, medians of ${ROUNDS} rounds by turns.`,
  'Aims of the ratios: latency 1.5 at most, throughput 0.6 at least.',
);
console.table(
  Object.fromEntries(
    Object.keys(targets).map((name) => [
      name,
      {
        'latency (ms)': result(name, 'latency').toFixed(2),
        'ratio of latency': ratio(name, 'latency').toFixed(2),
        [`requests/s, ${AT_ONCE} at once`]: result(name, 'throughput').toFixed(0),
        'ratio of throughput': ratio(name, 'throughput').toFixed(2),
      },
    ]),
  ),
);
