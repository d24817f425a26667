import { html, nothing, type TemplateResult } from 'lit';
import type { ConflictState } from '../../flow/states.js';
import type { AccountMessages, FlowMessages } from '../../locales/messages.js';
import { question } from '../../views/dialog.js';
import { button, form, problem, sends } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import { shown } from '../../views/shown.js';
import type { View } from '../../views/view.js';
import { codeInDialog } from './code-in-dialog.js';
import { statusText } from '../flow/status-text.js';
import { conflictFrame } from './conflict-frame.js';

type Conflict = View<ConflictState, FlowMessages & AccountMessages>;

/** The address belongs to another account: what each way on does to the person's data, before any is taken. */
export const conflictView = (view: Conflict): TemplateResult =>
  conflictFrame(view, content(view), statusText(view));

function content(view: Conflict): TemplateResult {
  const { host, state } = view;
  const { stage, choice } = state;
  // What the page offers no more is not gone on with.
  const isForceOff = host.forceLink !== 'confirm' && choice !== 'recover';
  if (stage === 'choosing' || isForceOff) return choosing(view);
  return stage === 'confirming-force' ? confirmingForce(view) : enteringCode(view);
}

/** What it is about; or, where an answer was lost, that nobody knows what has come of it. */
const explanation = ({ state, t }: Conflict, text: string): TemplateResult => {
  const { sent, problem: failure, choice } = state;
  const isUnsettled = failure && choice && sent.unconfirmed;
  const told = isUnsettled ? t('choiceUnknown', choice === 'force') : text;
  return html`<p id="explanation" class="intro" part="intro" .textContent=${told}></p>`;
};

const back = (view: Conflict): TemplateResult =>
  button('secondary', 'back-button', view.t('back'), {
    press: sends(view, { type: 'choice-withdrawn' }),
  });

function choosing(view: Conflict): TemplateResult {
  const { host, state, t } = view;
  const { sent, pending, replacement, withdrawn } = state;
  const { type } = sent.contact;
  const isForceOffered = host.forceLink === 'confirm';
  // What the choice must not hide: an old address may be gone by now.
  const gone = replacement?.isUnlinked ? `${t('unlinkedText', type)} ` : '';
  return html`
    ${question(t('conflictHeading', type), !withdrawn || (withdrawn === 'force' && !isForceOffered))}
    ${explanation(view, gone + t('conflictIntro', shown(sent.contact)))}
    ${form(
      view,
      () => {
        // Force may have been chosen before the page took it away.
        view.send({ type: 'choice-withdrawn' });
        view.send({ type: 'recover-chosen' });
      },
      html`
        ${problem(view)}
        ${card(
          'recover-hint',
          t('otherAccount', type),
          t('recoverHint'),
          button('primary', 'recover-button', t('recover'), {
            inert: isWaiting(view),
            busy: pending,
            main: withdrawn === 'recover',
            hint: 'recover-hint',
          }),
        )}
        ${
          isForceOffered
            ? card(
                'force-hint',
                t('thisAccount'),
                t('forceHint'),
                button('danger', 'force-button', t('force', type), {
                  main: withdrawn === 'force',
                  hint: 'force-hint',
                  press: sends(view, { type: 'force-chosen' }),
                }),
              )
            : nothing
        }
        ${button('link', 'change-address-button', t('useAnother', type), {
          press: sends(view, { type: 'address-change-requested' }),
        })}
      `,
    )}
  `;
}

/** One of the two accounts: what the person keeps and loses with it, and the way there. */
const card = (
  id: string,
  title: string,
  effect: string,
  way: TemplateResult,
): TemplateResult => html`
  <div class="stack card" part="choice" role="group" aria-labelledby="${id}-title">
    <b id="${id}-title" part="choice-title" .textContent=${title}></b>
    <p id=${id} part="hint" .textContent=${effect}></p>
    ${way}
  </div>
`;

const confirmingForce = (view: Conflict): TemplateResult => html`
  ${question(view.t('forceHeading'))} ${explanation(view, view.t('forceWarning'))}
  ${form(
    view,
    sends(view, { type: 'force-confirmed' }),
    html`
      ${problem(view)}
      ${button('danger', 'confirm-force-button', view.t('forceConfirm'), {
        inert: isWaiting(view),
        busy: view.state.pending,
      })}
      ${back(view)}
    `,
  )}
`;

function enteringCode(view: Conflict): TemplateResult {
  const { state, t } = view;
  const isForced = state.choice === 'force';
  return html`
    ${question(t('codeHeading'), false)}
    ${isForced ? explanation(view, t('forceWarning')) : nothing}
    ${codeInDialog(view, t(isForced ? 'forceConfirm' : 'recover'), back(view))}
  `;
}
