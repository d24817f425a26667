import { fieldsOf, linkedFieldsOf, readLinkedAccount, required } from './answers.js';
import { linkedAccounts, pathOf } from './calls.js';
import type { Answer, Transport } from './transport.js';
import type { AddressType, LinkedAccount } from './types.js';

/** The calls about what is linked already. Apart, as most people never need them. */

/**
 * The list's shape is not documented: a bare array, an object that holds one array, or, as lists of
 * Glympse leave their array out where it is empty, an object that says nothing but its type. What is
 * linked in other ways than the guide's is not this element's; whatever cannot be read is an error, lest
 * an address that is linked be shown as missing. Source: glympse-api.md.
 */
export function readLinkedAccounts({
  response,
}: Pick<Answer, 'response'>): readonly LinkedAccount[] {
  const lists = [response, ...Object.values(fieldsOf(response))].filter(Array.isArray);
  if (isEmptyList(response)) lists.push([]);
  const [list] = lists as unknown[][];
  return required(lists.length === 1 ? list : undefined)
    .filter((entry) => !isOtherType(linkedFieldsOf(entry)['type']))
    .map(readLinkedAccount);
}

/** A count of nothing or a null beside the type says no more than the type does. */
function isEmptyList(response: unknown): boolean {
  const { type, ...others } = fieldsOf(response);
  return type !== '' && isOtherType(type) && !Object.values(others).some(Boolean);
}

/** Another type than those of the guide's addresses, and than the service's name for any linked account. */
const isOtherType = (type: unknown): boolean =>
  typeof type === 'string' && !/^(email|phone|linked_account)$/.test(type);

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
