import { html, type TemplateResult } from 'lit';
import type { AddressType } from '../../../api/types.js';
import type { ListState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { button, form, problem, sends } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import type { View } from '../../views/view.js';
import { workText } from '../flow/progress.js';
import { accountName } from './account-name.js';
import { ask } from './ask.js';
import { accountOf } from './list-state.js';
import { standing } from './standing.js';

/** What the person loses with the address. */
export function unlinkDialog(
  view: View<ListState, ManagingMessages>,
  type: AddressType,
): TemplateResult {
  const { state, t } = view;
  const { accounts = [], pending, unconfirmed } = state;
  const name = accountOf(type, accounts)?.displayName;
  const withdrawal = { type: 'unlink-withdrawn' } as const;
  return ask(view, {
    heading: t('unlinkHeading', type),
    subject: name && accountName(view, type, name),
    explanation: t(accounts.length > 1 ? 'unlinkText' : 'unlinkLastText'),
    standing: name && standing(view, type, name, unconfirmed === type),
    withdrawal,
    news: workText(view),
    content: form(
      view,
      sends(view, { type: 'unlink-confirmed' }),
      html`
        ${problem(view)}
        ${button('danger', 'confirm-unlink-button', t('unlinkConfirm'), {
          inert: isWaiting(view),
          busy: pending,
        })}
        ${button('secondary', 'back-button', t('keep'), { press: sends(view, withdrawal) })}
      `,
    ),
  });
}
