import { html, nothing, type TemplateResult } from 'lit';
import type { PersonEvent } from '../flow/flow-events.js';
import { status } from './pieces.js';
import type { View } from './view.js';

/**
 * Around a question, whose heading and explanation have the ids `question` and `explanation`.
 * Everything is inside the dialog's own tree, its live regions too.
 */
export function dialog(
  view: View<unknown>,
  withdrawal: PersonEvent,
  content: TemplateResult,
  news: string,
): TemplateResult {
  const leave = (event: Event) => {
    event.preventDefault();
    view.send(withdrawal);
  };
  // Where it is hidden or shown it is closed for a moment, and open again by the time of the event.
  const closed = ({ currentTarget }: Event) => {
    if (!(currentTarget as HTMLDialogElement).open) view.send(withdrawal);
  };
  return html`
    <dialog
      class="dialog"
      part="dialog"
      aria-labelledby="question"
      aria-describedby="explanation"
      @cancel=${leave}
      @close=${closed}
    >
      ${content} ${status(news)}
    </dialog>
  `;
}

/**
 * The heading of a question. Takes the focus, unless a field below does: a second Enter that was meant for
 * what came before must press nothing here.
 */
export const question = (text: string, takesFocus = true): TemplateResult => html`
  <h2
    id="question"
    class="heading"
    part="heading"
    tabindex=${takesFocus ? -1 : nothing}
    ?data-main=${takesFocus}
    .textContent=${text}
  ></h2>
`;
