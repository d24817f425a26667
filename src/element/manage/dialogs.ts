import { html, type TemplateResult } from 'lit';
import { isExpired } from '../flow/transition.js';
import type { ManageEvent, ManageState } from '../flow/types.js';
import { codeForm } from '../views/code-form.js';
import { dialog } from '../views/dialog.js';
import { button, form, problem, sends } from '../views/parts.js';
import type { View } from '../views/view.js';
import type { ReplacingState } from './replace.js';

interface Question {
  /**
   * A template of its own for each question, as a new heading takes the focus: a second Enter that was
   * meant for what came before must press nothing.
   */
  readonly heading: TemplateResult;
  readonly explanation: string;
  /** What the address is after a failure. */
  readonly standing?: string | undefined;
  readonly withdrawal: ManageEvent;
  readonly content: TemplateResult;
}

/** What a change does, before it is made. What is true by now is announced when that changes. */
const ask = (
  view: View,
  { heading, explanation, standing = '', withdrawal, content }: Question,
): TemplateResult =>
  dialog(
    view,
    withdrawal,
    html`
      ${heading}
      <p id="explanation" part="intro" aria-live="polite">${explanation}</p>
      ${content}
      <p part="hint" role="note" aria-live="polite">${standing}</p>
    `,
  );

/** Whether the address is linked by now: unlinking it has failed. */
function standing({ t, state }: View, address: string, isInDoubt: boolean): string | undefined {
  if (isInDoubt) return state.pending ? '' : t('stillLinkedUnknown', address);
  return state.problem && t('stillLinked', address);
}

export function unlinkDialog(view: View<ManageState>): TemplateResult {
  const { state, t } = view;
  const { accounts = [], unlinking: type = state.type, pending, unconfirmed } = state;
  const name = accounts.find((account) => account.type === type)?.displayName;
  const address = name ?? t('addressLabel', type);
  const withdrawal = { type: 'unlink-withdrawn' } as const;
  return ask(view, {
    heading: html`
      <h2 id="question" part="heading" tabindex="-1" data-main>${t('unlinkHeading', type)}</h2>
    `,
    explanation: t(accounts.length > 1 ? 'unlinkText' : 'unlinkLastText', address),
    standing: standing(view, address, unconfirmed === type),
    withdrawal,
    content: form(
      view,
      sends(view, { type: 'unlink-confirmed' }),
      html`
        ${problem(view)}
        ${button('secondary back-button', t('keep'), { press: sends(view, withdrawal) })}
        ${button('danger confirm-unlink-button', t('unlinkConfirm'), { busy: pending })}
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
  const { replacement, sent, pending } = state;
  const { type, address } = sent.contact;
  const current = replacement.current?.displayName;
  const old = current ?? t('oldAddress', type);
  return ask(view, {
    heading: html`
      <h2 id="question" part="heading" tabindex="-1" data-main>${t('replaceHeading', type)}</h2>
    `,
    explanation: t('replaceText', type, current, address),
    standing: standing(view, old, replacement.unconfirmed ?? false),
    withdrawal,
    content: form(
      view,
      sends(view, confirmation),
      html`
        ${problem(view)}
        ${button('secondary back-button', t('keepOld', type), { press: sends(view, withdrawal) })}
        ${button('primary confirm-replace-button', t('replaceConfirm'), { busy: pending })}
      `,
    ),
  });
}

/** The old address is linked no more, and linking the new one is under way or has failed. */
function linkDialog(view: View<ReplacingState>): TemplateResult {
  const { state, t, now } = view;
  const { pending, problem: failure, sent, code, replacement } = state;
  const { contact, unconfirmed } = sent;
  const { type } = contact;
  const isLinking = pending?.type === 'submit-code';
  const hasField = code === undefined || (!isLinking && isExpired(sent, now));
  const text = t('halfReplacedHeading', type);
  const old = replacement.current?.displayName ?? t('oldAddress', type);
  const told = unconfirmed ? 'halfReplacedUnknown' : 'halfReplacedText';
  return ask(view, {
    heading: hasField
      ? html`<h2 id="question" part="heading">${text}</h2>`
      : html`<h2 id="question" part="heading" tabindex="-1" data-main>${text}</h2>`,
    explanation: t(isLinking ? 'halfReplacedWaiting' : told, old, contact.address),
    standing: !hasField && failure && !failure.fatal && !unconfirmed ? t('halfReplacedCode') : '',
    withdrawal,
    content: hasField
      ? enteringCode(view)
      : form(
          view,
          sends(view, confirmation),
          html`
            ${problem(view)}
            ${button('primary confirm-replace-button', t('linkNow', type), { busy: pending })}
            ${back(view)}
          `,
        ),
  });
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
