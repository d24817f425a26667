import { fieldsOf, readLinkedAccount, required } from './answers.js';
import { linkedAccounts, pathOf } from './calls.js';
import type { Answer, Transport } from './transport.js';
import type { AddressType, LinkedAccount } from './types.js';

/** The calls about what is linked already. Apart, as most people never need them. */

/**
 * The list's shape is not documented: a bare array, or an object that holds one array. What is linked in
 * other ways than the guide's is not this element's; whatever cannot be read is an error, lest an
 * address that is linked be shown as missing.
 */
function readLinkedAccounts({ response }: Answer): readonly LinkedAccount[] {
  const lists = [response, ...Object.values(fieldsOf(response))].filter(Array.isArray);
  const [list] = lists as unknown[][];
  return required(lists.length === 1 ? list : undefined)
    .filter((entry) => {
      const { type } = fieldsOf(entry);
      return typeof type !== 'string' || /^(email|phone)$/.test(type);
    })
    .map((entry) => required(readLinkedAccount(entry)));
}

/** `GET users/self/linked_accounts`: what is linked to the account now. */
export const listLinkedAccounts = async (
  call: Transport,
  signal: AbortSignal,
): Promise<readonly LinkedAccount[]> =>
  readLinkedAccounts(await call(linkedAccounts, { method: 'GET', signal }));

/** `POST users/self/linked_accounts/:type/unlink`; answers `not_linked` if nothing is. */
export const unlinkAccount = async (
  call: Transport,
  type: AddressType,
  signal: AbortSignal,
): Promise<void> => {
  await call(pathOf(type, 'unlink'), { query: { type }, signal });
};
