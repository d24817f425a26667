import type { Spoken } from '../../locales/locale.js';

/**
 * A sentence that may begin with words that are written for the middle of one: with a capital, as the language has
 * it. An address is isolated, so that its first letter is not what the sentence begins with.
 */
export const sentence = (
  { locale }: { readonly locale: Pick<Spoken, '$code'> },
  text: string,
): string => text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(locale.$code));
