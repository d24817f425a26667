const accents = {
  a: 'áá', b: 'ƀ', c: 'ç', d: 'ð', e: 'éé', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'íí', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'óó', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'úú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ',
  N: 'Ñ', O: 'Ó', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
}; // prettier-ignore

/** An address or number within a text, which no language changes. */
const ISOLATED = /(\u2068.*?\u2069)/;

/** @param {string} text */
function pseudoText(text) {
  const [, ...pieces] = ['', ...text.split(ISOLATED)];
  const words = pieces
    .map((piece) => (piece.startsWith('\u2068') ? piece : piece.replace(/[a-z]/gi, accented)))
    .join('');
  // Words of English are a third longer by now.
  const missing = Math.max(0, Math.ceil(text.length * 1.4) - words.length - 2);
  return `[${words}${missing > 1 ? ` ${'ö'.repeat(missing - 1)}` : ''}]`;
}

const accented = (letter) => accents[letter] ?? letter;

/**
 * Texts as a language has them that is longer by 40 %, with accents above and below, and brackets that show
 * where a text is cut off.
 *
 * @param {Record<string, unknown>} messages those of English
 */
export const pseudo = (messages) =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, message]) => [
        key,
        typeof message === 'function'
          ? (...args) => pseudoText(message(...args))
          : pseudoText(message),
      ]),
  );
