import { html, nothing, type TemplateResult } from 'lit';
import type { PersonEvent } from '../flow/flow-events.js';
import type { SentCode } from '../flow/states.js';
import type { FlowMessages } from '../locales/messages.js';
import { heading, status } from './pieces.js';
import { shown } from './shown.js';
import type { View } from './view.js';

/**
 * Around a question, whose heading and, where there is one, explanation have the ids `question` and `explanation`.
 * Everything is inside the dialog's own tree, its live regions too.
 *
 * What leads on comes first, and the way back last, in every dialog, as at the step with the code: nobody has
 * to look for either. The focus is on neither, and the way back is nearer to the thumb.
 */
export function dialog(
  view: View<unknown>,
  withdrawal: PersonEvent,
  content: TemplateResult,
  news: string,
  isExplained = true,
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
      aria-describedby=${isExplained ? 'explanation' : nothing}
      @cancel=${leave}
      @close=${closed}
    >
      ${content} ${status(news)}
    </dialog>
  `;
}

/** What the dialog has opened over: the step with the code, as it read. */
export const stepBehind = ({
  state,
  t,
}: View<{ readonly sent: SentCode }, FlowMessages>): TemplateResult => {
  const { contact } = state.sent;
  return heading(t('codeHeading'), t('codeSentTo', shown(contact), contact.type));
};

/**
 * The heading of a question. Takes the focus, unless a field below does: a second Enter that was meant for
 * what came before must press nothing here.
 */
export const question = (text: string, takesFocus = true): TemplateResult => html`
  <h2
    id="question"
    part="heading"
    tabindex=${takesFocus ? -1 : nothing}
    ?data-main=${takesFocus}
    .textContent=${text}
  ></h2>
`;
