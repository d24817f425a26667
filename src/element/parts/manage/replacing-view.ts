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
import { oldAddress } from './old-address.js';
import { sentence } from './sentence.js';
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

/** Nothing has been changed so far. */
function confirmDialog(view: Replacing): TemplateResult {
  const { state, t } = view;
  const { replacement, sent } = state;
  const { type } = sent.contact;
  const { old } = replacement;
  return ask(view, {
    heading: t('replaceHeading', type),
    explanation: t('replaceText', type, old && isolate(old), shown(sent.contact)),
    standing: standing(view, type, old, replacement.unconfirmed ?? false),
    withdrawal,
    news: statusText(view),
    content: confirming(view, t('replaceConfirm'), t('keepOld', type)),
  });
}

/** The old address is linked no more, and linking the new one is under way or has failed. */
function linkDialog(view: Replacing): TemplateResult {
  const { state, t, now } = view;
  const { pending, problem: failure, sent, code, replacement } = state;
  const { contact, unconfirmed } = sent;
  const linkNow = t('linkNow', contact.type);
  const isLinking = pending?.type === 'submit-code';
  const hasField = code === undefined || (!isLinking && isExpired(sent, now));
  const known = unconfirmed ? 'halfReplacedUnknown' : 'halfReplacedText';
  const told = t(
    isLinking ? 'halfReplacedWaiting' : known,
    oldAddress(view, contact.type, replacement.old),
    shown(contact),
  );
  return ask(view, {
    heading: t('halfReplacedHeading', contact.type),
    hasField,
    explanation: sentence(view, told),
    standing: !hasField && failure && !failure.fatal && !unconfirmed ? t('halfReplacedCode') : '',
    withdrawal,
    news: statusText(view),
    content: hasField
      ? codeInDialog(view, linkNow, back(view, t('back')))
      : confirming(view, linkNow, t('back')),
  });
}

/** What leads on, and the way back. */
const confirming = (view: Replacing, confirm: string, leave: string): TemplateResult =>
  form(
    view,
    sends(view, confirmation),
    html`
      ${problem(view)}
      ${button('primary', 'confirm-replace-button', confirm, {
        inert: isWaiting(view),
        busy: view.state.pending,
      })}
      ${back(view, leave)}
    `,
  );

const back = (view: Replacing, leave: string): TemplateResult =>
  button('secondary', 'back-button', leave, { press: sends(view, withdrawal) });
