import { html, type TemplateResult } from 'lit';
import { pageChoice } from '../../locales/en/page-choice.js';
import { translator } from '../../locales/translate.js';
import { button, form, heading, problem, sends, status } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import { codeForChoice, explanation, type Conflict } from '../account/choice-pieces.js';
import { stopForm } from '../flow/progress.js';
import { statusText } from '../flow/status-text.js';
import { isAnswered } from './ask.js';

/** In the place of the dialog, where the page asks in its own way: a line that says so, or the field for a new code. */
export const pageView = (view: Conflict, isEnteringCode: boolean): TemplateResult => html`
  ${isEnteringCode && isAnswered(view.host) ? enteringCode(view) : waiting(view)} ${stopForm(view)}
  ${status(statusText(view))}
`;

/** There is a way on whatever has become of the page's own dialog; what it has chosen and has failed is put to it anew. */
function waiting(view: Conflict): TemplateResult {
  const { state, t } = view;
  const { type } = state.sent.contact;
  return html`
    ${heading(t('conflictHeading', type))}
    ${form(
      view,
      sends(view, { type: 'retried' }),
      html`
        <div class="stack" tabindex="-1" data-main>
          ${explanation(view, isAnswered(view.host) ? '' : translator(pageChoice, view.locale, view.messages)('choice'))}
          ${problem(view)}
        </div>
        ${button('secondary', 'retry-button', t('tryAgain'), {
          inert: isWaiting(view),
          busy: state.pending,
        })}
        ${button('link', 'change-address-button', t('useAnother', type), {
          press: sends(view, { type: 'address-change-requested' }),
        })}
      `,
    )}
  `;
}

const enteringCode = (view: Conflict): TemplateResult => html`
  ${heading(view.t('codeHeading'))}
  ${codeForChoice(view, () => {
    view.send({ type: 'choice-withdrawn' });
    // It is the page that asks again.
    view.send({ type: 'retried' });
  })}
`;
