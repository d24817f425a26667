import { html, type TemplateResult } from 'lit';
import { shown } from '../../views/shown.js';
import { codeForm, type Coding } from './code-form.js';

/** Where the code was sent, unless that is not so at the moment, and the form for it. */
export function codeEntry(
  view: Coding,
  submitLabel: string,
  otherWay: TemplateResult,
  isSent = true,
): TemplateResult {
  const { contact } = view.state.sent;
  return html`
    <p
      id="sent"
      class="intro"
      part="intro sent-to"
      .textContent=${isSent ? view.t('codeSentTo', shown(contact), contact.type) : ''}
    ></p>
    ${codeForm(view, submitLabel, otherWay)}
  `;
}
