import type { Spoken } from './locale.js';

/** Whether there are no texts in the page's language. */
export const isForeign = ({ $code }: Spoken, language: string): boolean =>
  !language.startsWith($code.slice(0, 2));
