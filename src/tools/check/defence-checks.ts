import { linkedAccounts, pathOf } from '../../api/calls.js';
import type { Account } from '../sandbox/types.js';
import { expectFailure, describe, expectOk, expectRefusal } from './expect.js';
import { freshAddress, signedIn, withCode } from './scenes.js';
import { Fault, Unanswered, type Testbed, type Check } from './types.js';
import type { Answer } from './visitor.js';

const ATTACKER = 'https://attacker.example';

const BIG = 5_000_000;

/** A request for a code that has to be refused before the service hears of it. */
const confirmWith = (headers: Readonly<Record<string, string | undefined>>, body?: unknown) => ({
  run: async (testbed: Testbed) => {
    const contact = freshAddress('email');
    const answer = await testbed.newVisitor().send('account/confirm', {
      query: { type: contact.type },
      body: body ?? contact,
      headers,
    });
    expectRefusal(answer);
    const messages = await testbed.sandbox.messagesTo(contact.address);
    if (messages.length > 0) throw new Fault(`${describe(answer)}, but the code was sent`);
  },
});

/** The answer, and whether the service was called for it. */
async function observe({ sandbox }: Testbed, send: () => Promise<Answer>) {
  const { length } = await sandbox.calls();
  const answer = await send();
  return { answer, isPassedOn: (await sandbox.calls()).length > length };
}

/** The endpoint has to refuse by itself: the service must not see the call. */
async function expectNotPassedOn(testbed: Testbed, send: () => Promise<Answer>): Promise<void> {
  const { answer, isPassedOn } = await observe(testbed, send);
  expectRefusal(answer);
  if (isPassedOn) throw new Fault(`${describe(answer)}, but the service was called`);
}

async function expectStillLinked({ sandbox }: Testbed, { id }: Account): Promise<void> {
  if (!(await sandbox.linkedTo(id))?.email) throw new Fault('the address was unlinked');
}

/** Every call, as another site's page would send it in the browser of somebody who is logged in. */
async function expectForeignRefused(
  testbed: Testbed,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { visitor, account } = await signedIn(testbed);
  const contact = freshAddress('phone');
  const { type } = contact;
  const calls: readonly [path: string, body?: object][] = [
    ['account/confirm', contact],
    ['account/create', { ...contact, code: '123456' }],
    [pathOf(type, 'confirm'), contact],
    [pathOf(type, 'link'), { ...contact, code: '123456' }],
    [pathOf('email', 'unlink')],
  ];
  for (const [path, body] of calls) {
    await expectNotPassedOn(testbed, async () => {
      const query = { type: body ? type : 'email' };
      const answer = await visitor.send(path, { query, headers, ...(body && { body }) });
      expectUnreadable(answer);
      return answer;
    });
  }
  expectUnreadable(await visitor.send(linkedAccounts, { method: 'GET', headers }));
  await expectStillLinked(testbed, account);
}

function expectUnreadable({ to, headers }: Answer): void {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === ATTACKER || allowed === '*' || allowed === 'null') {
    throw new Fault(`${to} was answered with Access-Control-Allow-Origin: ${allowed}`);
  }
}

const originAdvice =
  'Refuse what `Sec-Fetch-Site` or, without it, `Origin` shows to come from another page, with 403.';

/** What other pages, and people who mean harm, send. */
export const defenceChecks: readonly Check[] = [
  {
    name: 'another site’s page is refused',
    advice: originAdvice,
    run: (testbed) =>
      expectForeignRefused(testbed, { Origin: ATTACKER, 'Sec-Fetch-Site': 'cross-site' }),
  },
  {
    name: 'another site’s page is refused in an older browser',
    advice: originAdvice,
    run: (testbed) =>
      expectForeignRefused(testbed, { Origin: ATTACKER, 'Sec-Fetch-Site': undefined }),
  },
  {
    name: 'a page without an origin is refused',
    advice: originAdvice,
    run: (testbed) =>
      expectForeignRefused(testbed, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }),
  },
  {
    name: 'another site’s page may not read answers',
    advice: 'Send `Access-Control-Allow-Origin` to origins that you know, never `*` or an echo.',
    run: async (testbed) => {
      const answer = await testbed.newVisitor().send('account/confirm', {
        method: 'OPTIONS',
        headers: {
          Origin: ATTACKER,
          'Sec-Fetch-Site': 'cross-site',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
      expectUnreadable(answer);
    },
  },
  {
    name: 'a link in another site’s page does nothing',
    advice: 'Let only `POST` change something: any page can send a browser to an address.',
    run: async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      const headers = { Origin: undefined, 'Sec-Fetch-Site': 'cross-site' };
      await visitor.send(pathOf('email', 'unlink'), { method: 'GET', headers });
      await expectStillLinked(testbed, account);
    },
  },
  {
    name: 'a body that is not declared as JSON is refused',
    advice: 'Answer 415 to other content types: forms of any site can send those.',
    ...confirmWith({ 'Content-Type': 'text/plain' }),
  },
  {
    name: 'a body that is not JSON is refused',
    advice:
      'Answer the failure envelope with 400. A body parser before your handler may be quicker.',
    ...confirmWith({}, '{"type":'),
  },
  {
    name: 'a body of 5 MB is refused',
    advice:
      'Stop reading after 4 KiB, and answer 413. A body parser before your handler may be quicker.',
    run: async (testbed) => {
      const contact = freshAddress('email');
      const body = { ...contact, more: 'x'.repeat(BIG) };
      const send = () =>
        testbed.newVisitor().send('account/confirm', { query: { type: 'email' }, body });
      try {
        await expectNotPassedOn(testbed, send);
      } catch (error) {
        // An endpoint may hang up before all of it is sent.
        if (!(error instanceof Unanswered)) throw error;
        const { length } = await testbed.sandbox.messagesTo(contact.address);
        if (length > 0) throw new Fault(`${error.message}, but the service was called`);
      }
    },
  },
  {
    name: 'only email and phone can be confirmed',
    advice: 'Refuse other types by the path, before the service is called.',
    run: (testbed) =>
      expectNotPassedOn(testbed, () =>
        testbed.newVisitor().send('users/self/linked_accounts/facebook/confirm', {
          query: { type: 'facebook' },
          body: { type: 'facebook', address: 'somebody' },
        }),
      ),
  },
  {
    name: 'only the guide’s calls are passed on',
    advice: 'Match whole paths and methods against a list; do not forward what you do not know.',
    run: async (testbed) => {
      const visitor = testbed.newVisitor();
      await expectNotPassedOn(testbed, () => visitor.send('users/self', { method: 'GET' }));
      await expectNotPassedOn(testbed, () => visitor.send('account/delete', { body: {} }));
    },
  },
  {
    name: 'encoded paths are not passed on',
    advice: 'Match the path as it came, and build the service’s path from constants.',
    run: (testbed) =>
      expectNotPassedOn(testbed, () =>
        testbed.newVisitor().send('users/self/linked_accounts/email%2f..%2f..%2ftickets/confirm', {
          query: { type: 'email' },
          body: freshAddress('email'),
        }),
      ),
  },
  {
    name: 'what a page adds does not reach the service',
    advice: 'Build query, body and headers anew from the fields that you know.',
    run: async (testbed) => {
      const { visitor } = await signedIn(testbed);
      const headers = { Authorization: 'Bearer of-the-page' };
      const contact = freshAddress('email');
      const query = { api_key: 'of-the-page', type: contact.type };
      for (const send of [
        () => visitor.send(linkedAccounts, { method: 'GET', headers }),
        () => visitor.send('account/confirm', { query, body: contact }),
      ]) {
        const { answer, isPassedOn } = await observe(testbed, send);
        // To refuse such a request is right, too.
        if (isPassedOn) expectOk(answer);
        else expectRefusal(answer);
      }
    },
  },
  {
    name: 'account/login is not for pages',
    advice: 'Do not offer it: log in on your server, with the credentials in the session.',
    run: async (testbed) => {
      const { id, password } = await testbed.sandbox.createAccount();
      const answer = await testbed.newVisitor().send('account/login', { query: { id, password } });
      expectFailure(answer);
    },
  },
  {
    name: 'somebody else is not logged in',
    advice: 'Keep the credentials in the session, not in the server.',
    run: async (testbed) => {
      await signedIn(testbed);
      expectFailure(await testbed.newVisitor().list());
    },
  },
  {
    name: 'a cookie that was tampered with is no session',
    advice: 'Sign or encrypt what the cookie holds, and treat a bad one like none.',
    run: async (testbed) => {
      const { visitor } = await signedIn(testbed);
      visitor.tamper();
      expectFailure(await visitor.list());
    },
  },
  {
    name: 'a code is bound to the address it was sent to',
    advice: 'Pass the address on that the page sent with the code.',
    run: async (testbed) => {
      const { visitor, code } = await withCode(testbed);
      expectFailure(await visitor.create(freshAddress('email'), code));
    },
  },
];
