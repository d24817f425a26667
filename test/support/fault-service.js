import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { remoteAddressOf, toNodeHandler } from '../../dist/node.js';
import { createProxy } from '../../dist/proxy.js';
import { Sandbox } from '../../dist/sandbox.js';

/**
 * One sandbox, and a partner's endpoint in front of it, for each cell of the fault matrix. A cell is one
 * person with one browser, so the session is kept here: cells that run at once in one browser share its cookies.
 */
const services = new Map();

const unlimited = { most: Infinity, within: 1000 };
const limits = Object.fromEntries(
  [
    'callsPerClient',
    'callsPerSession',
    'codesPerClient',
    'codesPerSession',
    'codesPerAddress',
    'triesPerCode',
  ].map((name) => [name, unlimited]),
);

/** Milliseconds that an endpoint waits for a service which is to be too slow for it. */
const IMPATIENCE = 80;

/** Milliseconds after which the page asks again: the runner gives no answer more than 20 seconds. */
const HELD_LIMIT = 10_000;

/** A port that nobody listens at. */
const closedPort = (async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
})();

/** The name of a call by its path below the base URL. */
const callAt = (url) => {
  const [, path] = /\/(?:v2|host)\/([^?]*)/.exec(url) ?? [];
  return path
    ?.replace(/^users\/self\/linked_accounts\/[^/]+/, 'linked_accounts')
    .replace('users/self/', '');
};

/** A body of which nothing comes. */
const broken = () =>
  new ReadableStream({
    start: (controller) => controller.error(new TypeError('the connection was reset')),
  });

/** Counts the calls of a kind, and tells which of them a fault is for. */
class Turns {
  #seen = 0;

  constructor(turns = {}) {
    Object.assign(this, { skip: 0, times: 1, ...turns });
  }

  take(call) {
    if (call !== this.call) return false;
    this.#seen++;
    return this.#seen > this.skip && this.#seen <= this.skip + this.times;
  }
}

class FaultService {
  session;
  trail = [];
  #refused = new Turns();
  #slow = new Turns();
  #ahead = new Turns();
  #busy = 0;
  #overlaps = [];
  #holds = false;
  #impatience = 0;
  #isLifted = false;
  #end;
  #lifted = new Promise((resolve) => {
    this.#end = resolve;
  });

  constructor(name, origin) {
    this.sandbox = new Sandbox();
    const endpoint = (timeLimit) =>
      createProxy({
        apiBase: `${origin}/faults/${name}/v2/`,
        apiKey: 'sandbox',
        clientOf: remoteAddressOf,
        limits,
        timeLimit,
        log: () => {},
        session: {
          load: () => this.session,
          save: (session) => {
            this.session = session;
          },
        },
        fetch: async (url, init) =>
          fetch(
            this.#refused.take(callAt(url)) ? `http://127.0.0.1:${await closedPort}/` : url,
            init,
          ),
      });
    this.patient = endpoint(12_000);
    this.impatient = endpoint(IMPATIENCE);
  }

  /** Sets the scene, and tells whom it is about. */
  async open({ linked, owner, failures, scenarios, refused, slow, ahead, isReference }) {
    const { sandbox } = this;
    this.isReference = isReference;
    sandbox.speak({ failures });
    const account = sandbox.accounts.create(linked);
    const other = owner && sandbox.accounts.create(owner);
    this.session = { id: crypto.randomUUID(), account };
    for (const scenario of scenarios) sandbox.scenarios.script(scenario);
    this.#refused = new Turns(refused);
    this.#slow = new Turns(slow);
    this.#ahead = new Turns(ahead);
    this.#holds = Boolean(ahead?.hold) || scenarios.some(({ hold, drip }) => hold || drip);
    const tokens = [account, ...(other ? [other] : [])].map(({ id }) => [
      id,
      sandbox.issueToken(id),
    ]);
    return {
      accountId: account.id,
      tokens: Object.fromEntries(tokens),
      closedPort: await closedPort,
    };
  }

  /** From now on all is well. */
  lift() {
    this.#isLifted = true;
    this.#end();
    this.#refused = new Turns();
    this.#slow = new Turns();
    this.#ahead = new Turns();
    this.sandbox.scenarios.clear();
  }

  async look() {
    // What has just been let go does its work first.
    if (this.#holds) await new Promise((resolve) => setTimeout(resolve, 1));
    const { accounts, outbox, calls, secrets } = this.sandbox;
    return {
      accounts: accounts.all(),
      outbox,
      calls: calls.map(({ call }) => call),
      secrets,
      overlaps: this.#overlaps,
      session: this.session?.account?.id,
      trail: this.trail,
    };
  }

  /** Settles when more than so many calls have been held, all is well, or it is time to ask again. Tells how many. */
  async held(count) {
    const { scenarios } = this.sandbox;
    const patience = new Promise((resolve) => setTimeout(resolve, HELD_LIMIT, true));
    while (scenarios.holds <= count && !this.#isLifted) {
      if (await Promise.race([scenarios.held(), this.#lifted, patience])) break;
      // What was held before has not been let go yet.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return scenarios.holds;
  }

  async serve(request) {
    const call = callAt(request.url);
    // What is held has been given up by whoever asked.
    if (this.#busy > 0 && !this.#holds) this.#overlaps.push(call);
    this.#busy++;
    try {
      const response = await this.sandbox.fetch(request);
      if (this.isReference && response.type !== 'error') await this.#note(call, response.clone());
      return response;
    } finally {
      this.#busy--;
    }
  }

  async #note(call, response) {
    const { meta, response: content } = await response.json();
    this.trail.push([call, meta.error ?? 'ok', content.items?.length ?? ''].join(':'));
  }

  async host(request) {
    const call = callAt(request.url);
    const endpoint = this.#isSlow(call) ? this.impatient : this.patient;
    const answer = await endpoint(request);
    if (!this.#ahead.take(call)) return answer;
    const { hold, sent } = this.#ahead;
    if (hold) await this.sandbox.scenarios.hold();
    else return sent === 'nothing' ? new Response(broken()) : Response.error();
    return answer;
  }

  /** Whether the service is going to be too slow for the call: a log-in comes with any call of the page's. */
  #isSlow(call) {
    const { call: slow, skip, times } = this.#slow;
    if (call !== slow && slow !== 'account/login') return false;
    const count = this.sandbox.calls.filter((one) => one.call === slow).length;
    // On a machine that is too slow itself, a call may not come so far: it is not for ever that it fails.
    return count >= skip && count < skip + times && this.#impatience++ < 2 * times;
  }
}

/** What the page asks of the service, and of the endpoint in front of it. */
const areas = {
  v2: (service, request) => service.serve(request),
  host: (service, request) => service.host(request),
};

/** What whoever tries a cell asks of both. */
const commands = {
  open: (service, scene) => service.open(scene),
  look: (service) => service.look(),
  held: (service, count) => service.held(count),
  release: ({ sandbox }) => sandbox.scenarios.release(),
  advance: ({ sandbox }, milliseconds) => sandbox.advance(milliseconds),
  lift: (service) => service.lift(),
  close(service, _, name) {
    service.lift();
    services.delete(name);
  },
};

/** Not over HTTP, which takes longer, and would be half of all requests. */
export const faultPlugin = {
  name: 'faults',
  async executeCommand({ command, payload }) {
    if (command !== 'faults') return undefined;
    const { name, origin, what, body } = payload;
    if (what === 'open') services.set(name, new FaultService(name, origin));
    const service = services.get(name);
    // A question may come later than the end of its cell.
    return (service && (await commands[what](service, body, name))) ?? {};
  },
};

const laneScript = '<script type="module" src="/test/faults/lane.ts"></script>';

/**
 * What the fault matrix is told by whoever runs it: `CELL`, a part of the names of the cells to be tried alone;
 * `SEED` and `SAMPLE`, which and how many cells of a journey are tried where not all are; `LANES`, how many at
 * once; `VERDICTS`, a file for all that was found, in JSON.
 */
const settings = () => ({
  cell: process.env.CELL ?? '',
  // Another sample every day, the same all day.
  seed: process.env.SEED ?? new Date().toISOString().slice(0, 10),
  sample: Number(process.env.SAMPLE ?? 0),
  lanes: Number(process.env.LANES ?? 0),
});

/**
 * Serves `/faults/<name>/v2/…` as the service, and `…/host/…` as a partner's endpoint in front of it;
 * `/faults/settings`, and `/faults/lane`, a document in which cells are tried.
 */
export async function faultService(context, next) {
  const { req, res, path } = context;
  if (path === '/faults/lane') {
    context.type = 'html';
    context.body = `<!doctype html><html lang="en"><title>Lane</title>${laneScript}</html>`;
    return;
  }
  if (path === '/faults/settings') {
    context.body = settings();
    return;
  }
  if (path === '/faults/verdicts') {
    let text = '';
    for await (const chunk of req) text += chunk;
    if (process.env.VERDICTS) appendFileSync(process.env.VERDICTS, `${text}\n`);
    context.body = {};
    return;
  }
  const [, name, area] = /^\/faults\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  const answer = areas[area];
  const service = services.get(name);
  if (!answer || !service) return next();
  context.respond = false;
  return toNodeHandler(async (request) => answer(service, request))(req, res);
}
