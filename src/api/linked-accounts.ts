import { fieldsOf, linkedFieldsOf, readLinkedAccount, required } from './answers.js';
import { linkedAccounts, pathOf } from './calls.js';
import type { Answer, Transport } from './transport.js';
import type { AddressType, LinkedAccount } from './types.js';

/** The calls about what is linked already. Apart, as most people never need them. */

/**
 * The list's shape is not documented: a bare array, an object with `items` or with one array, or, as lists
 * of Glympse leave their array out where it is empty, an object that holds no other thing. What is linked
 * in other ways than the guide's is not this element's; whatever cannot be read is an error, lest an
 * address that is linked be shown as missing. Source: glympse-api.md.
 */
export function readLinkedAccounts({
  response,
}: Pick<Answer, 'response'>): readonly LinkedAccount[] {
  const { items } = fieldsOf(response);
  const arrays = [response, ...Object.values(fieldsOf(response))].filter(Array.isArray);
  const lists = Array.isArray(items) ? [items] : isEmptyList(response) ? [[]] : arrays;
  const [list] = lists as unknown[][];
  return required(lists.length === 1 ? list : undefined)
    .filter((entry) => !isOtherType(linkedFieldsOf(entry)['type']))
    .map(readLinkedAccount);
}

/** Times and the like beside the type say nothing of what is linked; a count or another thing does. */
function isEmptyList(response: unknown): boolean {
  const { type, ...others } = fieldsOf(response);
  const says = ([name, value]: [string, unknown]) =>
    Object(value) === value ||
    (Boolean(value) && /^(id|items|count|total|size|length)$/.test(name));
  return type !== '' && isOtherType(type) && !Object.entries(others).some(says);
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
