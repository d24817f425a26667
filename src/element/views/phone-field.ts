import type { TemplateResult } from 'lit';
import type { AddingState, AddressState } from '../flow/states.js';
import type { View } from './view.js';

/** What the part for phone numbers adds to the field of an address. */
export interface PhoneField {
  /** The list of countries, above the field. */
  readonly countries: (view: View<AddressState | AddingState>) => TemplateResult;
  /** Below the field: which number is meant, where that is not plain. Its id is `meant`. */
  readonly hint: (view: View<AddressState | AddingState>) => TemplateResult;
  /** What the field shows of a number that is known already. */
  readonly display: (number: string) => string;
  /** Spaces out what is typed, and follows a dial code to its country. */
  readonly format: (view: View<AddressState | AddingState>, event: Event) => void;
}
