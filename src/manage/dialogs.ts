import { html, nothing, type TemplateResult } from 'lit';
import { mask } from '../address/mask.js';
import { isExpired } from '../flow/transition.js';
import type { ManageState } from '../flow/types.js';
import { codeForm } from '../views/code-form.js';
import { button, form, problem, status } from '../views/parts.js';
import { statusText } from '../views/status-text.js';
import type { ReplacingState } from './respond.js';
import type { ManageView } from './view.js';

/** What a change does, before it is made. Everything is inside the dialog's own tree. */
const dialog = (
  view: ManageView,
  withdraw: () => void,
  content: TemplateResult,
): TemplateResult => {
  const leave = (event: Event) => {
    event.preventDefault();
    withdraw();
  };
  return html`
    <dialog
      part="dialog"
      aria-labelledby="question"
      aria-describedby="explanation"
      @cancel=${leave}
      @close=${leave}
    >
      ${content} ${status(statusText(view))}
    </dialog>
  `;
};

/** Takes the focus: a second Enter that was meant for what came before must not press a button here. */
const question = (heading: string, explanation: string): TemplateResult => html`
  <h2 id="question" part="heading" tabindex="-1" data-main>${heading}</h2>
  <p id="explanation" part="intro">${explanation}</p>
`;

export function unlinkDialog(view: ManageView<ManageState>): TemplateResult {
  const { state, t, manage } = view;
  const { accounts = [], unlinking: type = state.type, pending } = state;
  const address = accounts.find((account) => account.type === type)?.displayName;
  const isLast = accounts.length <= 1;
  const withdraw = () => {
    manage({ type: 'unlink-withdrawn' });
  };
  return dialog(
    view,
    withdraw,
    html`
      ${question(
        t('unlinkHeading', type),
        t(isLast ? 'unlinkLastText' : 'unlinkText', address ?? t('addressLabel', type)),
      )}
      ${form(
        view,
        () => {
          manage({ type: 'unlink-confirmed' });
        },
        html`
          ${problem(view)} ${button('secondary back-button', t('keep'), { press: withdraw })}
          ${button('danger confirm-unlink-button', t('unlinkConfirm'), {
            busy: pending?.type === 'unlink-address',
          })}
        `,
      )}
    `,
  );
}

export function replaceDialog(view: ManageView<ReplacingState>): TemplateResult {
  const { state, t, manage, now } = view;
  const { replacement, sent, pending, code } = state;
  const { type } = sent.contact;
  const address = mask(sent.contact);
  const current = replacement.current?.displayName;
  const withdraw = () => {
    manage({ type: 'replacement-withdrawn' });
  };
  const back = button('secondary back-button', t(replacement.isUnlinked ? 'back' : 'keep'), {
    press: withdraw,
  });
  const confirm = () => {
    manage({ type: 'replacement-confirmed' });
  };
  if (!replacement.isUnlinked) {
    return dialog(
      view,
      withdraw,
      html`
        ${question(t('replaceHeading', type), t('replaceText', current, address))}
        ${form(
          view,
          confirm,
          html`
            ${problem(view)}
            ${state.problem ? html`<p part="hint">${t('replaceUnchanged', type)}</p>` : nothing}
            ${back}
            ${button('primary confirm-replace-button', t('replaceConfirm'), {
              busy: pending && pending.type !== 'list-accounts',
            })}
          `,
        )}
      `,
    );
  }
  const isCodeGood = code !== undefined && !isExpired(sent, now);
  return dialog(
    view,
    withdraw,
    html`
      ${question(t('halfReplacedHeading', type), t('halfReplacedText', current, address))}
      ${
        isCodeGood
          ? form(
              view,
              confirm,
              html`
                ${problem(view)}
                ${pending ? nothing : html`<p part="hint">${t('halfReplacedCode')}</p>`}
                ${button('primary confirm-replace-button', t('linkNow', address), { busy: pending })}
                ${back}
              `,
            )
          : codeForm(view, t('linkNow', address), back)
      }
    `,
  );
}
