import { html, nothing, type TemplateResult } from 'lit';
import type { PersonEvent } from '../flow/flow-events.js';
import { isFieldProblem } from '../flow/problem.js';
import type { FlowState } from '../flow/states.js';
import { isBug, problemText } from './problem-text.js';
import type { View } from './view.js';

/**
 * The pieces that every step is built of, so that they look and speak the same everywhere. A text that may
 * change is the `textContent` of an element of its own: whatever translation has made of it meanwhile is
 * replaced as a whole.
 */

/**
 * Every form has one text field. Extensions put fields of their own among ours, and copies of ours, which
 * have all that ours have but for what is set as a property.
 */
export const fieldOf = (place: ParentNode): HTMLInputElement | undefined =>
  [...place.querySelectorAll('input')].find((field) => 'isOwn' in field);

/**
 * A form that never navigates: whatever fails, nothing typed reaches a URL. Where the page has set the element up
 * wrongly, nothing can be done in it, and what is typed stays until that is mended.
 */
export const form = (
  { host, state }: View<Pick<FlowState, 'problem'>>,
  submit: (form: HTMLFormElement) => void,
  content: TemplateResult,
): TemplateResult => html`
  <form
    part="form"
    method="dialog"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      submit(event.currentTarget as HTMLFormElement);
    }}
  >
    <fieldset
      role="none"
      ?disabled=${Boolean(host.disabled) || state.problem?.code === 'invalid_configuration'}
    >
      ${content}
    </fieldset>
  </form>
`;

/**
 * Submits as the browser does for a press or Enter. A frame that is sandboxed without `allow-forms` blocks
 * that before anybody hears of it.
 */
function submitForm(form: HTMLFormElement): void {
  let isHeard = false as boolean;
  const hear = () => {
    isHeard = true;
  };
  form.addEventListener('submit', hear, { once: true });
  form.requestSubmit();
  if (!isHeard) form.dispatchEvent(new Event('submit', { cancelable: true }));
}

/**
 * What went wrong, where the field that it is about can refer to it. What is `over` comes before what was wrong
 * with the field, and after any other failure.
 */
export const problem = (view: View, over = ''): TemplateResult => html`
  <p
    id="problem"
    class="error"
    part="error"
    role="alert"
    .textContent=${(!(over && isInvalid(view)) && problemText(view)) || over}
  ></p>
  ${isBug(view.state.problem) ? recovery(view) : nothing}
`;

/** The ways on from a bug of ours: once more with what is typed, or back to what can be chosen; or all anew. */
const recovery = (view: View): TemplateResult => html`
  ${button('secondary', 'retry-button', view.t('tryAgain'), {
    press: (form) => {
      if (fieldOf(form)) submitForm(form);
      else view.send({ type: 'retried' });
    },
  })}
  ${button('link', 'restart-button', view.t('startOver'), {
    press: sends(view, { type: 'start-over-chosen' }),
  })}
`;

export const isInvalid = ({ state }: View): boolean => isFieldProblem(state.problem);

/** A handler that tells the flow what the person did. */
export const sends =
  ({ send }: View<unknown>, event: PersonEvent) =>
  (): void => {
    send(event);
  };

type Look = 'primary' | 'secondary' | 'danger' | 'link';

interface ButtonOptions {
  /** Does nothing for now, but keeps its place and the focus. */
  readonly inert?: unknown;
  /** Inert because its work is under way. */
  readonly busy?: unknown;
  /** The person goes on from here. */
  readonly main?: boolean;
  /** The ids of what explains it. */
  readonly hint?: string;
  /** Without it the button submits its form. */
  readonly press?: (form: HTMLFormElement) => void;
}

/** `name` is the part that a page knows this very button by. */
export const button = (
  look: Look,
  name: string,
  label: string,
  { inert, busy, main, hint, press = submitForm }: ButtonOptions = {},
): TemplateResult => html`
  <button
    class=${busy ? `${look} busy` : look}
    part="button ${look} ${name}"
    type=${press === submitForm ? 'submit' : 'button'}
    aria-disabled=${Boolean(inert || busy)}
    aria-describedby=${hint ?? nothing}
    ?data-main=${main}
    @click=${(event: Event) => {
      event.preventDefault();
      const { form } = event.currentTarget as HTMLButtonElement;
      if (form && !inert) press(form);
    }}
    .textContent=${label}
  ></button>
`;

/** Tells what goes on, without moving the focus. Stays in place, as only changes are announced. */
export const status = (text: string): TemplateResult => html`
  <p part="status" role="status" .textContent=${text}></p>
`;

/** The page's own heading and introduction stay from step to step. */
export const heading = (title: string, intro = ''): TemplateResult => html`
  <slot name="heading">${title && html`<h2 part="heading" .textContent=${title}></h2>`}</slot>
  <slot name="intro"
    >${intro && html`<p class="intro" part="intro" .textContent=${intro}></p>`}</slot
  >
`;
