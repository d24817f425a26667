import { html, type TemplateResult } from 'lit';
import type { ConflictState, HandOverState } from '../../flow/states.js';
import type { AccountMessages, FlowMessages } from '../../locales/messages.js';
import { dialog } from '../../views/dialog.js';
import { heading } from '../../views/pieces.js';
import type { View } from '../../views/view.js';
import { stopForm } from '../flow/progress.js';
import { statusText } from '../flow/status-text.js';

/** One dialog from the choice until the account is taken over: it stays open, and is announced once. */
export const conflictFrame = (
  view: View<ConflictState | HandOverState, FlowMessages & AccountMessages>,
  content: TemplateResult,
): TemplateResult => html`
  ${heading(view.t(`${view.state.flow}Heading`))}
  ${dialog(view, { type: 'address-change-requested' }, html`${content} ${stopForm(view)}`, statusText(view))}
`;
