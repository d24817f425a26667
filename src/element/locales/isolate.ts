/** Keeps an address readable as it is inside a text that runs the other way (Unicode UAX 9, isolates). */
export const isolate = (address: string): string => `\u2068${address}\u2069`;
