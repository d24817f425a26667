import { html, type TemplateResult } from 'lit';
import type { ManageEvent, PersonEvent } from '../flow/types.js';
import { status } from './parts.js';
import type { View } from './view.js';

/**
 * Around a question, whose heading and explanation have the ids `question` and `explanation`.
 * Everything is inside the dialog's own tree, its live regions too.
 */
export function dialog(
  view: View,
  withdrawal: PersonEvent | ManageEvent,
  content: TemplateResult,
): TemplateResult {
  const leave = (event: Event) => {
    event.preventDefault();
    view.send(withdrawal);
  };
  return html`
    <dialog
      part="dialog"
      aria-labelledby="question"
      aria-describedby="explanation"
      @cancel=${leave}
      @close=${leave}
    >
      ${content} ${status(view)}
    </dialog>
  `;
}
