import { html, type TemplateResult } from 'lit';
import { isAnswerLost, isExpired } from '../flow/transition.js';
import type { ManageEvent, ManageState } from '../flow/types.js';
import { codeForm } from '../views/code-form.js';
import { dialog } from '../views/dialog.js';
import { button, form, problem, sends } from '../views/parts.js';
import type { View } from '../views/view.js';
import type { ReplacingState } from './replace.js';

interface Question {
  readonly heading: string;
  readonly explanation: string;
  readonly withdrawal: ManageEvent;
  readonly content: TemplateResult;
  /** The content has a field, which takes the focus. */
  readonly hasField?: boolean;
}

/** What a change does, before it is made. */
const ask = (
  view: View,
  { heading, explanation, withdrawal, content, hasField = false }: Question,
): TemplateResult =>
  // The heading takes the focus: a second Enter that was meant for what came before must press nothing.
  dialog(
    view,
    withdrawal,
    html`
      <h2 id="question" part="heading" tabindex="-1" ?data-main=${!hasField}>${heading}</h2>
      <p id="explanation" part="intro">${explanation}</p>
      ${content}
    `,
  );

const hint = (text: string): TemplateResult => html`<p part="hint">${text}</p>`;

/** What the address is after unlinking it has failed. */
const stillLinked = ({ t, state: { problem } }: View, address: string) =>
  problem &&
  hint(t(isAnswerLost(problem) && !problem.fatal ? 'stillLinkedUnknown' : 'stillLinked', address));

export function unlinkDialog(view: View<ManageState>): TemplateResult {
  const { state, t } = view;
  const { accounts = [], unlinking: type = state.type, pending } = state;
  const name = accounts.find((account) => account.type === type)?.displayName;
  const address = name ?? t('addressLabel', type);
  const withdrawal = { type: 'unlink-withdrawn' } as const;
  return ask(view, {
    heading: t('unlinkHeading', type),
    explanation: t(accounts.length > 1 ? 'unlinkText' : 'unlinkLastText', address),
    withdrawal,
    content: form(
      view,
      sends(view, { type: 'unlink-confirmed' }),
      html`
        ${problem(view)} ${stillLinked(view, address)}
        ${button('secondary back-button', t('keep'), { press: sends(view, withdrawal) })}
        ${button('danger confirm-unlink-button', t('unlinkConfirm'), {
          busy: pending,
        })}
      `,
    ),
  });
}

export const replaceDialog = (view: View<ReplacingState>): TemplateResult =>
  view.state.replacement.isUnlinked ? linkDialog(view) : confirmDialog(view);

const withdrawal = { type: 'replacement-withdrawn' } as const;
const confirmation = { type: 'replacement-confirmed' } as const;

/** Nothing has been changed so far. */
function confirmDialog(view: View<ReplacingState>): TemplateResult {
  const { state, t } = view;
  const { type, address } = state.sent.contact;
  const current = state.replacement.current?.displayName;
  return ask(view, {
    heading: t('replaceHeading', type),
    explanation: t('replaceText', type, current, address),
    withdrawal,
    content: form(
      view,
      sends(view, confirmation),
      html`
        ${problem(view)} ${stillLinked(view, current ?? t('oldAddress', type))}
        ${button('secondary back-button', t('keep'), { press: sends(view, withdrawal) })}
        ${button('primary confirm-replace-button', t('replaceConfirm'), { busy: state.pending })}
      `,
    ),
  });
}

/** The old address is linked no more, and linking the new one is under way or has failed. */
function linkDialog(view: View<ReplacingState>): TemplateResult {
  const { state, t, now } = view;
  const { pending, sent, code } = state;
  const { type } = sent.contact;
  const hasField = code === undefined || isExpired(sent, now);
  return ask(view, {
    heading: t('halfReplacedHeading', type),
    explanation: t(
      halfwayText(state),
      state.replacement.current?.displayName ?? t('oldAddress', type),
      sent.contact.address,
    ),
    withdrawal,
    hasField,
    content: hasField
      ? enteringCode(view)
      : form(
          view,
          sends(view, confirmation),
          html`
            ${problem(view)} ${state.problem && hint(t('halfReplacedCode'))}
            ${button('primary confirm-replace-button', t('linkNow', type), { busy: pending })}
            ${back(view)}
          `,
        ),
  });
}

function halfwayText(state: ReplacingState) {
  if (state.pending?.type === 'submit-code') return 'halfReplacedWaiting';
  return state.sent.unconfirmed ? 'halfReplacedUnknown' : 'halfReplacedText';
}

const back = (view: View): TemplateResult =>
  button('secondary back-button', view.t('back'), { press: sends(view, withdrawal) });

function enteringCode(view: View<ReplacingState>): TemplateResult {
  const { state, t, now } = view;
  const { contact } = state.sent;
  const isWaiting = state.pending?.type === 'request-code' || isExpired(state.sent, now);
  return html`
    <p id="sent" part="intro sent-to">${isWaiting ? '' : t('codeSentTo', contact.address)}</p>
    ${codeForm(view, t('linkNow', contact.type), back(view))}
  `;
}
