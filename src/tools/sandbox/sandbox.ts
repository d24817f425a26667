import { isAddressType } from '../../api/is-address-type.js';
import type { CallName, Contact } from '../../api/types.js';
import { Accounts } from './accounts.js';
import { Codes } from './codes.js';
import { changeDialect, defaultDialect, listIn, type Dialect } from './dialect.js';
import { alter, deliver } from './deliver.js';
import { refuse, Refusal, succeed } from './envelope.js';
import { keyOf } from './key-of.js';
import { Scenarios } from './scenarios.js';
import type {
  Account,
  CallRecord,
  Message,
  SandboxOptions,
  Scenario,
  ScriptedFailure,
} from './types.js';

/** Sees to one call: the request's query and body are already read. */
type Work = (input: Input) => unknown;

interface Input {
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | null;
  /** The `:type` in the path of `users/self/linked_accounts/:type/…`. */
  readonly pathType: string | undefined;
}

/**
 * The Glympse account API as the guide describes it, in memory, behind one `fetch`: it runs under
 * Node, in a test runner and inside a page. Serves any URL whose path holds `/v2/`.
 */
export class Sandbox {
  readonly accounts: Accounts;
  readonly scenarios = new Scenarios();
  /** Oldest first. */
  readonly outbox: Message[] = [];
  /** Every request that arrived, oldest first. */
  readonly calls: CallRecord[] = [];

  readonly #tokens = new Map<string, { accountId: string; expiresAt: number }>();
  readonly #codes: Codes;
  readonly #apiKeys: Readonly<Record<string, boolean>>;
  readonly #tokenLifetime: number;
  readonly #clock: () => number;
  #advanced = 0;
  #dialect: Dialect;

  constructor({
    now = Date.now,
    apiKeys = { sandbox: true },
    codeLifetime = 600_000,
    codeAttempts = 5,
    tokenLifetime = 3_600_000,
    ...dialect
  }: SandboxOptions = {}) {
    this.#clock = now;
    this.#dialect = changeDialect(defaultDialect, dialect);
    this.#apiKeys = apiKeys;
    this.#tokenLifetime = tokenLifetime;
    const key = (contact: Contact) => keyOf(contact, this.#dialect.foldsCase);
    this.#codes = new Codes(this.now, codeLifetime, codeAttempts, key);
    this.accounts = new Accounts(this.now, key);
  }

  /** Speaks otherwise from now on, and gives how it speaks then. Throws a `TypeError` for what does not exist. */
  speak(change: Partial<Dialect>): Dialect {
    return (this.#dialect = changeDialect(this.#dialect, change));
  }

  /** Milliseconds since the epoch by the sandbox's clock. */
  readonly now = (): number => this.#clock() + this.#advanced;

  /** Moves the sandbox's clock on, for instance until a code has run out. */
  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds)) throw new TypeError('milliseconds is a number');
    this.#advanced += milliseconds;
  }

  /** A fresh access token for the account, as `account/login` would give. */
  issueToken(accountId: string): string {
    const token = `token-${crypto.randomUUID()}`;
    this.#tokens.set(token, { accountId, expiresAt: this.now() + this.#tokenLifetime });
    return token;
  }

  /** What must never reach a browser behind a host's endpoint: passwords, access tokens, API keys. */
  get secrets(): readonly string[] {
    const passwords = this.accounts.all().map(({ password }) => password);
    return [...passwords, ...this.#tokens.keys(), ...Object.keys(this.#apiKeys)];
  }

  /** Answers a request as the service would. A dropped connection is `Response.error()`. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const response =
      request.method === 'OPTIONS'
        ? new Response(null, { status: 204 })
        : await this.#answer(request);
    if (response.type !== 'error') allowOrigin(request, response.headers);
    return response;
  };

  async #answer(request: Request): Promise<Response> {
    const route = routeOf(request);
    this.calls.push({ call: route?.call ?? 'unknown', at: this.now() });
    if (!route) return refuse({ code: 'not_found' }, 404, this.now());
    const { scenarios } = this;
    const scenario = scenarios.take(route.call) ?? { call: route.call };
    await scenarios.wait(scenario);
    const { drop, hold, fields } = scenario;
    if (drop === 'before') return deliver(new Response(), scenario, () => scenarios.hold());
    const done = await this.#carryOut(request, route, scenario);
    const answer = fields ? await alter(done, fields) : done;
    if (hold === 'after') await scenarios.hold();
    return deliver(answer, scenario, () => scenarios.hold());
  }

  /** Does the work, unless what is to be answered in its place says otherwise. */
  async #carryOut(request: Request, route: Route, scenario: Scenario): Promise<Response> {
    const { raw, failure } = scenario;
    if (raw && !raw.after) return substitute(raw);
    if (failure && !failure.after) return this.#fail(failure);
    const answer = await this.#work(request, route, scenario);
    return raw ? substitute(raw) : answer;
  }

  async #work(
    request: Request,
    { call, pathType }: Route,
    { failure, ...scenario }: Scenario,
  ): Promise<Response> {
    try {
      const response = this.#works[call]({
        query: new URL(request.url).searchParams,
        body: await readBody(request),
        authorization: request.headers.get('Authorization'),
        pathType,
      });
      if (failure) return this.#fail(failure);
      return succeed('response' in scenario ? scenario.response : response, this.now());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(error, this.#statusOf(error.status), this.now());
    }
  }

  #fail({ status = this.#statusOf(400), ...failure }: ScriptedFailure): Response {
    return refuse(failure, status, this.now());
  }

  /** The status of a failure that has this one of its own. */
  #statusOf(status: number): number {
    return this.#dialect.failures === '200' ? 200 : status;
  }

  readonly #works: Readonly<Record<CallName, Work>> = {
    'account/confirm': (input) => {
      this.#checkKey(input);
      return this.#sendCode(input);
    },
    'account/create': (input) => {
      this.#checkKey(input);
      const contact = this.#provenContact(input);
      const { type, address } = contact;
      const { id, password, createdTime, lastModified } =
        this.accounts.ownerOf(contact) ?? this.accounts.create({ [type]: address }, 0);
      this.#codes.use(contact);
      const times = { created_time: createdTime, last_modified: lastModified };
      return { type: 'account', id, password, ...(!this.#dialect.withoutTimes && times) };
    },
    'account/login': (input) => {
      this.#checkKey(input);
      const account = this.accounts.get(input.query.get('id') ?? '');
      if (account?.password !== input.query.get('password')) {
        throw new Refusal('access_denied', 403);
      }
      return {
        type: 'access_token',
        token_type: 'bearer',
        access_token: this.issueToken(account.id),
        expires_in: this.#tokenLifetime / 1000,
      };
    },
    linked_accounts: (input) => {
      const { linked, toRefresh, notForLogIn } = this.#accountOf(input);
      const accounts = Object.entries(linked).map(([type, address]) =>
        linkedAccount(
          type,
          address,
          toRefresh.some((other) => other === type),
          !notForLogIn.some((other) => other === type),
        ),
      );
      return listIn(this.#dialect, accounts);
    },
    'linked_accounts/confirm': (input) => {
      this.#accountOf(input);
      return this.#sendCode(input);
    },
    'linked_accounts/link': (input) => {
      const account = this.#accountOf(input);
      const contact = this.#provenContact(input);
      const { type, address } = contact;
      const owner = this.accounts.ownerOf(contact);
      if (owner && owner.id !== account.id && input.query.get('force') !== 'true') {
        throw new Refusal('existing_link', 409);
      }
      if (account.linked[type] !== undefined && owner?.id !== account.id) {
        throw new Refusal('link_mismatch', 409);
      }
      this.accounts.link(account.id, contact);
      this.#codes.use(contact);
      return { type: 'linked_account', account: linkedAccount(type, address) };
    },
    'linked_accounts/unlink': (input) => {
      const { id } = this.#accountOf(input);
      const type = input.pathType;
      if (!isAddressType(type)) throw new Refusal('invalid_argument', 400, 'type');
      if (!this.accounts.unlink(id, type)) throw new Refusal('not_linked', 409);
      return {};
    },
  };

  #checkKey({ query }: Input): void {
    const key = query.get('api_key') ?? '';
    if (!Object.hasOwn(this.#apiKeys, key) || !this.#apiKeys[key])
      throw new Refusal('access_denied', 403);
  }

  #accountOf({ authorization }: Input): Account {
    const token = this.#tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
    const account = token && this.accounts.get(token.accountId);
    if (!account) throw new Refusal('oauth_token', 401);
    if (this.now() >= token.expiresAt) throw new Refusal('token_expired', 401);
    return account;
  }

  #sendCode(input: Input): { expires: number } {
    const contact = contactOf(input);
    const { code, expiresAt } = this.#codes.send(contact);
    const text = `Your Glympse code is ${code}. Nobody at Glympse will ever ask you for it.`;
    this.outbox.push({ ...contact, code, text, sentAt: this.now() });
    return { expires: expiresAt };
  }

  #provenContact(input: Input): Contact {
    const contact = contactOf(input);
    if (!this.#codes.verify(contact, input.body['code'])) throw new Refusal('link_failed');
    return contact;
  }
}

/** The guide wants the type in the query and in the body; in the path, where there is one, too. */
function contactOf({ query, body, pathType }: Input): Contact {
  const { type, address } = body;
  if (!isAddressType(type) || query.get('type') !== type || (pathType ?? type) !== type) {
    throw new Refusal('invalid_argument', 400, 'type');
  }
  const pattern = type === 'email' ? /^[^\s@]+@[^\s@]+$/ : /^\+[1-9]\d{6,14}$/;
  if (typeof address !== 'string' || !pattern.test(address)) {
    throw new Refusal('invalid_argument', 400, 'address');
  }
  return { type, address };
}

const linkedAccount = (type: string, address: string, needsRefresh = false, isForLogIn = true) => ({
  type,
  id: address,
  displayname: address,
  auth_enabled: isForLogIn,
  status: needsRefresh ? 'refresh' : 'ok',
});

/** What is sent in place of an answer. */
function substitute({
  body,
  repeat = 1,
  status = 200,
  contentType = 'text/html',
  location,
}: NonNullable<Scenario['raw']>): Response {
  const headers = { 'Content-Type': contentType, ...(location && { Location: location }) };
  return new Response(body.repeat(repeat), { status, headers });
}

interface Route {
  readonly call: CallName;
  readonly pathType: string | undefined;
}

function routeOf({ method, url }: Request): Route | undefined {
  const path = new URL(url).pathname.split('/v2/').at(-1) ?? '';
  const [, pathType, verb] = /^users\/self\/linked_accounts\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (method === 'GET') {
    return path === 'users/self/linked_accounts'
      ? { call: 'linked_accounts', pathType: undefined }
      : undefined;
  }
  if (method !== 'POST') return undefined;
  const name = verb ? `linked_accounts/${verb}` : path;
  return isPostCall(name) ? { call: name, pathType } : undefined;
}

const postCalls: readonly string[] = [
  'account/confirm',
  'account/create',
  'account/login',
  'linked_accounts/confirm',
  'linked_accounts/link',
  'linked_accounts/unlink',
] satisfies CallName[];

const isPostCall = (name: string): name is CallName => postCalls.includes(name);

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = await request.text();
  if (!text) return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('invalid_argument', 400, 'body');
}

/** Any page may call the service: it is the key and the token that count. */
function allowOrigin(request: Request, headers: Headers): void {
  headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
  headers.set('Access-Control-Allow-Credentials', 'true');
  headers.set('Access-Control-Allow-Methods', 'GET, POST');
  headers.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  headers.set('Access-Control-Expose-Headers', 'Retry-After');
  headers.set('Access-Control-Max-Age', '600');
  headers.set('Vary', 'Origin');
}
