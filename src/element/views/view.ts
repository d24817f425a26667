import type { TemplateResult } from 'lit';
import type { PersonEvent } from '../flow/flow-events.js';
import type { Problem } from '../flow/problem.js';
import type { FlowState } from '../flow/states.js';
import type { Spoken } from '../locales/locale.js';
import type { AddressMessages, Messages } from '../locales/messages.js';
import type { Translate } from '../locales/translate.js';
import type { PhoneField } from './phone-field.js';

/** What the page has set on the element, as far as it counts at once. */
interface Appearance {
  readonly forceLink: string;
  readonly codeLength: number | undefined;
  readonly codeFormat: string | undefined;
  readonly disabled: boolean;
  /** Puts the focus where the person goes on. */
  focus(): void;
  /** Shows anew what is shown. */
  requestUpdate(): void;
}

/** The languages that a view speaks and is read in. */
export interface Speech {
  readonly locale: Spoken;
  /** The page's own wording. */
  readonly messages: Partial<Messages> | undefined;
  /** The language of the page where the element stands, BCP 47, normalized. */
  readonly language: string;
}

/** What a view is a function of, and the way in which it answers back. */
export interface View<State = FlowState, Texts = AddressMessages> extends Speech {
  readonly host: Appearance;
  readonly state: State;
  /** The state by now: who answers later than the view was made has to look whether it is still about the same. */
  readonly current: () => FlowState;
  /** Milliseconds by the page's own clock: times shown are computed from it, never counted down. */
  readonly now: number;
  readonly t: Translate<Texts & AddressMessages>;
  readonly explain: Explain;
  /** Absent until a phone number is wanted and its field is loaded. */
  readonly phone: PhoneField | undefined;
  readonly send: (event: PersonEvent) => void;
}

export type Render<State, Texts = AddressMessages> = (view: View<State, Texts>) => TemplateResult;

/**
 * Plain words for a problem, from whoever has them; empty once it has passed. The raw code is for the page, not
 * the person. They are announced, so a time in them goes on in coarse steps.
 */
export type Explain = (
  problem: Problem,
  state: FlowState,
  speech: Speech & Pick<View, 't' | 'now'>,
) => string | undefined;
