import { plainText } from './readable.js';

/** A number as a message writes it: in one, or in groups of up to five digits. No part of another word. */
const numbers =
  /(?<![\p{Lu}\p{Ll}\d][\p{Pd}.]?)(?:\d{1,5}(?:[ \p{Pd}]\d{1,5})+|\d+)(?![\p{Pd}.]?[\p{Lu}\p{Ll}\d])/gu;

/** Separators that make a code readable. */
const separators = /[ \p{Pd}]/gu;

/**
 * Reads a code as people type and paste it: with the spaces and dashes that make it readable, in digits of
 * any script, or as the one number in a message. Nothing where there is none, or more than one. What a code
 * looks like is the service's: none is refused for its length or its letters.
 */
export function readCode(typed: string): string | undefined {
  const text = plainText(typed)
    // By this an app knows that the message is for it.
    .replace(/^(<#> .*) [\w+/]{11}$/, '$1')
    .replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, '');
  if (!isMessage(text)) return text.replace(separators, '') || undefined;
  const found = text.match(numbers)?.map((number) => number.replace(separators, ''));
  // What is told twice is told once.
  const [code, ...others] = new Set(found);
  return others.length > 0 ? undefined : code;
}

/** Words that stand before a code, alone. */
const label = /^(\p{L}*(c[oó]d|kod|pass)\p{L}*|pin|otp) \S/iu;

/**
 * A message has words: letters of a script without capitals, a label before a colon or a code, the
 * mark of a site, or, among three words or more, one with small letters. Two words may be a code in two groups.
 */
const isMessage = (text: string): boolean =>
  /\p{Lo}|\p{L}: |\p{L}.*[@#]|[@#].*\p{L}/u.test(text) ||
  label.test(text) ||
  (/( \S+){2}/.test(text) && /(^| )(?=\p{L}*\p{Ll})\p{L}{3,}[,.:;!?]?( |$)/u.test(text));
