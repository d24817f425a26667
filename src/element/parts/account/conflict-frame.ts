import { html, type TemplateResult } from 'lit';
import type { PersonEvent } from '../../flow/flow-events.js';
import { isChoosing } from '../../flow/is-choosing.js';
import type { ConflictState, HandOverState } from '../../flow/states.js';
import type { AccountMessages, FlowMessages } from '../../locales/messages.js';
import { dialog, stepBehind } from '../../views/dialog.js';
import type { View } from '../../views/view.js';
import { stopForm } from '../flow/progress.js';

type Framed = View<ConflictState | HandOverState, FlowMessages & AccountMessages>;

/** Escape leads back as the button for it does: from the choice to the address, from what follows to the choice. */
const withdrawal = ({ state }: Framed): PersonEvent => ({
  type:
    state.scene === 'conflict' && state.stage !== 'choosing'
      ? 'choice-withdrawn'
      : 'address-change-requested',
});

/** One dialog from the choice until the account is taken over: it stays open, and is announced once. */
export const conflictFrame = (
  view: Framed,
  content: TemplateResult,
  news: string,
): TemplateResult => html`
  ${stepBehind(view)}
  ${dialog(view, withdrawal(view), html`${content} ${stopForm(view)}`, news, isExplained(view))}
`;

/** Where a code is asked for, that says what to do; what is lost by it is said once more. */
const isExplained = ({ state }: Framed): boolean =>
  isChoosing(state) || (state as Partial<ConflictState>).choice === 'force';
