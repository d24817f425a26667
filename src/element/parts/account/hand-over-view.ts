import { html, type TemplateResult } from 'lit';
import type { HandOverState } from '../../flow/states.js';
import type { AccountMessages, FlowMessages } from '../../locales/messages.js';
import { question } from '../../views/dialog.js';
import { button, form, heading, problem, sends, status } from '../../views/pieces.js';
import type { Render, View } from '../../views/view.js';
import { isPages } from './ask-page.js';
import { conflictFrame } from './conflict-frame.js';

type HandingOver = View<HandOverState, FlowMessages & AccountMessages>;

/** The code was right and the page is taking the account over, or has failed to. */
export const handOverView: Render<HandOverState, FlowMessages & AccountMessages> = (view) => {
  const { state, t } = view;
  const news = state.pending ? t('finishing') : '';
  const isLogin = state.reason === 'login';
  if (isLogin || isPages(view.host)) {
    return html`
      ${heading(news || t(isLogin ? 'loginHeading' : 'recover'))} ${again(view)} ${status(news)}
    `;
  }
  return conflictFrame(view, html`${question(t('recover'))} ${again(view)}`, news);
};

function again(view: HandingOver): TemplateResult {
  const { state, t } = view;
  const busy = state.pending;
  return html`
    <div data-main tabindex="-1">
      ${form(
        view,
        sends(view, { type: 'hand-over-retried' }),
        html`
          ${problem(view)}
          ${button('primary', 'retry-button', t(busy ? 'finishing' : 'tryAgain'), { busy })}
        `,
      )}
    </div>
  `;
}
