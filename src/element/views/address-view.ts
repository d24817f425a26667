import { html, nothing, type TemplateResult } from 'lit';
import { readTypes } from '../configuration.js';
import type { AddressState } from '../flow/types.js';
import { button, fieldOf, form, isInvalid, problem } from './parts.js';
import type { View } from './view.js';

/** The first step: where the code is to be sent. */
export function addressView(view: View<AddressState>): TemplateResult {
  const { host, state, t, send, submitAddress } = view;
  const { type, addresses, pending } = state;
  const isPhone = type === 'phone';
  const phone = isPhone ? view.phone : undefined;
  const name = isPhone ? 'tel' : type;
  const other = readTypes(host.types)?.find((offered) => offered !== type);
  const content = html`
    <label for="address" part="label">${t('addressLabel', type)}</label>
    <input
      id="address"
      part="input address-input"
      data-main
      type=${name}
      name=${name}
      autocomplete=${name}
      aria-describedby="problem"
      aria-invalid=${isInvalid(view)}
      .value=${phone ? phone.display(addresses.phone) : addresses[type]}
      @input=${phone?.format}
    />
    ${problem(view)} ${button('primary submit-button', t('sendCode'), { busy: pending })}
    ${
      other
        ? button('link type-button', t('useInstead', other), {
            press: (form) => {
              send({ type: 'type-chosen', addressType: other, typed: fieldOf(form).value });
            },
          })
        : nothing
    }
  `;
  return form(
    view,
    (form) => {
      submitAddress(fieldOf(form));
    },
    // Not one field for both types: what was typed for one is never taken for the other.
    isPhone ? html`${phone?.countryList(t)}${content}` : content,
  );
}
