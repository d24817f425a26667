import { html, type TemplateResult } from 'lit';
import type { AddressType, LinkedAccount } from '../../api/types.js';
import { readTypes } from '../configuration.js';
import type { ManageState } from '../flow/types.js';
import { button, form, problem, sends } from '../views/parts.js';
import type { View } from '../views/view.js';

/** One row for each offered type: what is linked, or a way to link something. */
export function listView(view: View<ManageState>): TemplateResult {
  const { host, state, t } = view;
  const { accounts } = state;
  const types = readTypes(host.types) ?? ['email'];
  const accountOf = (type: AddressType) => accounts?.find((account) => account.type === type);
  return form(
    view,
    sends(view, { type: 'list-requested' }),
    html`
      ${accounts?.length === 0 ? html`<p part="hint">${t('manageNothing')}</p>` : ''}
      ${
        accounts
          ? html`<ul part="list">
              ${types.map((type) => row(view, type, accountOf(type)))}
            </ul>`
          : ''
      }
      ${state.problem && !state.unlinking ? failure(view) : ''}
    `,
  );
}

/** Where there is a list already, it is the last one that could be had. Has the focus while it is there. */
const failure = (view: View<ManageState>): TemplateResult => html`
  <div part="failure" tabindex="-1" data-main>
    ${problem(view)} ${view.state.accounts ? html`<p part="hint">${view.t('listStale')}</p>` : ''}
    ${button('secondary retry-button', view.t('tryAgain'))}
  </div>
`;

function row(
  view: View<ManageState>,
  type: AddressType,
  account: LinkedAccount | undefined,
): TemplateResult {
  const { host, state, t } = view;
  const isOffered =
    host.address.includes('@') === (type === 'email') && host.address !== account?.displayName;
  const choose = (address = isOffered ? host.address : '') =>
    sends(view, { type: 'address-chosen', addressType: type, address });
  // The person comes back to the row that they left, unless something else wants the focus.
  const isMain = state.type === type && !state.unlinking && !state.problem;
  return html`
    <li part="account" tabindex="-1" ?data-main=${isMain}>
      <p part="label">${t('addressLabel', type)}</p>
      ${
        account
          ? html`
              <p part="account-name">
                ${account.displayName ? breakable(account.displayName) : t('linkedHeading', type)}
              </p>
              ${
                account.status === 'refresh'
                  ? html`
                      <p part="hint attention">${t('needsAttention')}</p>
                      ${button('secondary confirm-button', t('confirmAgain', type), {
                        press: choose(account.displayName ?? ''),
                      })}
                    `
                  : html`<p part="hint">${t('linkedStatus')}</p>`
              }
              <div part="actions">
                ${button('link replace-button', t('replaceAddress', type), { press: choose() })}
                ${button('link unlink-button', t('unlinkAddress', type), {
                  press: sends(view, { type: 'unlink-chosen', addressType: type }),
                })}
              </div>
            `
          : button('secondary add-button', t('addAddress', type), { press: choose() })
      }
    </li>
  `;
}

/** A long address had better be broken before its domain than anywhere. */
const breakable = (address: string): unknown[] =>
  address.split('@').map((part, index) => (index ? html`<wbr />@${part}` : part));
