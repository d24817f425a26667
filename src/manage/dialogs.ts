import { html, type TemplateResult } from 'lit';
import { isAnswerLost, isExpired } from '../flow/transition.js';
import type { ManageEvent, ManageState } from '../flow/types.js';
import { codeForm } from '../views/code-form.js';
import { button, form, problem, sends, status } from '../views/parts.js';
import type { View } from '../views/view.js';
import type { ReplacingState } from './respond.js';

/** What a change does, before it is made. Everything is inside the dialog's own tree. */
function dialog(
  view: View,
  heading: string,
  explanation: string,
  withdrawal: ManageEvent,
  content: TemplateResult,
): TemplateResult {
  const leave = (event: Event) => {
    event.preventDefault();
    view.send(withdrawal);
  };
  // The heading takes the focus: a second Enter that was meant for what came before must press nothing.
  return html`
    <dialog
      part="dialog"
      aria-labelledby="question"
      aria-describedby="explanation"
      @cancel=${leave}
      @close=${leave}
    >
      <h2 id="question" part="heading" tabindex="-1" data-main>${heading}</h2>
      <p id="explanation" part="intro">${explanation}</p>
      ${content} ${status(view)}
    </dialog>
  `;
}

const hint = (text: string): TemplateResult => html`<p part="hint">${text}</p>`;

/** Whether nobody can say what came of the last try. */
const isInDoubt = ({ problem }: ReplacingState | ManageState): boolean =>
  problem !== undefined &&
  problem.code !== 'token_provider_failed' &&
  !problem.unchanged &&
  isAnswerLost(problem);

export function unlinkDialog(view: View<ManageState>): TemplateResult {
  const { state, t } = view;
  const { accounts = [], unlinking: type = state.type, pending } = state;
  const name = accounts.find((account) => account.type === type)?.displayName;
  const address = name ?? t('addressLabel', type);
  const withdrawal = { type: 'unlink-withdrawn' } as const;
  return dialog(
    view,
    t('unlinkHeading', type),
    t(accounts.length > 1 ? 'unlinkText' : 'unlinkLastText', address),
    withdrawal,
    form(
      view,
      sends(view, { type: 'unlink-confirmed' }),
      html`
        ${problem(view)}
        ${state.problem && hint(t(isInDoubt(state) ? 'stillLinkedUnknown' : 'stillLinked', address))}
        ${button('secondary back-button', t('keep'), { press: sends(view, withdrawal) })}
        ${button('danger confirm-unlink-button', t('unlinkConfirm'), {
          busy: pending?.type === 'unlink-address',
        })}
      `,
    ),
  );
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
  return dialog(
    view,
    t('replaceHeading', type),
    t('replaceText', type, current, address),
    withdrawal,
    form(
      view,
      sends(view, confirmation),
      html`
        ${problem(view)}
        ${
          state.problem &&
          hint(
            t(
              isInDoubt(state) ? 'stillLinkedUnknown' : 'stillLinked',
              current ?? t('oldAddress', type),
            ),
          )
        }
        ${button('secondary back-button', t('keep'), { press: sends(view, withdrawal) })}
        ${button('primary confirm-replace-button', t('replaceConfirm'), { busy: state.pending })}
      `,
    ),
  );
}

/** The old address is linked no more, and linking the new one is under way or has failed. */
function linkDialog(view: View<ReplacingState>): TemplateResult {
  const { state, t, now } = view;
  const { pending, sent, code, replacement } = state;
  const { type, address } = sent.contact;
  const old = replacement.current?.displayName ?? t('oldAddress', type);
  const back = button('secondary back-button', t('back'), { press: sends(view, withdrawal) });
  const isCodeGood = code !== undefined && !isExpired(sent, now);
  return dialog(
    view,
    t('halfReplacedHeading', type),
    t(isInDoubt(state) ? 'halfReplacedUnknown' : 'halfReplacedText', old, address),
    withdrawal,
    isCodeGood
      ? form(
          view,
          sends(view, confirmation),
          html`
            ${problem(view)} ${state.problem && hint(t('halfReplacedCode'))}
            ${button('primary confirm-replace-button', t('linkNow', address), { busy: pending })}
            ${back}
          `,
        )
      : codeForm(view, t('linkNow', address), back),
  );
}
