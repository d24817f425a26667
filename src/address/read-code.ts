import { plainText } from './readable.js';

/** A number as a message writes it: in one, or in groups of up to four digits. */
const numbers = /(?<![a-z\d])(?:\d{1,4}(?:[ \p{Pd}]\d{1,4})+|\d+)(?![a-z\d])/giu;

/**
 * Reads a code as people type and paste it: with the spaces and dashes that make it readable, in digits of
 * any script, or as the one number in a message. Nothing where there is none, or more than one. What a code
 * looks like is the service's: none is refused for its length or its letters.
 */
export function readCode(typed: string): string | undefined {
  const text = plainText(typed).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const [number, other] = text.match(numbers) ?? [];
  const code = !isMessage(text) ? text : other ? undefined : number;
  return code?.replace(/[ \p{Pd}]/gu, '') || undefined;
}

/**
 * A message has letters, and beside them punctuation, a script without capitals, or words with small
 * letters. Two such words alone may be a code in two groups, as short ones may be a part of it.
 */
const isMessage = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  (/\p{Lo}|[^\p{L}\d \p{Pd}]/u.test(text) ||
    (/\d|( \S+){2}/.test(text) && /(^| )(?=\p{L}*\p{Ll})\p{L}{3,}( |$)/u.test(text)));
