import { readCodeSent } from '../../api/answers.js';
import { readCreatedAccount } from '../../api/created-account.js';
import { isNew } from '../../api/is-new.js';
import { readLinkedAccounts } from '../../api/linked-accounts.js';
import type { Answer as ServiceAnswer } from '../../api/transport.js';
import { failureDialects, inEach, listDialects } from './dialects.js';
import { expectFailure, expectOk } from './expect.js';
import { codeOf, freshAddress, inConflict, signedIn, withCode } from './scenes.js';
import { Fault, type Testbed, type Check } from './types.js';
import type { Answer } from './visitor.js';

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

/** What the element makes of an answer. */
function readAs<Value>(answer: Answer, read: (answer: ServiceAnswer) => Value): Value {
  const response = expectOk(answer);
  try {
    return read({ response, time: answer.envelope?.meta?.time });
  } catch {
    throw new Fault(`${answer.to}: the element cannot read ${answer.text.slice(0, 200)}`);
  }
}

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
      const { lifetime } = readAs(answer, readCodeSent);
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
    run: inEach(listDialects, async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      const names = readAs(await visitor.list(), readLinkedAccounts).map(
        ({ displayName }) => displayName,
      );
      if (names.length !== 1 || names[0] !== account.linked.email) {
        throw new Fault(`the list is ${JSON.stringify(names)}`);
      }
    }),
  },
  {
    name: 'GET users/self/linked_accounts lists nothing where nothing is linked',
    advice:
      'An object with a `type` and no list is an empty list of Glympse’s: pass it on, or answer an empty array.',
    run: inEach(listDialects, async (testbed) => {
      const { visitor } = await signedIn(testbed);
      expectOk(await visitor.unlink('email'));
      const { length } = readAs(await visitor.list(), readLinkedAccounts);
      if (length > 0) throw new Fault(`the list has ${length.toString()} entries`);
    }),
  },
  {
    name: 'account/create tells rightly whether the account is new, if it tells',
    advice:
      'Pass `created_time` and `last_modified` on with the service’s own `meta.time`, or leave them out.',
    run: async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      const fresh = readAs(await visitor.create(contact, code), readCreatedAccount);
      const other = await withCode(testbed);
      await testbed.sandbox.createAccount({ email: other.contact.address });
      const earlier = readAs(
        await other.visitor.create(other.contact, other.code),
        readCreatedAccount,
      );
      if (isNew(fresh) === false)
        throw new Fault('an account that was just made is told as an old one');
      if (isNew(earlier)) throw new Fault('an account of yesterday is told as a new one');
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
    run: inEach(failureDialects, async (testbed) => {
      const { visitor, contact, earlier, code } = await inConflict(testbed);
      expectFailure(await visitor.link(contact, code), 'existing_link');
      const { id } = expectOk(await visitor.create(contact, code));
      if (id !== earlier.id) throw new Fault('another account was recovered');
      const list = await visitor.list();
      expectOk(list);
      if (!list.text.includes(contact.address)) {
        throw new Fault('the session is still that of the account before');
      }
    }),
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
    run: inEach(failureDialects, async (testbed) => {
      const { visitor, account } = await signedIn(testbed);
      expectOk(await visitor.unlink('email'));
      await expectLinked(testbed, account.id, 'email', undefined);
      expectFailure(await visitor.unlink('email'), 'not_linked');
    }),
  },
  {
    name: 'a code that has run out is refused',
    advice: 'Leave it to the service to judge a code; keep none.',
    run: inEach(failureDialects, async (testbed) => {
      const { visitor, contact, code } = await withCode(testbed);
      await testbed.sandbox.advance(CODE_ENDS);
      expectFailure(await visitor.create(contact, code), 'link_failed');
    }),
  },
  {
    name: 'an access token that has run out is renewed',
    advice: 'After `oauth_token` or `token_expired`, log in again and send the call once more.',
    run: inEach(failureDialects, async (testbed) => {
      const { visitor } = await signedIn(testbed);
      expectOk(await visitor.list());
      await testbed.sandbox.advance(TOKEN_ENDS);
      expectOk(await visitor.list());
    }),
  },
];
