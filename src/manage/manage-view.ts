import { html, type TemplateResult } from 'lit';
import type { AddressState, ConflictState, ManageState } from '../flow/types.js';
import { addressView } from '../views/address-view.js';
import { headingView } from '../views/heading-view.js';
import { button, form, sends, status } from '../views/parts.js';
import { stepView } from '../views/step-view.js';
import type { View } from '../views/view.js';
import { replaceDialog, unlinkDialog } from './dialogs.js';
import { listView } from './list-view.js';
import { isReplacing, type ReplacingState } from './replace.js';

/** The step that the person is in, where they manage or replace what is linked. */
export function manageView(view: View): TemplateResult {
  const { state } = view;
  if (state.step === 'manage') return list(view as View<ManageState>);
  if (isReplacing(state)) {
    return html`${headingView(view)} ${replaceDialog(view as View<ReplacingState>)}`;
  }
  if (state.flow === 'manage' && state.step === 'address') {
    return adding(view as View<AddressState>);
  }
  return stepView(
    state.step === 'conflict' && state.replacement?.isUnlinked
      ? withoutOldAddress(view as View<ConflictState>)
      : view,
  );
}

function list(view: View<ManageState>): TemplateResult {
  return html`
    ${headingView(view)}
    ${view.state.unlinking ? unlinkDialog(view) : status(view, noticeText(view))} ${listView(view)}
  `;
}

/** What has been reached, once the list shows it; until then, that it is being loaded. */
function noticeText({ state, t }: View<ManageState>): string | undefined {
  const { notice, accounts, problem } = state;
  if (!accounts || problem) return undefined;
  if (!notice) return '';
  const { outcome, type, address = '' } = notice;
  return outcome === 'unlinked' ? t('unlinkedText', type) : t(`${outcome}Text`, address);
}

/** The type was chosen in the list, and there is a way back to it. */
function adding(view: View<AddressState>): TemplateResult {
  const { state, t } = view;
  const { address, forceLink, codeLength, disabled } = view.host;
  const host = { address, forceLink, codeLength, disabled, types: state.type };
  return html`
    ${headingView(view, t('addHeading', state.type), t('addIntro'))}
    ${addressView({ ...view, host })}
    ${form(view, sends(view, { type: 'list-requested' }), button('link back-button', t('toList')))}
    ${status(view)}
  `;
}

/** The address that was to be replaced is gone already, which the choice must not hide. */
function withoutOldAddress(view: View<ConflictState>): View<ConflictState> {
  const { t } = view;
  const unlinked = t('unlinkedText', view.state.sent.contact.type);
  const conflictIntro = (masked: string) => `${unlinked} ${t('conflictIntro', masked)}`;
  return {
    ...view,
    t: (key, ...args) =>
      key === 'conflictIntro' ? conflictIntro(args[0] as string) : t(key, ...args),
  };
}
