import { allowCalls, allowPage, fail, succeed } from './answer.js';
import { carryOut } from './carry-out.js';
import { readConfig, type ProxyConfig, type Settings } from './config.js';
import { readFailure, tell } from './failure.js';
import { GivenAccounts } from './given-accounts.js';
import { Limiter } from './limits.js';
import { readCall, type Call } from './read-call.js';
import { Refusal } from './refusal.js';
import { isFromAllowedPage } from './same-origin.js';
import { Service } from './service.js';
import type { Session } from './session.js';

/**
 * The host's own endpoint: answers the guide's calls below any path, with the API key and the access
 * token added here, and the account's password kept in the session. Throws a `TypeError` for a
 * configuration that cannot work; the handler itself never rejects.
 */
export function createProxy(config: ProxyConfig): (request: Request) => Promise<Response> {
  const settings = readConfig(config);
  const parts = {
    service: new Service(settings),
    limiter: new Limiter(settings.counters, settings.limits),
    given: new GivenAccounts(settings.now),
  };
  return (request) => answer(new Visit(request, settings), parts);
}

/** Characters. Source: RFC 1035, 2.3.4, with scheme and port. */
const LONGEST_ORIGIN = 270;

interface Parts {
  readonly service: Service;
  readonly limiter: Limiter;
  readonly given: GivenAccounts;
}

/** One request, and what has become known of it so far. */
class Visit {
  readonly #limit = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  /** What `SessionStore.save` gave to answer with. */
  readonly headers = new Headers();
  asked: Call | undefined;
  session: Session | undefined;
  /** Passwords and tokens that have come up. */
  readonly secrets: string[] = [];

  constructor(
    readonly request: Request,
    readonly settings: Settings,
  ) {
    // `AbortSignal.timeout` would keep each of thousands of requests until its time is up.
    this.#timer = setTimeout(() => {
      this.#limit.abort();
    }, settings.timeLimit);
  }

  /** Fires when the time is up. */
  get signal(): AbortSignal {
    return this.#limit.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  async save(session: Session): Promise<void> {
    // The page has been told of a failure: nothing may change behind its back.
    this.signal.throwIfAborted();
    const headers = await this.settings.sessions.save(session, this.request);
    for (const [name, value] of new Headers(headers)) this.headers.append(name, value);
    this.session = session;
  }
}

async function answer(visit: Visit, parts: Parts): Promise<Response> {
  const { request, settings, signal } = visit;
  const { now, allowedOrigins, log } = settings;
  const begun = now();
  let response: Response;
  let failure;
  try {
    response = await Promise.race([serve(visit, parts), rejection(signal)]);
  } catch (error) {
    failure = readFailure(error, visit);
    response = fail(failure, now());
  }
  visit.end();
  for (const [name, value] of visit.headers) response.headers.append(name, value);
  allowPage(request, allowedOrigins, response);
  const { asked, secrets } = visit;
  const { apiKey } = settings;
  const entry = tell({ request, asked, secrets, apiKey, failure, response });
  const tellHost = async () => {
    await log({ ...entry, duration: now() - begun });
  };
  // Whatever becomes of the log, the person gets the answer.
  tellHost().catch(() => {});
  return response;
}

/** Stores of the host's, and log-ins that another request has begun, know nothing of the time limit. */
const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

async function serve(visit: Visit, { service, limiter, given }: Parts): Promise<Response> {
  const { request, settings, signal } = visit;
  const { allowedOrigins, clientOf, now, sessions } = settings;
  if (!isFromAllowedPage(request, allowedOrigins)) {
    const page = request.headers.get('Origin')?.slice(0, LONGEST_ORIGIN) ?? 'unknown';
    throw new Refusal('access_denied', 403, {}, `allowedOrigins does not name the page's, ${page}`);
  }

  const client = clientOf(request) ?? undefined;
  visit.session = await sessions.load(request);
  if (visit.session?.account) visit.secrets.push(visit.session.account.password);
  await limiter.countCall(client, visit.session?.id);
  const asked = (visit.asked = await readCall(request, signal));
  if (!asked) return allowCalls();
  const account = visit.session?.account;
  // Before anything is counted for the address: who is not known cannot use up somebody else's tries.
  if (!account && asked.name.startsWith('linked_accounts')) {
    throw new Refusal('oauth_token', 401, {}, 'no account in the session');
  }

  if ('code' in asked) await limiter.countTry(asked.contact);
  else if ('contact' in asked) {
    // Somebody who wants to log in gets a session to be counted by.
    const session = visit.session ?? { id: crypto.randomUUID() };
    await limiter.countCode(asked.contact, client, session.id);
    if (!visit.session) await visit.save(session);
  }

  const sessionId = visit.session?.id;
  const result = await carryOut(asked, {
    signal,
    now,
    call: service.transportFor(request, account, visit.secrets),
    takeAccount: (proof, create) => given.take(sessionId, proof, create),
    useAccount: async (credentials, proof) => {
      visit.secrets.push(credentials.password);
      await service.logIn(credentials, signal);
      // A new name: who planted the old one in this browser must not be counted as this person.
      const session = { id: crypto.randomUUID(), account: credentials };
      await visit.save(session);
      given.rename(sessionId, proof, session.id);
    },
  });
  return succeed(result, now(), visit.secrets);
}
