import { plainText } from './readable.js';
import type { TypedContact } from './typed-contact.js';

/** E.164 notation, of which the shortest numbers in use have seven digits. */
export const isE164 = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text);

/** The country code that a number begins with. Source: ITU-T E.164, list of codes. */
const countryCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/**
 * What is dialled at home before a number, or amid it, and not from abroad, is often typed all the same: a zero
 * behind most country codes, and other digits behind these. Source: libphonenumber's national prefixes.
 */
const homePrefix =
  /^\+(11|(7|37[05]|993)8|54|55|86|261|29810|352|378|423100|44180|50619|61183|6[79]2)/;

/**
 * The number in what was typed: without a link's `tel:` or a label before it, nor the end of a sentence
 * behind it; once, where it was pasted behind its own beginning.
 */
export const numberText = (typed: string): string =>
  plainText(typed)
    .replace(/^([^\d+:]*: ?|(tel|phone|mobile)\.? )/i, '')
    .replace(/^[^\p{L}\d+(]+|[^\p{L}\d)+]+$/gu, '')
    .replace(/^\+(\d+)[^\d+\p{L}]*(?=\+\1)/u, '');

/**
 * Reads a phone number without a numbering plan: only one that has its plus sign and country code, and
 * nothing that has to be interpreted.
 */
export function readBareNumber(typed: string): TypedContact | undefined {
  const number = numberText(typed).replace(/[ .\p{Pd}]/gu, '');
  const rest = number.replace(countryCode, '');
  if (!isE164(number) || rest.startsWith('0') || homePrefix.test(number)) return undefined;
  const code = number.slice(0, -rest.length);
  return { type: 'phone', address: number, shown: `${code} ${rest}` };
}
