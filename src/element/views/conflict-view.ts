import { html, nothing, type TemplateResult } from 'lit';
import { mask } from '../../api/mask.js';
import { isExpired } from '../flow/transition.js';
import type { ConflictState } from '../flow/types.js';
import { codeForm } from './code-form.js';
import { dialog } from './dialog.js';
import { handOverView } from './hand-over-view.js';
import { button, form, problem, sends } from './parts.js';
import type { View } from './view.js';

type ConflictView = View<ConflictState>;

/** The address belongs to another account: what each way on does to the person's data, before any is taken. */
export const conflictView = (view: ConflictView): TemplateResult =>
  dialog(view, { type: 'address-change-requested' }, content(view));

function content(view: ConflictView): TemplateResult {
  const { state, t } = view;
  if (state.credentials) return html`${heading(t('recover'))}${handOverView(view)}`;
  if (state.stage === 'choosing') return choosing(view);
  return state.stage === 'confirming-force' ? confirmingForce(view) : enteringCode(view);
}

/** Takes the focus: a second Enter that was meant for the code must not press a button here. */
const heading = (text: string): TemplateResult =>
  html`<h2 id="question" part="heading" tabindex="-1" data-main>${text}</h2>`;

const explanation = (text: string): TemplateResult =>
  html`<p id="explanation" part="intro">${text}</p>`;

const back = (view: ConflictView): TemplateResult =>
  button('secondary back-button', view.t('back'), {
    press: sends(view, { type: 'choice-withdrawn' }),
  });

function choosing(view: ConflictView): TemplateResult {
  const { host, state, t } = view;
  const { contact } = state.sent;
  return html`
    ${heading(t('conflictHeading', contact.type))} ${explanation(t('conflictIntro', mask(contact)))}
    ${form(
      view,
      sends(view, { type: 'recover-chosen' }),
      html`
        ${problem(view)} ${button('primary recover-button', t('recover'), { busy: state.pending })}
        <p part="hint">${t('recoverHint')}</p>
        ${button('secondary change-address-button', t('useAnother', contact.type), {
          press: sends(view, { type: 'address-change-requested' }),
        })}
        ${
          host.forceLink === 'confirm'
            ? html`
                ${button('link force-button', t('force'), {
                  press: sends(view, { type: 'force-chosen' }),
                })}
                <p part="hint">${t('forceHint')}</p>
              `
            : nothing
        }
      `,
    )}
  `;
}

const confirmingForce = (view: ConflictView): TemplateResult => html`
  ${heading(view.t('forceHeading'))} ${explanation(view.t('forceWarning'))}
  ${form(
    view,
    sends(view, { type: 'force-confirmed' }),
    html`
      ${problem(view)} ${back(view)}
      ${button('danger confirm-force-button', view.t('forceConfirm'), { busy: view.state.pending })}
    `,
  )}
`;

function enteringCode(view: ConflictView): TemplateResult {
  const { state, t, now } = view;
  const isWaiting = state.pending?.type === 'request-code' || isExpired(state.sent, now);
  return html`
    <h2 id="question" part="heading">${t('codeHeading')}</h2>
    <p id="sent" part="intro sent-to">
      ${isWaiting ? nothing : t('codeSentTo', mask(state.sent.contact))}
    </p>
    ${codeForm(view, t(state.choice === 'force' ? 'forceConfirm' : 'recover'), back(view))}
  `;
}
