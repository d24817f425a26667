import { executeServerCommand } from '@web/test-runner-commands';
import type { Account, Message, Scenario } from '../../src/tools/sandbox/index.js';
import type { GlympseAccountLinkElement } from '../../src/element/index.js';
import type { TimeLimits } from '../support/time-limits.js';
import type { Cell } from './cells.js';
import type { PageFunction } from './faults.js';

/** What the service knows. */
export interface Facts {
  readonly accounts: readonly Account[];
  readonly outbox: readonly Message[];
  readonly secrets: readonly string[];
  /** Calls that came while another one was under way. */
  readonly overlaps: readonly string[];
  /** The account that the endpoint's session is for. */
  readonly session?: string;
  /** The calls and how they ended, where that was asked for. */
  readonly trail: readonly string[];
}

/** Whom a cell is about. */
interface Opened {
  readonly accountId: string;
  /** An access token for each account. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly closedPort: number;
}

/** As often as anybody tries. */
const FOR_GOOD = 1000;

/** The page and the service of one cell: what is set, what goes wrong, and what has gone over the wire. */
export class Trial {
  readonly #name = crypto.randomUUID();
  readonly #limits: TimeLimits;
  readonly #cell: Cell;
  /** What the page's own requests have shown to be wrong. */
  readonly findings: string[] = [];
  /** How many messages the person has asked for. */
  messages = 0;
  accountId = '';
  #current = '';
  #tokens: Opened['tokens'] = {};
  #closedPort = 0;
  #seen = 0;
  #holds = 0;
  #isLifted = false;
  #underWay: { readonly call: string; readonly done: Promise<void> } | undefined;
  /** The person has done something that may send a message. */
  #isAsked = false;

  constructor(cell: Cell, limits: TimeLimits) {
    this.#cell = cell;
    this.#limits = limits;
  }

  async open(): Promise<void> {
    const { host, journey, fault, call, skip = 0, isLasting, failures } = this.#cell;
    const turns = { call, skip, times: isLasting ? FOR_GOOD : 1 };
    const scenario = fault?.scenario;
    const isAhead = fault?.isAhead === true;
    const scenarios =
      scenario && !isAhead
        ? [...(skip ? [{ call, times: skip }] : []), { ...scenario, call, times: turns.times }]
        : [];
    const opened = await this.#ask<Opened>('open', {
      linked: journey.linked,
      owner: journey.owner,
      failures,
      scenarios: scenarios as Scenario[],
      isReference: !fault,
      ...(host === 'proxy' && fault?.isRefused && { refused: turns }),
      ...(host === 'proxy' && fault?.isOverdue && !isAhead && { slow: turns }),
      ...(isAhead && { ahead: { ...turns, ...scenario } }),
    });
    this.accountId = this.#current = opened.accountId;
    this.#tokens = opened.tokens;
    this.#closedPort = opened.closedPort;
    if (fault?.scenario?.drip && !fault.isOverdue) void this.#keepDripping();
  }

  get properties(): Partial<GlympseAccountLinkElement> {
    const path = `/faults/${this.#name}/`;
    const common = { flow: this.#cell.journey.flow, fetch: this.#fetch };
    return this.#cell.host === 'proxy'
      ? { ...common, endpoint: `${path}host/` }
      : {
          ...common,
          endpoint: `${path}v2/`,
          apiKey: 'sandbox',
          tokenProvider: ({ signal }) =>
            this.#do('tokenProvider', signal, () => this.#tokens[this.#current] ?? ''),
          credentialsHandler: ({ id }, { signal }) =>
            this.#do('credentialsHandler', signal, () => {
              this.#current = id;
            }),
        };
  }

  /** The account that the page goes on with. */
  currentAccount({ session }: Facts): string | undefined {
    return this.#cell.host === 'proxy' ? session : this.#current;
  }

  /** Settles when nothing is on the wire. False if nothing was. */
  async answered(): Promise<boolean> {
    const waiting = this.#underWay;
    await waiting?.done;
    return waiting !== undefined;
  }

  /** What follows is what the person wants: one message at most. */
  asked(): void {
    this.#isAsked = true;
  }

  look(): Promise<Facts> {
    return this.#ask<Facts>('look');
  }

  /** Lets what is held go on. */
  release(): Promise<unknown> {
    return this.#ask('release');
  }

  /** From now on all is well. */
  async lift(): Promise<void> {
    this.#isLifted = true;
    await this.#ask('lift');
  }

  async advance(milliseconds: number): Promise<void> {
    await this.#ask('advance', milliseconds);
  }

  async close(): Promise<void> {
    this.#isLifted = true;
    await this.#ask('close');
  }

  #ask<Answer>(what: string, body: unknown = {}): Promise<Answer> {
    return executeServerCommand<Answer, object>('faults', {
      name: this.#name,
      origin: location.origin,
      what,
      body,
    });
  }

  /** Settles when another call is held. False where all is well instead. */
  async #held(): Promise<boolean> {
    const before = this.#holds;
    while (this.#holds === before && !this.#isLifted) {
      this.#holds = await this.#ask<number>('held', before);
    }
    return !this.#isLifted;
  }

  async #keepDripping(): Promise<void> {
    while (await this.#held()) await this.release();
  }

  /** Does the work of one of the page's functions, or what goes wrong in its place. */
  #do<Value>(name: PageFunction, signal: AbortSignal, work: () => Value): Value | Promise<Value> {
    const act = this.#isStruck(name) ? this.#cell.fault?.act : undefined;
    if (act === undefined) return work();
    const error = new Error('the page has a problem');
    if (act === 'throw') throw error;
    if (act === 'reject') return Promise.reject(error);
    if (act !== 'hang') return act.give as Value;
    setTimeout(() => {
      this.#limits.pass(signal);
    });
    return new Promise(() => {});
  }

  /** Whether the fault is for this request or question of the page's. */
  #isStruck(call: string): boolean {
    const { call: struck, skip = 0, isLasting } = this.#cell;
    if (call !== struck || this.#isLifted) return false;
    this.#seen++;
    return this.#seen > skip && (isLasting || this.#seen === skip + 1);
  }

  readonly #fetch: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const call = callAt(url);
    if (this.#underWay) this.findings.push(`two requests at once: ${call}, ${this.#underWay.call}`);
    if (call.endsWith('/confirm')) {
      if (this.#isAsked) this.messages++;
      // A token that is refused is asked for anew, and the call with it: nothing was sent.
      else if (!this.#cell.fault?.act) this.findings.push('a message that nobody has asked for');
      this.#isAsked = false;
    }
    let done = () => {};
    const underWay = { call, done: new Promise<void>((resolve) => (done = resolve)) };
    const end = () => {
      if (this.#underWay === underWay) this.#underWay = undefined;
      done();
    };
    this.#underWay = underWay;
    // What the page has given up is over for it; browsers differ in when they say so.
    init?.signal?.addEventListener('abort', end);
    const { fault, host } = this.#cell;
    const isHere = (host === 'direct' || fault?.isAhead) && this.#isStruck(call);
    const target =
      isHere && fault?.isRefused ? `http://127.0.0.1:${this.#closedPort.toString()}/` : url;
    if (isHere && fault?.isOverdue && init?.signal) {
      const { signal } = init;
      void this.#held().then(() => {
        this.#limits.pass(signal);
      });
    }
    try {
      const response = await fetch(target, init);
      const text = response.text.bind(response);
      response.text = () => text().finally(end);
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };
}

/** The name of a call by its URL, as the service has it. */
const callAt = (url: string): string =>
  (/\/(?:v2|host)\/([^?]*)/.exec(url)?.[1] ?? '')
    .replace(/^users\/self\/linked_accounts\/[^/]+/, 'linked_accounts')
    .replace('users/self/', '');
