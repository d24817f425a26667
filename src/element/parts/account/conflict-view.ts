import { html, nothing, type TemplateResult } from 'lit';
import { question, stepBehind } from '../../views/dialog.js';
import { button, form, problem, sends, status } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import { shown } from '../../views/shown.js';
import { statusText } from '../flow/status-text.js';
import type { Facts } from '../page-choice/read-facts.js';
import { askPage } from './ask-page.js';
import { codeForChoice, back, explanation, type Conflict } from './choice-pieces.js';
import { conflictFrame } from './conflict-frame.js';

/** The address belongs to another account: what each way on does to the person's data, before any is taken. */
export function conflictView(view: Conflict): TemplateResult {
  const { host, state, t } = view;
  const { stage, choice } = state;
  const asked = askPage(view);
  // Before the page has heard of it nothing is asked.
  if (!asked) return html`${stepBehind(view)} ${status(t('working'))}`;
  // What the page offers no more is not gone on with.
  const isForceOff = host.forceLink !== 'confirm' && choice !== 'recover';
  const isChosen = stage !== 'choosing' && !isForceOff;
  const { page } = asked;
  if (page?.isPages(host)) return page.pageView(view, isChosen && stage === 'entering-code');
  const content = !isChosen
    ? choosing(view, page?.factsOf(host))
    : stage === 'confirming-force'
      ? confirmingForce(view)
      : html`${question(t('codeHeading'), false)} ${codeForChoice(view)}`;
  return conflictFrame(view, content, statusText(view));
}

function choosing(view: Conflict, facts: Facts | undefined): TemplateResult {
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
          facts?.other,
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
                facts?.current,
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

/** One of the two accounts: what the page tells of it, what the person keeps and loses with it, and the way there. */
const card = (
  id: string,
  title: string,
  effect: string,
  facts: string | undefined,
  way: TemplateResult,
): TemplateResult => html`
  <div class="stack card" part="choice" role="group" aria-labelledby="${id}-title">
    <b id="${id}-title" part="choice-title" .textContent=${title}></b>
    ${facts === undefined ? nothing : html`<p class="facts" part="facts" .textContent=${facts}></p>`}
    <p id=${id} part="hint" .textContent=${effect}></p>
    ${way}
  </div>
`;

const confirmingForce = (view: Conflict): TemplateResult => html`
  ${question(view.t('forceHeading'))} ${explanation(view, '', view.t('forceWarning'))}
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
