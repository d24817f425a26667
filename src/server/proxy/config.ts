import { readEndpoint } from '../../api/endpoint.js';
import { GLYMPSE_API } from '../../api/glympse-api.js';
import { check, checkNames, isBetween, isObject, isText } from './check-options.js';
import { MemoryCounters, type Counters } from './counters.js';
import { readFormOptions, type FormOptions, type FormSettings } from './form/options.js';
import { defaultLimits, type Limit, type Limits } from './limits.js';
import { logFailures, type LogEntry } from './log.js';
import { sealedCookie, type SealedCookieOptions } from './sealed-cookie.js';
import type { SessionStore } from './session.js';

export interface ProxyConfig {
  /** The key that Glympse has given the host, with the permission to link accounts. Required. */
  readonly apiKey: string;
  /** The host's own store, or what the sealed cookie, which is the default store, is made of. Required. */
  readonly session: SessionStore | Omit<SealedCookieOptions, 'now'>;
  /**
   * Who sends the request, for the limits: an IP address as a rule. Required, as only the host knows
   * whether a server in front of this one tells it, and in which header. Nothing: not limited by client.
   */
  readonly clientOf: (request: Request) => string | null | undefined;
  /** Base URL of the service: `https:`, or `http:` on a loopback host. Default the Glympse API. */
  readonly apiBase?: string | undefined;
  /**
   * What this host calls itself to the service, in its header `X-GlympseAgent`, such as
   * `app=Harbor Rides&ver=2.1`. Default: nothing is said.
   */
  readonly agent?: string | undefined;
  /**
   * Origins of pages besides this server's own, such as `https://www.example.com`, of the same site:
   * the sealed cookie does not come with pages of other sites, unless it is `partitioned`. Default none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Pages that link and log in without script, at `form/link` and `form/login`. Default: there are none. */
  readonly form?: FormOptions | undefined;
  /** Each replaces the default of its name. */
  readonly limits?: Partial<Limits> | undefined;
  /** Where the limits count. Default this process's memory. */
  readonly counters?: Counters | undefined;
  /**
   * Milliseconds that a request may wait for the service in all. Default 12,000: the element gives up
   * after 15,000, and would not hear what became of its code.
   */
  readonly timeLimit?: number | undefined;
  /** Told of every request; what comes of it is not waited for. Default: failures that are not of every day go to the console. */
  readonly log?: ((entry: LogEntry) => unknown) | undefined;
  /** Milliseconds since the epoch. Default the machine's clock. */
  readonly clock?: { readonly now: () => number } | undefined;
  /** Takes the place of `globalThis.fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The configuration with every default, believed. */
export interface Settings {
  readonly apiKey: string;
  readonly sessions: SessionStore;
  readonly clientOf: ProxyConfig['clientOf'];
  /** With a trailing slash. */
  readonly apiBase: string;
  readonly agent: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly form: FormSettings | undefined;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly timeLimit: number;
  readonly log: (entry: LogEntry) => unknown;
  readonly now: () => number;
  readonly fetch: typeof fetch;
}

const names: readonly (keyof ProxyConfig)[] = [
  'apiKey',
  'session',
  'clientOf',
  'apiBase',
  'agent',
  'allowedOrigins',
  'form',
  'limits',
  'counters',
  'timeLimit',
  'log',
  'clock',
  'fetch',
];

const HOUR = 3_600_000;

/** Believes the configuration, or throws a `TypeError` that says what to set instead. */
export function readConfig(config: ProxyConfig): Settings {
  check(isObject(config), 'config', 'is an object with apiKey, session and clientOf');
  checkNames('', config, names);
  const { apiKey, session, clientOf, allowedOrigins = [], limits = {} } = config;
  const { agent, apiBase = GLYMPSE_API, timeLimit = 12_000, clock = Date } = config;
  const now = () => clock.now();
  check(isText(apiKey), 'apiKey', 'is missing or empty: it is the key that Glympse has given you');
  check(
    typeof clientOf === 'function',
    'clientOf',
    'tells whom to count a request for: `remoteAddressOf` of glympse-account-link/node, or ' +
      '`(request) => request.headers.get("X-Real-IP")` with the header that your platform sets',
  );
  const base = isText(apiBase) && !/[?#]/.test(apiBase) && readEndpoint(apiBase, apiBase, '');
  check(base, 'apiBase', 'is an absolute URL, https: or http: on a loopback host, without a query');
  check(
    agent === undefined || (isText(agent) && /^[ -~]+$/.test(agent)),
    'agent',
    'is a text of ASCII characters, such as "app=Harbor Rides&ver=2.1"',
  );
  check(
    Array.isArray(allowedOrigins) && allowedOrigins.every(isOrigin),
    'allowedOrigins',
    'holds origins as browsers write them, such as "https://www.example.com", without a path',
  );
  check(isObject(limits), 'limits', 'is an object');
  checkNames('limits.', limits, Object.keys(defaultLimits));
  for (const [name, limit] of Object.entries(limits)) {
    check(isLimit(limit), `limits.${name}`, 'is { most, within }, within in whole milliseconds');
  }
  check(isBetween(timeLimit, 1, HOUR), 'timeLimit', 'is a number of milliseconds, an hour at most');
  for (const name of ['log', 'fetch'] as const) {
    const isFunction = typeof config[name] === 'function';
    check(config[name] === undefined || isFunction, name, 'is a function');
  }
  check(hasMethods(clock, ['now']), 'clock', 'has a method now');
  const { counters = new MemoryCounters(now) } = config;
  check(hasMethods(counters, ['add', 'end']), 'counters', 'has the methods add and end');
  return {
    apiKey,
    clientOf,
    apiBase: base,
    agent,
    allowedOrigins,
    timeLimit,
    now,
    counters,
    sessions: readSession(session, now),
    form: config.form && readFormOptions(config.form, session, now),
    limits: { ...defaultLimits, ...limits },
    log: config.log ?? logFailures,
    // Looked up anew each time, and never called as a method, which edge runtimes do not allow.
    fetch: config.fetch ?? ((...request) => globalThis.fetch(...request)),
  };
}

function readSession(session: ProxyConfig['session'], now: () => number): SessionStore {
  check(
    isObject(session),
    'session',
    'is { secrets: ["…"] } for a sealed cookie, or a store of your own with load and save',
  );
  if ('load' in session || 'save' in session) {
    check(hasMethods(session, ['load', 'save']), 'session', 'needs both load and save');
    return session as SessionStore;
  }
  return sealedCookie({ ...session, now });
}

const hasMethods = (value: unknown, names: readonly string[]): boolean =>
  isObject(value) &&
  names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');

const isLimit = (value: Partial<Limit> | undefined): boolean =>
  isBetween(value?.most, 0, Infinity) &&
  Number.isInteger(value?.within) &&
  isBetween(value?.within, 1, Infinity);

function isOrigin(value: unknown): boolean {
  try {
    return isText(value) && value !== 'null' && new URL(value).origin === value;
  } catch {
    return false;
  }
}
