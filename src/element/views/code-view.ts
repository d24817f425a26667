import { html, type TemplateResult } from 'lit';
import { mask } from '../../api/mask.js';
import type { CodeState } from '../flow/types.js';
import { codeForm } from './code-form.js';
import { handOverView } from './hand-over-view.js';
import { button, sends } from './parts.js';
import type { View } from './view.js';

/** The second step: the code that was sent to the address. */
export function codeView(view: View<CodeState>): TemplateResult {
  const { state, t } = view;
  if (state.credentials) return handOverView(view);
  const { contact } = state.sent;
  return html`
    <p id="sent" part="intro sent-to">${t('codeSentTo', mask(contact))}</p>
    ${codeForm(
      view,
      t('continue'),
      button('link change-address-button', t('changeAddress', contact.type), {
        press: sends(view, { type: 'address-change-requested' }),
      }),
    )}
  `;
}
