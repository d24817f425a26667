import type { AddressType, Contact } from '../../api/types.js';
import type { Account } from '../sandbox/types.js';
import { expectOk } from './expect.js';
import { Fault, Skip, type Testbed } from './types.js';
import type { Visitor } from './visitor.js';

/** The situations that the checks begin with. */

/** An address that nobody has used before, whatever was run against the same sandbox. */
export function freshAddress(type: AddressType): Contact {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The numbering plan of New Jersey: subscriber numbers begin with 2 to 9.
  const number = 2_000_000 + (random % 8_000_000);
  return type === 'email'
    ? { type, address: `check-${crypto.randomUUID()}@example.com` }
    : { type, address: `+1201${number.toString()}` };
}

/** The code that the address has got last. */
export async function codeOf({ sandbox }: Testbed, { address }: Contact): Promise<string> {
  const message = (await sandbox.messagesTo(address)).at(-1);
  if (!message) throw new Fault('the service was not asked to send a code');
  return message.code;
}

/** Somebody with a code for a new e-mail address. */
export const withCode = (testbed: Testbed): Promise<Entrant> =>
  asPrecondition(async () => {
    const visitor = testbed.newVisitor();
    const contact = freshAddress('email');
    expectOk(await visitor.confirm(contact));
    return { visitor, contact, code: await codeOf(testbed, contact) };
  });

interface Entrant {
  readonly visitor: Visitor;
  readonly contact: Contact;
  readonly code: string;
}

/** Somebody who has just logged in, with a new account. */
export async function signedIn(testbed: Testbed): Promise<{ visitor: Visitor; account: Account }> {
  const { visitor, contact, code } = await withCode(testbed);
  return asPrecondition(async () => {
    const { id } = expectOk(await visitor.create(contact, code));
    const account = (await testbed.sandbox.accounts()).find((candidate) => candidate.id === id);
    if (!account) throw new Fault('nobody could log in');
    expectOk(await visitor.list());
    return { visitor, account };
  });
}

/** Somebody logged in, with a code for a phone number of another account. */
export async function inConflict(testbed: Testbed) {
  const { visitor, account } = await signedIn(testbed);
  const contact = freshAddress('phone');
  const earlier = await testbed.sandbox.createAccount({ phone: contact.address });
  const code = await asPrecondition(async () => {
    expectOk(await visitor.confirmLink(contact));
    return codeOf(testbed, contact);
  });
  return { visitor, account, contact, earlier, code };
}

/** What other checks are about: if it does not work, they tell. */
async function asPrecondition<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Fault ? new Skip(error.message) : error;
  }
}
