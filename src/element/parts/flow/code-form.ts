import { html, nothing, type TemplateResult } from 'lit';
import { canRequestCode, isExpired } from '../../flow/sent-code.js';
import type { CodeState, ConflictState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, fieldOf, form, isInvalid, problem, sends } from '../../views/pieces.js';
import { timeText } from '../../views/time-text.js';
import type { View } from '../../views/view.js';

type Coding = View<CodeState | ConflictState | ReplacingState, FlowMessages>;

/** People copy codes with the spaces and dashes that make them readable. */
const bare = (code: string): string => code.replace(/[\s\p{Pd}]/gu, '');

/** The one code field, how long its code is good, and how to get another one. */
export function codeForm(
  view: Coding,
  submitLabel: string,
  otherWay: TemplateResult,
): TemplateResult {
  const { host, state, now, t, send } = view;
  const { pending, sent } = state;
  const { expiresAt, resendAt } = sent;
  const isResendable = canRequestCode(sent, now);
  const submit = (form: HTMLFormElement) => {
    const code = bare(fieldOf(form)?.value ?? '');
    send(
      code ? { type: 'code-submitted', code } : { type: 'input-rejected', reason: 'code_missing' },
    );
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
        @input=${({ currentTarget }: Event) => {
          const field = currentTarget as HTMLInputElement;
          const code = bare(field.value);
          if (code !== field.value) field.value = code;
          // A framework may have set a text.
          if (code.length === Number(host.codeLength) && field.form) submit(field.form);
        }}
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
