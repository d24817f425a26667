import { html, nothing, type TemplateResult } from 'lit';
import type { ConflictState } from '../../flow/states.js';
import type { AccountMessages, FlowMessages } from '../../locales/messages.js';
import { button, sends } from '../../views/pieces.js';
import { shown } from '../../views/shown.js';
import type { View } from '../../views/view.js';
import { codeInDialog } from './code-in-dialog.js';

/** The choice between two accounts, as a view is given it. */
export type Conflict = View<ConflictState, FlowMessages & AccountMessages>;

/**
 * What it is about; or, where an answer was lost, that nobody knows what has come of it. What is lost by force stands
 * in either case: it may be chosen once more.
 */
export const explanation = ({ state, t }: Conflict, text: string, lost = ''): TemplateResult => {
  const { sent, problem: failure, choice } = state;
  const isUnsettled = failure && choice && sent.unconfirmed;
  const told = isUnsettled ? t('choiceUnknown', choice === 'force', shown(sent.contact)) : text;
  return html`<p
    id="explanation"
    class="intro"
    part="intro"
    .textContent=${`${told} ${lost}`.trim()}
  ></p>`;
};

export const back = (
  view: Conflict,
  press = sends(view, { type: 'choice-withdrawn' }),
): TemplateResult => button('secondary', 'back-button', view.t('back'), { press });

/** The code that carries the choice out, where the one at hand is good no more; with what is lost by it. */
export function codeForChoice(view: Conflict, goBack?: () => void): TemplateResult {
  const { t, state } = view;
  const isForced = state.choice === 'force';
  return html`
    ${isForced ? explanation(view, '', t('forceWarning')) : nothing}
    ${codeInDialog(view, t(isForced ? 'forceConfirm' : 'recover'), back(view, goBack))}
  `;
}
