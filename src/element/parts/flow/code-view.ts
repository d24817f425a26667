import { html } from 'lit';
import type { CodeState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, heading, sends, status } from '../../views/pieces.js';
import type { Render } from '../../views/view.js';
import { codeEntry } from './code-entry.js';
import { stopForm } from './progress.js';
import { statusText } from './status-text.js';

/** The second step: the code that was sent to the address. */
export const codeView: Render<CodeState | ReplacingState, FlowMessages> = (view) => {
  const { state, t } = view;
  const { contact } = state.sent;
  return html`
    ${heading(t('codeHeading'))}
    ${codeEntry(
      view,
      t('continue'),
      button('link', 'change-address-button', t('changeAddress', contact.type), {
        press: sends(view, { type: 'address-change-requested' }),
      }),
    )}
    ${status(statusText(view))} ${stopForm(view)}
  `;
};
