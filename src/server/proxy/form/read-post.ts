import { isE164, readBareNumber } from '../../../address/read-number.js';
import { readEmail } from '../../../address/read-email.js';
import { recognizeType } from '../../../address/recognize-type.js';
import type { TypedContact } from '../../../address/typed-contact.js';
import { isAddressType } from '../../../api/is-address-type.js';
import type { AddressType } from '../../../api/types.js';
import { invalid, only, readBytes } from '../read-request.js';

const actions = [
  'start',
  'submit',
  'resend',
  'change',
  'recover',
  'force',
  'confirm-force',
  'back',
  'restart',
] as const;

export type Action = (typeof actions)[number];

/** What the first step asks for. */
export interface Asked {
  readonly type: AddressType;
  readonly address: string;
  /** Whose number it is, where the person has chosen that. ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
}

/** What a form has posted. Without an action it is the first step's, of whichever page. */
export interface Post {
  readonly action: Action;
  readonly token: string | undefined;
  /** Of the first step alone: no other has an address. */
  readonly asked: Asked | undefined;
  readonly code: string;
}

const isAction = (value: string): value is Action => actions.some((action) => action === value);

/** Reads the body, or rejects with the refusal that it gets. */
export async function readPost(
  request: Request,
  types: readonly AddressType[],
  signal: AbortSignal,
): Promise<Post> {
  const declared = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (declared !== 'application/x-www-form-urlencoded') {
    throw invalid('body is not declared as a form', 415);
  }
  const fields = new URLSearchParams(new TextDecoder().decode(await readBytes(request, signal)));
  const action = only(fields, 'action') ?? 'start';
  if (!isAction(action)) throw invalid('no such action');
  const asked = action === 'start' ? readAsked(fields, types) : undefined;
  const [token, code = ''] = [only(fields, 'token'), only(fields, 'code')];
  return { action, token, asked, code };
}

function readAsked(fields: URLSearchParams, types: readonly AddressType[]): Asked {
  // The element's own form, prerendered, names its field after what browsers fill in.
  const tel = only(fields, 'tel');
  const email = only(fields, 'email');
  const address = only(fields, 'address') ?? email ?? tel ?? '';
  const named = email !== undefined ? 'email' : tel !== undefined ? 'phone' : undefined;
  const type = only(fields, 'type') ?? named ?? tellType(address, types);
  if (!isAddressType(type) || !types.includes(type)) throw invalid('type is not offered');
  const country = /^[A-Z]{2}$/.exec(only(fields, 'country') ?? '')?.[0];
  return { type, address, country };
}

/** By the address; of what is not offered, the person reads what is wrong with it as one that is. */
function tellType(address: string, types: readonly AddressType[]): AddressType | undefined {
  const type = recognizeType(address);
  return types.includes(type) ? type : types[0];
}

/** What was meant, and whether that had better be seen before a code goes there. */
export interface Reading {
  readonly contact: TypedContact;
  readonly isAmbiguous: boolean;
}

/**
 * As the element reads it. A number without its country code can be read where the host has said whose numbers
 * those are: the numbering plans are loaded then.
 */
export async function readAddress(
  type: AddressType,
  typed: string,
  country: string | undefined,
): Promise<Reading | undefined> {
  const plain = (contact: TypedContact | undefined) => contact && { contact, isAmbiguous: false };
  if (type === 'email') return plain(readEmail(typed));
  if (isE164(typed)) return plain({ type, address: typed });
  const bare = plain(readBareNumber(typed));
  if (bare || !country) return bare;
  const { readNumber } = await import('../../../element/parts/phone/phone-number.js');
  return readNumber(typed, country);
}
