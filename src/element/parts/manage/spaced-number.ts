/**
 * The country calling codes of one and of two digits; all others have three. Source: ITU-T E.164, list of
 * assigned codes, which no code has left since 1999.
 */
const COUNTRY = /^\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(?=\d{4})/;

/**
 * A number in groups, for reading, without the numbering plans of the world: the country's code, and then
 * three digits at a time.
 */
export const spacedNumber = (number: string): string =>
  number.replace(COUNTRY, '+$1 ').replace(/\d{3}(?=\d{3})/g, '$& ');
