import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PersonEvent } from '../../flow/flow-events.js';
import type { FlowState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { dialog, question } from '../../views/dialog.js';
import type { View } from '../../views/view.js';
import { stopForm } from '../flow/progress.js';

export interface Question {
  readonly heading: string;
  /** A field below takes the focus. */
  readonly hasField?: boolean;
  /** The address that it is about, where that is known. */
  readonly subject?: unknown;
  readonly explanation: string;
  /** What the address is after a failure. */
  readonly standing?: string | undefined;
  readonly withdrawal: PersonEvent;
  readonly content: TemplateResult;
  /** What goes on. */
  readonly news: string;
}

/** What a change does, before it is made. What is true by now is announced when that changes. */
export const ask = (
  view: View<FlowState, ManagingMessages>,
  { heading, hasField, subject, explanation, standing = '', withdrawal, content, news }: Question,
): TemplateResult =>
  dialog(
    view,
    withdrawal,
    html`
      ${
        // Another question is another heading, which takes the focus: a second Enter that was meant for
        // what came before must press nothing.
        keyed(heading, question(heading, !hasField))
      }
      <div id="explanation" class="stack">
        ${subject}
        <p class="intro" part="intro" aria-live="polite" .textContent=${explanation}></p>
      </div>
      ${content} ${stopForm(view)}
      <p part="hint" role="note" aria-live="polite" .textContent=${standing}></p>
    `,
    news,
  );
