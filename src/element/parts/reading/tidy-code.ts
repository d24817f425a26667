import { readCode } from '../../../address/read-code.js';
import { rewrite } from '../../views/rewrite.js';

/** Puts the code alone into a field that holds more than it, where that can be told. */
export function tidyCode(field: HTMLInputElement): void {
  const code = readCode(field.value);
  if (code !== undefined && code !== field.value) rewrite(field, code);
}
