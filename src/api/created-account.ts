import { fieldsOf, required, timeUntil } from './answers.js';
import { bodyOf } from './calls.js';
import { text } from './text.js';
import type { Answer, Transport } from './transport.js';
import type { Contact, CreatedAccount } from './types.js';

/** The call that gives an account. Apart, as those who link an address do without. */

export function readCreatedAccount(answer: Answer): CreatedAccount {
  const { id, password } = fieldsOf(answer.response);
  return {
    id: required(text(id)),
    password: text(password),
    created: timeUntil('created_time', answer),
    modified: timeUntil('last_modified', answer),
  };
}

/** `POST account/create`: the credentials that are linked to the address, old or new. */
export const createAccount = async (
  call: Transport,
  proof: Contact & { readonly code: string },
  signal: AbortSignal,
): Promise<CreatedAccount> =>
  readCreatedAccount(await call('account/create', { body: bodyOf(proof), signal }));
