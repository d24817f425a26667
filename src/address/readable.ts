/** Characters beyond which nobody has typed an address, a code or a number. */
const LONGEST = 1000;

/**
 * Characters that nobody sees, and that copying, keyboards and word processors leave in a text: format
 * controls, marks of direction, variation selectors, soft hyphens, fillers, the place of a picture.
 */
const unseen = /(?![\u200c\u200d])[\p{DI}\p{Cf}\u2800\ufffc]|(?!\s)\p{Cc}/gu;

/** Joiners and non-joiners but between letters of scripts that join, where they are part of the word. */
const loose =
  /(?<![\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])|[\u200c\u200d](?=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])/gu;

/**
 * What a person sees of a text, in plain characters: without the unseen ones, full-width letters and the
 * like as ordinary ones, a wide colon with its space, every kind of space as a plain one, and none around it. A footnote's mark or a
 * number in a circle stays what it is. Nothing of what is too long to be what is asked for.
 */
export const readable = (text: string): string =>
  text.length > LONGEST
    ? ''
    : text
        .replaceAll('：', ': ')
        .replace(/\P{No}+/gu, (part) => part.normalize('NFKC'))
        .replace(unseen, '')
        .replace(loose, '')
        .replace(/\s/g, ' ')
        .trim();

/** What Japanese keyboards and typesetters have for a dash, besides Unicode's dashes. */
const otherDashes = /[\u2212\u30fc\u2043\u2027]/g;

/** A code or a number in plain characters: digits from 0 to 9, without marks upon them. */
export const plainText = (text: string): string =>
  asciiDigits(readable(text))
    .replace(/[\p{M}\u200c\u200d]/gu, '')
    .replace(otherDashes, '-');

const digit = /\p{Nd}/u;

/** The digits of any script as 0 to 9. Unicode has each script's ten in a row, and rows side by side. */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    let before = 0;
    while (digit.test(String.fromCodePoint(point - before - 1))) before++;
    return (before % 10).toString();
  });
