import { readCode } from '../../address/read-code.js';
import { readEmail } from '../../address/read-email.js';
import { isE164, readBareNumber } from '../../address/read-number.js';
import { fieldsOf } from '../../api/answers.js';
import { isAddressType } from '../../api/is-address-type.js';
import { text } from '../../api/text.js';
import type { AddressType, CallName, Contact } from '../../api/types.js';
import { invalid, only, readBytes } from './read-request.js';
import { Refusal } from './refusal.js';

/** What a page may ask for. Nothing else of its request goes any further. */
export type Call =
  | { readonly name: 'account/confirm'; readonly contact: Contact }
  | { readonly name: 'account/create'; readonly contact: Contact; readonly code: string }
  | { readonly name: 'linked_accounts' }
  | { readonly name: 'linked_accounts/confirm'; readonly contact: Contact }
  | {
      readonly name: 'linked_accounts/link';
      readonly contact: Contact;
      readonly code: string;
      readonly force: boolean;
    }
  | { readonly name: 'linked_accounts/unlink'; readonly type: AddressType };

interface Route {
  readonly name: CallName;
  /** The type in the path of `users/self/linked_accounts/:type/…`. */
  readonly type?: AddressType;
}

const routes: readonly (readonly [RegExp, CallName])[] = [
  [/\/account\/confirm$/, 'account/confirm'],
  [/\/account\/create$/, 'account/create'],
  [/\/account\/login$/, 'account/login'],
  [/\/users\/self\/linked_accounts$/, 'linked_accounts'],
  [/\/users\/self\/linked_accounts\/(email|phone)\/confirm$/, 'linked_accounts/confirm'],
  [/\/users\/self\/linked_accounts\/(email|phone)\/link$/, 'linked_accounts/link'],
  [/\/users\/self\/linked_accounts\/(email|phone)\/unlink$/, 'linked_accounts/unlink'],
];

/**
 * Reads the request, or rejects with the refusal that it gets; nothing if a browser asks beforehand. Reads no
 * further once `signal` has fired.
 */
export async function readCall(request: Request, signal: AbortSignal): Promise<Call | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const { name, type } = routeOf(pathname);
  const method = name === 'linked_accounts' ? 'GET' : 'POST';
  if (request.method === 'OPTIONS') return undefined;
  if (request.method !== method) throw new Refusal('invalid_argument', 405, { Allow: method });
  const queryType = only(searchParams, 'type');
  switch (name) {
    case 'account/login':
      // It takes a password in its address and gives an access token: neither is for a page.
      throw new Refusal('access_denied', 403, {}, 'only the server logs in');
    case 'linked_accounts':
      return { name };
    case 'linked_accounts/unlink':
      if (!type || (queryType ?? type) !== type) throw invalid('types differ');
      await readBody(request, signal);
      return { name, type };
    default:
  }
  const body = await readBody(request, signal);
  const contact = readContact(body, [type, queryType]);
  switch (name) {
    case 'account/confirm':
    case 'linked_accounts/confirm':
      return { name, contact };
    case 'account/create':
      return { name, contact, code: readCodeOf(body) };
    case 'linked_accounts/link':
      return { name, contact, code: readCodeOf(body), force: readForce(searchParams) };
  }
}

/** The paths of the guide below any other, spelled as there: nothing encoded, no empty parts. */
function routeOf(pathname: string): Route {
  const isOdd = /\/\/|%(?:2e|2f|5c)/i.test(pathname);
  for (const [pattern, name] of isOdd ? [] : routes) {
    const match = pattern.exec(pathname);
    if (match) return { name, ...(match[1] && { type: match[1] as AddressType }) };
  }
  throw new Refusal('not_found', 404);
}

function readForce(query: URLSearchParams): boolean {
  const force = only(query, 'force') ?? 'false';
  if (force !== 'true' && force !== 'false') throw invalid('force is not true');
  return force === 'true';
}

function readContact(body: unknown, types: readonly (string | undefined)[]): Contact {
  const { type, address } = fieldsOf(body);
  if (!isAddressType(type)) throw invalid('type is not email or phone');
  if (types.some((other) => (other ?? type) !== type)) throw invalid('types differ');
  const value = readAddress(type, text(address) ?? '');
  if (!value) throw invalid('address is not one');
  return { type, address: value };
}

/**
 * As the element reads it, and in one spelling: others would be other addresses to the limits, and the same
 * to the service. A number comes in full, as this server has no numbering plans.
 */
const readAddress = (type: AddressType, typed: string): string | undefined =>
  type === 'email'
    ? readEmail(typed)?.address
    : isE164(typed)
      ? typed
      : readBareNumber(typed)?.address;

function readCodeOf(body: unknown): string {
  const code = readCode(text(fieldsOf(body)['code']) ?? '');
  if (!code) throw invalid('no code');
  return code;
}

/** JSON of a bounded size. A request without a type and without a body has none, and that is fine. */
async function readBody(request: Request, signal: AbortSignal): Promise<unknown> {
  const type = request.headers.get('Content-Type');
  const isJson = type?.split(';')[0]?.trim().toLowerCase() === 'application/json';
  if (type !== null && !isJson) throw invalid('body is not declared as JSON', 415);
  const bytes = await readBytes(request, signal);
  if (bytes.length === 0) return undefined;
  if (!isJson) throw invalid('body is not declared as JSON', 415);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid('body is not JSON');
  }
}
