/**
 * A phone number that has its plus sign and country code and nothing that has to be interpreted, in
 * E.164 notation. Parentheses are for numbers in which something may have to be left out.
 */
export const readBareNumber = (typed: string): string | undefined =>
  /^\+\d{7,15}$/.exec(typed.replace(/[\s.-]/g, ''))?.[0];
