import { carryOut } from './carry-out.js';
import type { GivenAccounts } from './given-accounts.js';
import type { Limiter } from './limits.js';
import type { Call } from './read-call.js';
import { Refusal } from './refusal.js';
import type { Service } from './service.js';
import type { Visit } from './visit.js';

export interface Parts {
  readonly service: Service;
  readonly limiter: Limiter;
  readonly given: GivenAccounts;
}

/** Whom to count the request for, if anybody. */
export const clientOf = ({ request, settings }: Visit): string | undefined =>
  settings.clientOf(request) ?? undefined;

/** Finds out whose request it is, and counts it. */
export async function admit(visit: Visit, { limiter }: Parts): Promise<void> {
  visit.session = await visit.settings.sessions.load(visit.request);
  if (visit.session?.account) visit.secrets.push(visit.session.account.password);
  await limiter.countCall(clientOf(visit), visit.session?.id);
}

/** Counts what is asked for, has it done, and gives the `response` of the service's envelope. */
export async function perform(
  asked: Call,
  visit: Visit,
  { service, limiter, given }: Parts,
): Promise<unknown> {
  const { request, settings, signal } = visit;
  visit.asked = asked;
  const account = visit.session?.account;
  // Before anything is counted for the address: who is not known cannot use up somebody else's tries.
  if (!account && asked.name.startsWith('linked_accounts')) {
    throw new Refusal('oauth_token', 401, {}, 'no account in the session');
  }

  if ('code' in asked) await limiter.countTry(asked.contact);
  else if ('contact' in asked) {
    // Somebody who wants to log in gets a session to be counted by.
    const session = visit.session ?? { id: crypto.randomUUID() };
    await limiter.countCode(asked.contact, clientOf(visit), session.id);
    if (!visit.session) await visit.save(session);
  }

  const sessionId = visit.session?.id;
  return carryOut(asked, {
    signal,
    now: settings.now,
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
}
