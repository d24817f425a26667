import { html, type TemplateResult } from 'lit';
import type { AddingState, AddressState } from '../../flow/states.js';
import { button, fieldOf, form, heading, isInvalid, problem, status } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import type { View } from '../../views/view.js';
import { submittedAddress } from './submitted.js';

/** The first step: where the code is to be sent. */
export const addressView = (view: View<AddressState>): TemplateResult => {
  const { state, t } = view;
  const title = `${state.flow}Heading` as const;
  const intro = state.flow === 'login' ? 'loginIntro' : 'linkIntro';
  const other = state.offer.types.find((offered) => offered !== state.type);
  return html`
    ${heading(t(title), t(intro, state.type))}
    ${addressForm(
      view,
      other &&
        button('link', 'type-button', t('useInstead', other), {
          press: (form) => {
            const typed = fieldOf(form)?.value ?? '';
            view.send({ type: 'type-chosen', addressType: other, typed });
          },
        }),
    )}
  `;
};

/** The field for an address, and what goes on with it. */
export function addressForm(
  view: View<AddressState | AddingState>,
  otherWay?: TemplateResult,
): TemplateResult {
  const { state, t } = view;
  const { type, addresses, pending } = state;
  const isPhone = type === 'phone';
  const phone = isPhone ? view.phone : undefined;
  const name = isPhone ? 'tel' : type;
  const format = (event: Event) => {
    phone?.format(view, event);
  };
  const content = html`
    <label for="address" part="label" .textContent=${t('addressLabel', type)}></label>
    <input
      id="address"
      class="field"
      part="input address-input"
      data-main
      .isOwn=${true}
      type=${isPhone ? name : 'text'}
      name=${name}
      inputmode=${name}
      enterkeyhint="send"
      autocomplete=${name}
      autocapitalize="none"
      spellcheck="false"
      dir="ltr"
      aria-describedby="meant problem"
      aria-invalid=${isInvalid(view)}
      .value=${phone ? phone.display(addresses.phone) : addresses[type]}
      @input=${format}
      @compositionend=${format}
    />
    ${phone?.hint(view)} ${problem(view)}
    ${button('primary', 'submit-button', t('sendCode'), { busy: pending, inert: isWaiting(view) })}
    ${otherWay}
  `;
  return html`
    ${form(
      view,
      (form) => {
        submitAddress(view, form);
      },
      // Not one field for both types: what was typed for one is never taken for the other.
      isPhone ? html`${phone?.countries(view)}${content}` : content,
    )}
    ${status(pending ? t('working') : '')}
  `;
}

function submitAddress(
  { state, language, send }: View<AddressState | AddingState>,
  form: HTMLFormElement,
): void {
  const typed = fieldOf(form)?.value ?? '';
  const country = form.querySelector<HTMLSelectElement>('select.field')?.value;
  send(submittedAddress(state.type, typed, language, country));
}
