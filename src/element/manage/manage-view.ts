import { html, type TemplateResult } from 'lit';
import type { AddressState, ConflictState, ManageState } from '../flow/types.js';
import { headingView } from '../views/heading-view.js';
import { button, form, sends, status } from '../views/parts.js';
import { stepView } from '../views/step-view.js';
import type { View } from '../views/view.js';
import { replaceDialog, unlinkDialog } from './dialogs.js';
import { listView } from './list-view.js';
import { isAskedToReplace, type ReplacingState } from './replace.js';

/** The step that the person is in, where they manage or replace what is linked. */
export function manageView(view: View): TemplateResult {
  const { state } = view;
  if (state.step === 'manage') return list(view as View<ManageState>);
  if (isAskedToReplace(state)) {
    return html`${headingView(view)} ${replaceDialog(view as View<ReplacingState>)}`;
  }
  if (state.flow === 'manage' && state.step === 'address') {
    return adding(view as View<AddressState>);
  }
  return stepView(state.step === 'conflict' ? inConflict(view as View<ConflictState>) : view);
}

function list(view: View<ManageState>): TemplateResult {
  return html`
    ${headingView(view)} ${status(view, view.state.unlinking ? '' : noticeText(view))}
    ${view.state.unlinking ? unlinkDialog(view) : ''} ${listView(view)}
  `;
}

/** What has been reached, once it is known whether the list can be shown; until then, that it is loading. */
function noticeText({ state, t }: View<ManageState>): string | undefined {
  const { notice, accounts, problem } = state;
  if (!(accounts ?? problem)) return undefined;
  if (!notice) return '';
  const { outcome, type, address = '' } = notice;
  return outcome === 'unlinked' ? t('unlinkedText', type) : t(`${outcome}Text`, address);
}

/** The type was chosen in the list, and there is a way back to it. */
function adding(view: View<AddressState>): TemplateResult {
  const { state, t } = view;
  const { address, forceLink, codeLength, disabled } = view.host;
  const { type, current, addresses } = state;
  const [heading, intro] =
    current === undefined
      ? [t('addHeading', type), t('addIntro')]
      : current === addresses[type]
        ? [t('confirmAgain', type), t('addIntro')]
        : [t('replaceAddress', type), t('replaceIntro', current)];
  const host = { address, forceLink, codeLength, disabled, types: state.type };
  return html`
    ${stepView({ ...view, host }, heading, intro)}
    ${form(view, sends(view, { type: 'list-requested' }), button('link back-button', t('toList')))}
  `;
}

/** What the choice must not hide here: the account in the list is left, and an old address may be gone. */
function inConflict(view: View<ConflictState>): View<ConflictState> {
  const { t, state } = view;
  const { flow, sent, replacement } = state;
  const gone = replacement?.isUnlinked ? `${t('unlinkedText', sent.contact.type)} ` : '';
  return {
    ...view,
    t: (key, ...args) => {
      if (key === 'recoverHint' && flow === 'manage') return t('switchHint');
      return key === 'conflictIntro' ? gone + t(key, ...args) : t(key, ...args);
    },
  };
}
