import { readAccessToken, readCodeSent, readLinkedAccount } from './answers.js';
import type { Transport } from './transport.js';
import type {
  AccessToken,
  AddressType,
  CodeSent,
  Contact,
  Credentials,
  LinkedAccount,
} from './types.js';

/** The calls that log in, link and recover. Plain functions, so that a bundle carries those it uses. */

export const linkedAccounts = 'users/self/linked_accounts';

export const pathOf = (type: AddressType, verb: string) =>
  `${linkedAccounts}/${encodeURIComponent(type)}/${verb}`;

/** What the guide has in a body, and nothing that its caller knows beside. */
export const bodyOf = ({ type, address, code }: Contact & { readonly code?: string }) => ({
  type,
  address,
  code,
});

/** `POST account/confirm`: sends a code to the address, for logging in or recovering. */
export const confirmAccount = async (
  call: Transport,
  contact: Contact,
  signal: AbortSignal,
): Promise<CodeSent> =>
  readCodeSent(await call('account/confirm', { body: bodyOf(contact), signal }));

/** `POST account/login`: an access token. The query is the service's own form; for servers only. */
export const logIn = async (
  call: Transport,
  { id, password }: Credentials,
  signal: AbortSignal,
): Promise<AccessToken> =>
  readAccessToken(await call('account/login', { query: { id, password }, signal }));

/** `POST users/self/linked_accounts/:type/confirm`: sends a code to the address, for linking. */
export const confirmLinkedAccount = async (
  call: Transport,
  contact: Contact,
  signal: AbortSignal,
): Promise<CodeSent> =>
  readCodeSent(await call(pathOf(contact.type, 'confirm'), { body: bodyOf(contact), signal }));

/** `POST users/self/linked_accounts/:type/link`, with `force=true` taking it from another account. */
export const linkAccount = async (
  call: Transport,
  proof: Contact & { readonly code: string },
  force: boolean,
  signal: AbortSignal,
): Promise<LinkedAccount> => {
  const { response } = await call(pathOf(proof.type, 'link'), {
    body: bodyOf(proof),
    query: force ? { force: 'true' } : {},
    signal,
  });
  return readLinkedAccount(response);
};
