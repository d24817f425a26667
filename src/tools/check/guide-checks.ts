import { readCodeSent } from '../../api/answers.js';
import { expectFailure, expectOk } from './expect.js';
import { codeOf, freshAddress, inConflict, signedIn, withCode } from './scenes.js';
import { Fault, type Testbed, type Check } from './types.js';

/** Milliseconds: longer than a code of the sandbox is good, and longer than its access tokens. */
const CODE_ENDS = 601_000;
const TOKEN_ENDS = 3_601_000;

const expectLinked = async (
  { sandbox }: Testbed,
  id: string,
  type: string,
  address: string | undefined,
): Promise<void> => {
  const linked: Record<string, string> = { ...(await sandbox.linkedTo(id)) };
  if (linked[type] !== address) {
    throw new Fault(`${type} of the account is ${linked[type] ?? 'not linked'}`);
  }
};

/** The calls of the guide, as the element makes them. */
export const guideChecks: readonly Check[] = [
  ...(['email', 'phone'] as const).map((type): Check => ({
    name: `account/confirm sends a code (${type})`,
    advice:
      'Set your API base to the sandbox’s `v2/`, your API key to `sandbox`. Pass `type` on in the query and the body, ' +
      '`address` in the body; add `api_key`.',
    run: async (testbed) => {
      const contact = freshAddress(type);
      const answer = await testbed.newVisitor().confirm(contact);
      expectOk(answer);
      await codeOf(testbed, contact);
    },
  })),
  {
    name: 'account/confirm tells when the code runs out',
    advice: 'Answer `expires` and `meta.time`, both in milliseconds of the same clock.',
    run: async (testbed) => {
      const answer = await testbed.newVisitor().confirm(freshAddress('email'));
      const { lifetime } = readCodeSent({
        response: expectOk(answer),
        time: answer.envelope?.meta?.time,
      });
      if (!lifetime || lifetime > CODE_ENDS) {
        throw new Fault(`the code is good for ${lifetime?.toString() ?? 'no known number of'} ms`);
      }
    },
  },
  {
    name: 'account/create answers the account’s id',
    advice: 'Pass the code on; answer `{ type: "account", id }` without the password.',
    run: async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      const { id } = expectOk(await visitor.create(contact, code));
      await expectLinked(testbed, String(id), 'email', contact.address);
    },
  },
  {
    name: 'account/create logs in',
    advice:
      'Keep `id` and `password` of its answer in the session, and call account/login with them.',
    run: async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      expectOk(await visitor.create(contact, code));
      expectOk(await visitor.list());
    },
  },
  {
    name: 'GET users/self/linked_accounts lists what is linked',
    advice: 'Answer the service’s list, with its `Authorization` added on your server.',
    run: async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      const response = expectOk(await visitor.list());
      const list = JSON.stringify([response, ...Object.values(response)].find(Array.isArray));
      if (!list.includes(account.linked.email ?? '')) throw new Fault(`the list is ${list}`);
    },
  },
  {
    name: 'link links',
    advice: 'Pass `type`, `address` and `code` on, and answer the service’s `account`.',
    run: async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      const contact = freshAddress('phone');
      expectOk(await visitor.confirmLink(contact));
      const answer = await visitor.link(contact, await codeOf(testbed, contact));
      const linked = Object(expectOk(answer)['account']) as { type?: unknown; id?: unknown };
      if (linked.type !== 'phone' || !linked.id) {
        throw new Fault('the answer does not tell what was linked');
      }
      await expectLinked(testbed, account.id, 'phone', contact.address);
    },
  },
  {
    name: 'existing_link reaches the page, and the same code recovers the account',
    advice: 'Pass the service’s code on in `meta.error`; do not use the code up or replace it.',
    run: async (testbed) => {
      const { visitor, contact, earlier, code } = await inConflict(testbed);
      expectFailure(await visitor.link(contact, code), 'existing_link');
      const { id } = expectOk(await visitor.create(contact, code));
      if (id !== earlier.id) throw new Fault('another account was recovered');
      const list = await visitor.list();
      expectOk(list);
      if (!list.text.includes(contact.address)) {
        throw new Fault('the session is still that of the account before');
      }
    },
  },
  {
    name: 'link?force=true takes the address from the other account',
    advice: 'Pass `force=true` on in the query.',
    run: async (testbed) => {
      const { visitor, account, contact, earlier, code } = await inConflict(testbed);
      expectOk(await visitor.link(contact, code, true));
      await expectLinked(testbed, account.id, 'phone', contact.address);
      await expectLinked(testbed, earlier.id, 'phone', undefined);
    },
  },
  {
    name: 'unlink unlinks, and tells when nothing is linked',
    advice: 'Pass the call on without a body, and `not_linked` back.',
    run: async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      expectOk(await visitor.unlink('email'));
      await expectLinked(testbed, account.id, 'email', undefined);
      expectFailure(await visitor.unlink('email'), 'not_linked');
    },
  },
  {
    name: 'a code that has run out is refused',
    advice: 'Leave it to the service to judge a code; keep none.',
    run: async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      await testbed.sandbox.advance(CODE_ENDS);
      expectFailure(await visitor.create(contact, code), 'link_failed');
    },
  },
  {
    name: 'an access token that has run out is renewed',
    advice: 'After `oauth_token` or `token_expired`, log in again and send the call once more.',
    run: async (testbed) => {
      const { visitor } = await signedIn(testbed);
      expectOk(await visitor.list());
      await testbed.sandbox.advance(TOKEN_ENDS);
      expectOk(await visitor.list());
    },
  },
];
