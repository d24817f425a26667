import { html, nothing, type TemplateResult } from 'lit';
import { readPlainCode } from '../../../address/read-plain-code.js';
import { canRequestCode, isExpired } from '../../flow/sent-code.js';
import type { CodeState, ConflictState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, fieldOf, form, isInvalid, problem, sends } from '../../views/pieces.js';
import { isUnfinished, rewrite } from '../../views/rewrite.js';
import { timeText } from '../../views/time-text.js';
import type { View } from '../../views/view.js';

type Coding = View<CodeState | ConflictState | ReplacingState, FlowMessages>;

/** The one code field, how long its code is good, and how to get another one. */
export function codeForm(
  view: Coding,
  submitLabel: string,
  otherWay: TemplateResult,
): TemplateResult {
  const { host, state, now, t, language, send } = view;
  const { pending, sent } = state;
  const { expiresAt, resendAt } = sent;
  const isResendable = canRequestCode(sent, now);
  const submit = (form: HTMLFormElement) => {
    const typed = fieldOf(form)?.value ?? '';
    const code = readPlainCode(typed);
    if (!typed.trim()) send({ type: 'input-rejected', reason: 'code_missing' });
    else if (code) send({ type: 'code-submitted', code });
    else send({ type: 'text-submitted', typed, language });
  };
  const read = (event: Event) => {
    if (isUnfinished(event)) return;
    const field = event.currentTarget as HTMLInputElement;
    const typed = field.value;
    const settle = (code: string | undefined) => {
      // The person may have gone on typing while the reader was loaded.
      if (!code || field.value !== typed) return;
      rewrite(field, code);
      // A framework may have set a text.
      if (code.length === Number(host.codeLength) && field.form) submit(field.form);
    };
    const code = readPlainCode(typed);
    if (code) settle(code);
    else if (typed.trim()) view.readCode(typed).then(settle, () => {});
  };
  return form(
    view,
    submit,
    html`
      <label for="code" class="label" part="label">${t('codeLabel')}</label>
      <input
        id="code"
        class="field code"
        part="input code-input"
        data-main
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-describedby="sent problem"
        aria-invalid=${isInvalid(view)}
        @input=${read}
        @compositionend=${read}
      />
      ${problem(view)}
      ${
        expiresAt === undefined || isExpired(sent, now)
          ? nothing
          : html`<p class="hint" part="hint time-left">
              ${t('timeLeft', timeText(expiresAt - now))}
            </p>`
      }
      ${button('primary', 'submit-button', submitLabel, { busy: pending?.type === 'submit-code' })}
      ${button(
        'link',
        'resend-button',
        isResendable ? t('newCode') : t('newCodeIn', timeText(resendAt - now)),
        {
          inert: !isResendable,
          busy: pending?.type === 'request-code',
          press: sends(view, { type: 'new-code-requested' }),
        },
      )}
      ${otherWay}
    `,
  );
}
