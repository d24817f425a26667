import { fieldsOf, readLinkedAccount, required } from './answers.js';
import { linkedAccounts, pathOf } from './calls.js';
import type { Answer, Transport } from './transport.js';
import type { AddressType, LinkedAccount } from './types.js';

/** The calls about what is linked already. Apart, as most people never need them. */

/** The list's shape is not documented: a bare array, or an object that holds one array. */
function readLinkedAccounts({ response }: Answer): readonly LinkedAccount[] {
  const list = [response, ...Object.values(fieldsOf(response))].find(Array.isArray);
  return required(list as unknown[] | undefined)
    .map(readLinkedAccount)
    .filter((account) => account !== undefined);
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
