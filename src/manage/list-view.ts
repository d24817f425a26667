import { html, nothing, type TemplateResult } from 'lit';
import type { AddressType, LinkedAccount } from '../api/types.js';
import { readTypes } from '../configuration.js';
import type { ManageState } from '../flow/types.js';
import { button, form, problem } from '../views/parts.js';
import { needsAttention } from './respond.js';
import type { ManageView } from './view.js';

/** One row for each offered type: what is linked, or a way to link something. */
export function listView(view: ManageView<ManageState>): TemplateResult {
  const { host, state, t, manage } = view;
  const { accounts } = state;
  if (!accounts) {
    return state.problem
      ? form(
          view,
          () => {
            manage({ type: 'list-requested' });
          },
          html`${problem(view)} ${button('primary retry-button', t('tryAgain'))}`,
        )
      : html``;
  }
  const types = readTypes(host.types) ?? ['email'];
  return form(
    view,
    () => {
      manage({ type: 'list-requested' });
    },
    html`
      ${accounts.length > 0 ? nothing : html`<p part="hint">${t('manageNothing')}</p>`}
      <ul part="list">
        ${types.map((type) =>
          row(
            view,
            type,
            accounts.find((account) => account.type === type),
          ),
        )}
      </ul>
      ${
        state.problem && !state.unlinking
          ? html`${problem(view)} ${button('secondary retry-button', t('tryAgain'))}`
          : nothing
      }
    `,
  );
}

function row(
  view: ManageView<ManageState>,
  type: AddressType,
  account: LinkedAccount | undefined,
): TemplateResult {
  const { state, t, manage } = view;
  const choose = () => {
    manage({ type: 'address-chosen', addressType: type });
  };
  // The person comes back to the row that they left, unless a dialog has the focus.
  const isMain = state.type === type && !state.unlinking;
  return html`
    <li part="account" tabindex="-1" ?data-main=${isMain}>
      <p part="label">${t('addressLabel', type)}</p>
      ${
        account
          ? html`
              <p part="account-name">${account.displayName ?? t('linkedHeading', type)}</p>
              ${
                needsAttention(account)
                  ? html`<p part="hint attention">${t('needsAttention')}</p>`
                  : nothing
              }
              <div part="actions">
                ${button('link replace-button', t('changeAddress', type), { press: choose })}
                ${button('link unlink-button', t('unlinkAddress', type), {
                  press: () => {
                    manage({ type: 'unlink-chosen', addressType: type });
                  },
                })}
              </div>
            `
          : button('secondary add-button', t('addAddress', type), { press: choose })
      }
    </li>
  `;
}
