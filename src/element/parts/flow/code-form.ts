import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../../../api/text-of.js';
import { isExpired } from '../../flow/sent-code.js';
import type { CodeState, ConflictState, ReplacingState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, fieldOf, form, isInvalid, problem, sends } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import { inTime } from '../../views/in-time.js';
import type { View } from '../../views/view.js';
import { loadReading } from './load-reading.js';
import { isPlain, submittedCode } from './submitted-code.js';

export type Coding = View<CodeState | ConflictState | ReplacingState, FlowMessages>;

const timeLeft = (view: Coding): string =>
  view.t('timeLeft', ...inTime((view.state.sent.expiresAt ?? 0) - view.now, view, Math.floor));

/** What an element has said aloud last of a code's time, and of which moment it was due. */
const told = new WeakMap<object, readonly [due: number, text: string]>();

/**
 * Said aloud at one minute and at twenty seconds before the code runs out; the time that is shown is not. A device
 * that has slept comes late to that, and says what is left then.
 */
function soonText(view: Coding): string {
  const { host, state, now } = view;
  const { expiresAt = 0 } = state.sent;
  const due = [20_000, 60_000].map((left) => expiresAt - left).find((at) => at <= now);
  if (!due || expiresAt <= now) return '';
  if (told.get(host)?.[0] !== due) told.set(host, [due, timeLeft(view)]);
  return told.get(host)?.[1] ?? '';
}

/** Fields of which what they hold has been submitted: nothing is put into them any more. */
const submitted = new WeakSet<HTMLInputElement>();

/** Puts the code alone into the field, where it holds more than that, by now. */
function tidy(field: HTMLInputElement, inputType: string | undefined): void {
  const { value } = field;
  loadReading().then(
    ({ tidyCode }) => {
      // The person may have gone on meanwhile.
      if (field.value === value && !submitted.has(field)) tidyCode(field, inputType);
    },
    // What is submitted is read all the same, and a failure is told then.
    () => {},
  );
}

/** The one code field, how long its code is good, and how to get another one. */
export function codeForm(
  view: Coding,
  submitLabel: string,
  otherWay: TemplateResult,
): TemplateResult {
  const { host, state, now, t, language, send } = view;
  const { pending, sent, problem: failure } = state;
  const { contact, expiresAt = 0, resendAt, sends: count } = sent;
  const isOver = isExpired(sent, now);
  const isResendable = now >= resendAt;
  const look = (state as Partial<ConflictState>).choice === 'force' ? 'danger' : 'primary';
  const expired = isOver ? t('code_expired') : '';
  const said = problem(view, expired);
  // The field is not what is wrong then.
  const isOfResend = failure?.isOfSending && isWaiting(view);
  const isLimited = !isOfResend && isWaiting(view);
  const submit = (form: HTMLFormElement) => {
    const field = fieldOf(form);
    if (!field) return;
    submitted.add(field);
    send(submittedCode(field.value, language));
  };
  const changed = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    // The end of a composition and what password managers send tell neither.
    const { isComposing, inputType } = event as Partial<InputEvent>;
    // What is composed of several keys, or taken back, is left alone.
    if (isComposing || inputType?.startsWith('history')) return;
    const { value, form } = field;
    submitted.delete(field);
    if (!isPlain(value)) tidy(field, inputType);
    // A framework may have set a text as the length. The service takes none while it has had too many.
    else if (value.length === Number(textOf(host.codeLength)) && form && !isLimited) submit(form);
  };
  return form(
    view,
    submit,
    html`
      <label for="code" part="label" .textContent=${t('codeLabel')}></label>
      <input
        id="code"
        class="field code"
        part="input code-input"
        data-main="${contact.type}${count}"
        .isOwn=${true}
        name="code"
        inputmode=${host.codeFormat === 'digits' ? 'numeric' : 'text'}
        enterkeyhint="go"
        autocomplete="one-time-code"
        dir="ltr"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby=${isOfResend ? 'sent expired' : 'sent problem'}
        aria-invalid=${isInvalid(view)}
        @input=${changed}
        @compositionend=${changed}
      />
      ${
        isOfResend
          ? expired && html`<p id="expired" class="error" part="error" .textContent=${expired}></p>`
          : said
      }
      ${
        expiresAt > now
          ? html`<p part="hint time-left" .textContent=${timeLeft(view)}></p>`
          : nothing
      }
      ${button(isOver ? 'secondary' : look, 'submit-button', submitLabel, {
        inert: isLimited,
        busy: pending?.type === 'submit-code',
      })}
      <p id="resend" part="hint" .textContent=${t('notReceived', contact.type)}></p>
      ${button(isOver ? 'primary' : 'link', 'resend-button', t('newCode'), {
        inert: !isResendable,
        busy: pending?.type === 'request-code',
        hint: isOfResend ? 'problem' : 'resend wait',
        press: sends(view, { type: 'new-code-requested' }),
      })}
      ${isOfResend ? said : nothing}
      ${
        isResendable || isOfResend
          ? nothing
          : html`<p
              id="wait"
              part="hint"
              .textContent=${t('newCodeIn', ...inTime(resendAt - now, view))}
            ></p>`
      }
      ${otherWay}
      <p class="unseen" role="status" .textContent=${soonText(view)}></p>
    `,
  );
}
