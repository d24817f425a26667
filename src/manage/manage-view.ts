import { html, type TemplateResult } from 'lit';
import type { ManageState } from '../flow/types.js';
import { enManage } from '../locales/en-manage.js';
import { translator, type Translate } from '../locales/translate.js';
import type { Messages } from '../locales/types.js';
import { headingView } from '../views/heading-view.js';
import { button, form, status } from '../views/parts.js';
import { statusText } from '../views/status-text.js';
import { stepView } from '../views/step-view.js';
import type { View } from '../views/view.js';
import { replaceDialog, unlinkDialog } from './dialogs.js';
import { listView } from './list-view.js';
import { isReplacing, type ReplacingState } from './respond.js';
import type { ManageView } from './view.js';

/** The step that the person is in, where they manage or replace what is linked. */
export function manageView(plain: View, own: Partial<Messages> | undefined): TemplateResult {
  const managed = translator(own, enManage);
  // The second part of the texts comes with this chunk.
  const t = ((key, ...args) =>
    Object.hasOwn(enManage, key) ? managed(key, ...args) : plain.t(key, ...args)) as Translate;
  const view: ManageView = { ...plain, t, manage: plain.send };
  const { state } = view;
  if (state.step === 'manage') return list(view as ManageView<ManageState>);
  if (isReplacing(state)) {
    return html`${headingView(view)} ${replaceDialog(view as ManageView<ReplacingState>)}`;
  }
  if (state.flow !== 'manage' || state.step !== 'address') return stepView(view);
  // What is added was chosen in the list, and can be left again.
  const host = { ...appearance(view), types: state.type };
  return html`
    ${stepView({ ...view, host })}
    ${form(
      view,
      () => {
        view.manage({ type: 'list-requested' });
      },
      button('link back-button', t('backToList')),
    )}
  `;
}

const appearance = ({ host: { forceLink, codeLength, disabled } }: View) => ({
  forceLink,
  codeLength,
  disabled,
});

function list(view: ManageView<ManageState>): TemplateResult {
  const { state, t } = view;
  return html`
    ${headingView(view, t('manageHeading'), t('manageIntro'))} ${listView(view)}
    ${state.unlinking ? unlinkDialog(view) : status(noticeText(view))}
  `;
}

/** What has been reached, once the list shows it; until then, that it is being loaded. */
function noticeText(view: ManageView<ManageState>): string {
  const { state, t } = view;
  const { notice, accounts, problem } = state;
  if (!accounts || problem) return statusText(view);
  if (!notice) return '';
  const { outcome, type, address = '' } = notice;
  return outcome === 'unlinked' ? t('unlinkedText', type) : t(`${outcome}Text`, address);
}
