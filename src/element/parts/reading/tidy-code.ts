import { readCode } from '../../../address/read-code.js';
import { rewrite } from '../../views/rewrite.js';

/** Puts the code alone into a field that holds more than it since such an input, where that can be told. */
export function tidyCode(field: HTMLInputElement, inputType: string | undefined): void {
  // A sign that is typed may be a part of the code: what follows tells.
  if (inputType === 'insertText' && /[^\p{L}\p{N}\s\p{Pd}]$/u.test(field.value)) return;
  const code = readCode(field.value);
  if (code !== undefined && code !== field.value) rewrite(field, code);
}
