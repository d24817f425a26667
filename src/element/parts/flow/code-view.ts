import { html } from 'lit';
import type { CodeState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, heading, sends, status } from '../../views/pieces.js';
import { shown } from '../../views/shown.js';
import type { Render } from '../../views/view.js';
import { codeForm } from './code-form.js';
import { stopForm } from './progress.js';
import { statusText } from './status-text.js';

/** The second step: the code that was sent to the address. */
export const codeView: Render<CodeState | ReplacingState, FlowMessages> = (view) => {
  const { state, t } = view;
  const { contact } = state.sent;
  return html`
    ${heading(t('codeHeading'))}
    <p
      id="sent"
      class="intro"
      part="intro sent-to"
      .textContent=${t('codeSentTo', shown(contact), contact.type)}
    ></p>
    ${codeForm(
      view,
      t('continue'),
      button('link', 'change-address-button', t('changeAddress', contact.type), {
        press: sends(view, { type: 'address-change-requested' }),
      }),
    )}
    ${status(statusText(view))} ${stopForm(view)}
  `;
};
