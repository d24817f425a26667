import type { AddressType, Contact } from '../api/types.js';
import type { Account } from '../sandbox/types.js';
import { expectOk } from './expect.js';
import { Fault, Skip, type Bench } from './types.js';
import type { Visitor } from './visitor.js';

/** The situations that the checks begin with. */

/** An address that nobody has used before, whatever was run against the same sandbox. */
export function freshAddress(type: AddressType): Contact {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const digits = random.toString().padStart(10, '0').slice(-7);
  return type === 'email'
    ? { type, address: `check-${crypto.randomUUID()}@example.com` }
    : { type, address: `+1201${digits}` };
}

/** The code that the address has got last. */
export async function codeOf({ sandbox }: Bench, { address }: Contact): Promise<string> {
  const message = (await sandbox.messagesTo(address)).at(-1);
  if (!message) throw new Fault('the service was not asked to send a code');
  return message.code;
}

/** Somebody with a code for a new e-mail address. */
export const withCode = (bench: Bench): Promise<Entrant> =>
  asPrecondition(async () => {
    const visitor = bench.newVisitor();
    const contact = freshAddress('email');
    expectOk(await visitor.confirm(contact));
    return { visitor, contact, code: await codeOf(bench, contact) };
  });

interface Entrant {
  readonly visitor: Visitor;
  readonly contact: Contact;
  readonly code: string;
}

/** Somebody who has just logged in, with a new account. */
export async function signedIn(bench: Bench): Promise<{ visitor: Visitor; account: Account }> {
  const { visitor, contact, code } = await withCode(bench);
  return asPrecondition(async () => {
    const { id } = expectOk(await visitor.create(contact, code));
    const account = (await bench.sandbox.accounts()).find((candidate) => candidate.id === id);
    if (!account) throw new Fault('nobody could log in');
    expectOk(await visitor.list());
    return { visitor, account };
  });
}

/** Somebody logged in, with a code for a phone number of another account. */
export async function inConflict(bench: Bench) {
  const { visitor, account } = await signedIn(bench);
  const contact = freshAddress('phone');
  const earlier = await bench.sandbox.createAccount({ phone: contact.address });
  const code = await asPrecondition(async () => {
    expectOk(await visitor.confirmLink(contact));
    return codeOf(bench, contact);
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
