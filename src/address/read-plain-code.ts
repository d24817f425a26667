/**
 * A code in ordinary digits, with the spaces and dashes that make them readable, or of letters and digits
 * in one. Anything else is for `readCode`, which gives the same for these.
 */
export const readPlainCode = (typed: string): string | undefined =>
  /^[\d\s\p{Pd}]+$|^[\dA-Za-z]+$/u.test(typed)
    ? typed.replace(/[\s\p{Pd}]/gu, '') || undefined
    : undefined;
