/**
 * Characters that nobody sees, and that copying, keyboards and word processors leave in a text: format
 * controls, marks of direction, variation selectors, soft hyphens, fillers, the place of a picture.
 */
const unseen = /(?![\u200c\u200d])[\p{DI}\p{Cf}\u2800\ufffc]|(?!\s)\p{Cc}/gu;

/** Joiners and non-joiners where they join nothing. Between letters of some scripts they are part of the word. */
const loose = /(?<=^|[ -~])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[ -~])/g;

/**
 * What a person sees of a text, in plain characters: without the unseen ones, full-width letters and the
 * like as ordinary ones, every kind of space as a plain one, and none around it.
 */
export const readable = (text: string): string =>
  text.normalize('NFKC').replace(unseen, '').replace(loose, '').replace(/\s/g, ' ').trim();

const digit = /\p{Nd}/u;

/** A code or a number in plain characters: digits from 0 to 9, without marks upon them. */
export const plainText = (text: string): string =>
  asciiDigits(readable(text)).replace(/[\p{M}\u200c\u200d]/gu, '');

/** The digits of any script as 0 to 9. Unicode has each script's ten in a row, and rows side by side. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    let before = 0;
    while (digit.test(String.fromCodePoint(point - before - 1))) before++;
    return (before % 10).toString();
  });
