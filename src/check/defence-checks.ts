import { expectFailure, describe, expectOk, expectRefusal } from './expect.js';
import { freshAddress, signedIn, withCode } from './scenes.js';
import { Fault, type Bench, type Check } from './types.js';
import type { Answer, Visitor } from './visitor.js';

const ATTACKER = 'https://attacker.example';

const BIG = 5_000_000;

/** A request for a code that has to be refused before the service hears of it. */
async function expectNothingSent(
  bench: Bench,
  send: (visitor: Visitor, contact: ReturnType<typeof freshAddress>) => Promise<Answer>,
): Promise<Answer> {
  const contact = freshAddress('email');
  const answer = await send(bench.newVisitor(), contact);
  expectRefusal(answer);
  const messages = await bench.sandbox.messagesTo(contact.address);
  if (messages.length > 0) throw new Fault(`${describe(answer)}, but the code was sent`);
  return answer;
}

const confirmWith = (headers: Readonly<Record<string, string | undefined>>, body?: unknown) => ({
  run: (bench: Bench) =>
    expectNothingSent(bench, (visitor, contact) =>
      visitor.send('account/confirm', {
        query: { type: contact.type },
        body: body ?? contact,
        headers,
      }),
    ).then(() => {}),
});

/** The call is none of the guide’s, so the service must not see one. */
async function expectNotPassedOn(
  bench: Bench,
  send: (visitor: Visitor) => Promise<Answer>,
): Promise<void> {
  const { length } = await bench.sandbox.calls();
  expectRefusal(await send(bench.newVisitor()));
  const more = (await bench.sandbox.calls()).slice(length);
  if (more.length > 0) throw new Fault('the service was called');
}

const originAdvice =
  'Refuse what `Sec-Fetch-Site` or, without it, `Origin` shows to come from another page, with 403.';

/** What other pages, and people who mean harm, send. */
export const defenceChecks: readonly Check[] = [
  {
    name: 'another site’s page is refused',
    advice: originAdvice,
    ...confirmWith({ Origin: ATTACKER, 'Sec-Fetch-Site': 'cross-site' }),
  },
  {
    name: 'another site’s page is refused in an older browser',
    advice: originAdvice,
    ...confirmWith({ Origin: ATTACKER, 'Sec-Fetch-Site': undefined, 'Sec-Fetch-Mode': undefined }),
  },
  {
    name: 'a page without an origin is refused',
    advice: originAdvice,
    ...confirmWith({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }),
  },
  {
    name: 'another site’s page may not read answers',
    advice: 'Send `Access-Control-Allow-Origin` to origins that you know, never `*` or an echo.',
    run: async (bench) => {
      const answer = await bench.newVisitor().send('account/confirm', {
        method: 'OPTIONS',
        headers: {
          Origin: ATTACKER,
          'Sec-Fetch-Site': 'cross-site',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      const allowed = answer.headers.get('Access-Control-Allow-Origin');
      if (allowed === ATTACKER || allowed === '*') {
        throw new Fault(`Access-Control-Allow-Origin: ${allowed}`);
      }
    },
  },
  {
    name: 'a body that is not declared as JSON is refused',
    advice: 'Answer 415 to other content types: forms of any site can send those.',
    ...confirmWith({ 'Content-Type': 'text/plain' }),
  },
  {
    name: 'a body that is not JSON is refused',
    advice: 'Answer the failure envelope with 400.',
    ...confirmWith({}, '{"type":'),
  },
  {
    name: 'a body of 5 MB is refused',
    advice: 'Stop reading after 4 KiB, and answer 413.',
    run: (bench) =>
      expectNotPassedOn(bench, (visitor) =>
        visitor.send('account/confirm', {
          query: { type: 'email' },
          body: { ...freshAddress('email'), more: 'x'.repeat(BIG) },
        }),
      ),
  },
  {
    name: 'only email and phone can be confirmed',
    advice: 'Refuse other types by the path, before the service is called.',
    run: (bench) =>
      expectNotPassedOn(bench, (visitor) =>
        visitor.send('users/self/linked_accounts/facebook/confirm', {
          query: { type: 'facebook' },
          body: { type: 'facebook', address: 'somebody' },
        }),
      ),
  },
  {
    name: 'only the guide’s calls are passed on',
    advice: 'Match whole paths and methods against a list; do not forward what you do not know.',
    run: async (bench) => {
      await expectNotPassedOn(bench, (visitor) => visitor.send('users/self', { method: 'GET' }));
      await expectNotPassedOn(bench, (visitor) => visitor.send('account/delete', { body: {} }));
    },
  },
  {
    name: 'encoded paths are not passed on',
    advice: 'Match the path as it came, and build the service’s path from constants.',
    run: (bench) =>
      expectNotPassedOn(bench, (visitor) =>
        visitor.send('users/self/linked_accounts/email%2f..%2f..%2ftickets/confirm', {
          query: { type: 'email' },
          body: freshAddress('email'),
        }),
      ),
  },
  {
    name: 'what a page adds does not reach the service',
    advice: 'Build query, body and headers anew from the fields that you know.',
    run: async (bench) => {
      const { visitor } = await signedIn(bench);
      const headers = { Authorization: 'Bearer of-the-page' };
      expectOk(await visitor.send('users/self/linked_accounts', { method: 'GET', headers }));
      const contact = freshAddress('email');
      const query = { api_key: 'of-the-page', type: contact.type };
      expectOk(await visitor.send('account/confirm', { query, body: contact }));
    },
  },
  {
    name: 'account/login is not for pages',
    advice: 'Do not offer it: log in on your server, with the credentials in the session.',
    run: async (bench) => {
      const { id, password } = await bench.sandbox.createAccount();
      const answer = await bench.newVisitor().send('account/login', { query: { id, password } });
      expectFailure(answer);
    },
  },
  {
    name: 'somebody else is not logged in',
    advice: 'Keep the credentials in the session, not in the server.',
    run: async (bench) => {
      await signedIn(bench);
      expectFailure(await bench.newVisitor().list());
    },
  },
  {
    name: 'a cookie that was tampered with is no session',
    advice: 'Sign or encrypt what the cookie holds, and treat a bad one like none.',
    run: async (bench) => {
      const { visitor } = await signedIn(bench);
      visitor.tamper();
      expectFailure(await visitor.list());
    },
  },
  {
    name: 'a code is bound to the address it was sent to',
    advice: 'Pass the address on that the page sent with the code.',
    run: async (bench) => {
      const { visitor, code } = await withCode(bench);
      expectFailure(await visitor.create(freshAddress('email'), code));
    },
  },
];
