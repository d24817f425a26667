import { html, type TemplateResult } from 'lit';
import { isExpired } from '../../flow/sent-code.js';
import type { ReplacingState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { isolate } from '../../locales/translate.js';
import { stepBehind } from '../../views/dialog.js';
import { button, form, problem, sends } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import { shown } from '../../views/shown.js';
import type { View } from '../../views/view.js';
import { codeInDialog } from '../account/code-in-dialog.js';
import { codeView } from '../flow/code-view.js';
import { statusText } from '../flow/status-text.js';
import { ask } from './ask.js';
import { standing } from './standing.js';

type Replacing = View<ReplacingState, ManagingMessages>;

/** Whether the new address takes the place of the old one, and what is left to do where it does halfway. */
export const replacingView = (view: Replacing): TemplateResult => {
  const { code, replacement } = view.state;
  // As long as nothing is unlinked, another code is asked for as everywhere.
  if (code === undefined && !replacement.isUnlinked) return codeView(view);
  return html`
    ${stepBehind(view)} ${replacement.isUnlinked ? linkDialog(view) : confirmDialog(view)}
  `;
};

const withdrawal = { type: 'replacement-withdrawn' } as const;
const confirmation = { type: 'replacement-confirmed' } as const;

function oldAddress({ state, t }: Replacing): string {
  const { old } = state.replacement;
  return old ? isolate(old) : t('oldAddress', state.sent.contact.type);
}

/** Nothing has been changed so far. */
function confirmDialog(view: Replacing): TemplateResult {
  const { state, t } = view;
  const { replacement, sent, pending } = state;
  const { type } = sent.contact;
  const { old } = replacement;
  return ask(view, {
    heading: t('replaceHeading', type),
    explanation: t('replaceText', type, old && isolate(old), shown(sent.contact)),
    standing: standing(view, oldAddress(view), replacement.unconfirmed ?? false),
    withdrawal,
    news: statusText(view),
    content: form(
      view,
      sends(view, confirmation),
      html`
        ${problem(view)}
        ${button('primary', 'confirm-replace-button', t('replaceConfirm'), {
          inert: isWaiting(view),
          busy: pending,
        })}
        ${button('secondary', 'back-button', t('keepOld', type), {
          press: sends(view, withdrawal),
        })}
      `,
    ),
  });
}

/** The old address is linked no more, and linking the new one is under way or has failed. */
function linkDialog(view: Replacing): TemplateResult {
  const { state, t, now } = view;
  const { pending, problem: failure, sent, code } = state;
  const { contact, unconfirmed } = sent;
  const isLinking = pending?.type === 'submit-code';
  const hasField = code === undefined || (!isLinking && isExpired(sent, now));
  const told = unconfirmed ? 'halfReplacedUnknown' : 'halfReplacedText';
  return ask(view, {
    heading: t('halfReplacedHeading', contact.type),
    hasField,
    explanation: t(isLinking ? 'halfReplacedWaiting' : told, oldAddress(view), shown(contact)),
    standing: !hasField && failure && !failure.fatal && !unconfirmed ? t('halfReplacedCode') : '',
    withdrawal,
    news: statusText(view),
    content: hasField ? enteringCode(view) : linking(view),
  });
}

function linking(view: Replacing): TemplateResult {
  const { state, t } = view;
  const { type } = state.sent.contact;
  return form(
    view,
    sends(view, confirmation),
    html`
      ${problem(view)}
      ${button('primary', 'confirm-replace-button', t('linkNow', type), {
        inert: isWaiting(view),
        busy: state.pending,
      })}
      ${back(view)}
    `,
  );
}

const back = (view: Replacing): TemplateResult =>
  button('secondary', 'back-button', view.t('back'), { press: sends(view, withdrawal) });

const enteringCode = (view: Replacing): TemplateResult =>
  codeInDialog(view, view.t('linkNow', view.state.sent.contact.type), back(view));
