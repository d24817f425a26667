import { html, nothing, type TemplateResult } from 'lit';
import type { ManageEvent, PersonEvent } from '../flow/types.js';
import { isFieldProblem, problemText } from './problem-text.js';
import { statusText } from './status-text.js';
import type { View } from './view.js';

/** The pieces that every step is built of, so that they look and speak the same everywhere. */

/** Every form has one text field. */
export const fieldOf = (form: HTMLFormElement): HTMLInputElement =>
  form.querySelector('input') as HTMLInputElement;

/** A form that never navigates: whatever fails, nothing typed reaches a URL. */
export const form = (
  { host }: View,
  submit: (form: HTMLFormElement) => void,
  content: TemplateResult,
): TemplateResult => html`
  <form
    part="form"
    method="dialog"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      submit(event.currentTarget as HTMLFormElement);
    }}
  >
    <fieldset ?disabled=${host.disabled}>${content}</fieldset>
  </form>
`;

/** What went wrong, where the field that it is about can refer to it. */
export const problem = (view: View): TemplateResult =>
  html`<p id="problem" part="error" role="alert">${problemText(view)}</p>`;

export const isInvalid = ({ state }: View): boolean => isFieldProblem(state.problem);

/** A handler that tells the flow what the person did. */
export const sends =
  ({ send }: View, event: PersonEvent | ManageEvent) =>
  (): void => {
    send(event);
  };

interface ButtonOptions {
  /** Does nothing for now, but keeps its place and the focus. */
  readonly inert?: boolean;
  /** Inert because its work is under way. */
  readonly busy?: unknown;
  /** Without it the button submits its form. */
  readonly press?: (form: HTMLFormElement) => void;
}

/** `part` tells its look (`primary`, `secondary`, `danger` or `link`) and then its name. */
export const button = (
  part: string,
  label: string,
  { inert, busy, press }: ButtonOptions = {},
): TemplateResult => html`
  <button
    part="button ${part}"
    type=${press ? 'button' : 'submit'}
    aria-disabled=${Boolean(inert || busy)}
    @click=${
      press && !inert
        ? ({ currentTarget }: Event) => {
            press((currentTarget as HTMLButtonElement).form as HTMLFormElement);
          }
        : nothing
    }
  >
    ${label}
  </button>
`;

/** Tells what goes on, without moving the focus. Stays in place, as only changes are announced. */
export const status = (view: View, text = statusText(view)): TemplateResult =>
  html`<p part="status" role="status">${text}</p>`;
