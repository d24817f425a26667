import type { FlowState, ManageEvent, PersonEvent } from '../flow/types.js';
import type { Translate } from '../locales/translate.js';
import type { PhoneField } from './phone-field.js';

/** What the page has set on the element, as far as it can be seen. */
export interface Appearance {
  readonly types: string;
  readonly address: string;
  readonly forceLink: string;
  readonly codeLength: number | undefined;
  readonly disabled: boolean;
}

/** What a view is a function of, and the ways in which it answers back. */
export interface View<State extends FlowState = FlowState> {
  readonly host: Appearance;
  readonly state: State;
  /** Milliseconds since the epoch: times shown are computed from it, never counted down. */
  readonly now: number;
  readonly t: Translate;
  /** Absent until a phone number is wanted and its field is loaded. */
  readonly phone: PhoneField | undefined;
  readonly send: (event: PersonEvent | ManageEvent) => void;
  readonly submitAddress: (field: HTMLInputElement) => void;
}
