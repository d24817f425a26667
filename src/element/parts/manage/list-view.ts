import { html, nothing, type TemplateResult } from 'lit';
import type { AddressType, LinkedAccount } from '../../../api/types.js';
import type { ListState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { isolate } from '../../locales/translate.js';
import { button, form, heading, problem, sends, status } from '../../views/pieces.js';
import { isWaiting } from '../../views/problem-text.js';
import type { View } from '../../views/view.js';
import { stopForm, workText } from '../flow/progress.js';
import { accountName } from './account-name.js';
import { accountOf } from './list-state.js';
import { unlinkDialog } from './unlink-dialog.js';

type Listing = View<ListState, ManagingMessages>;

/** What is linked, with what can be done about it. */
export const listView = (view: Listing): TemplateResult => {
  const { state, t } = view;
  const { unlinking } = state;
  return html`
    ${heading(t('manageHeading'), t('manageIntro'))}
    <div class=${state.accounts ? 'news' : ''}>${status(unlinking ? '' : newsText(view))}</div>
    ${unlinking ? nothing : stopForm(view)} ${unlinking ? unlinkDialog(view, unlinking) : nothing}
    ${rows(view)}
  `;
};

/** What has been reached, once it is known whether the list can be shown; until then, that it is loading. */
function newsText(view: Listing): string {
  const { state, t } = view;
  const { notice, accounts, problem, pending } = state;
  if (pending && 'retry' in pending) return workText(view);
  if (!accounts && (!problem || (pending && !notice))) return t('working');
  if (!notice) return '';
  const { outcome, type, address = '' } = notice;
  return outcome === 'unlinked' ? t('unlinkedText', type) : t(`${outcome}Text`, isolate(address));
}

/** One row for each offered type: what is linked, or a way to link something. */
function rows(view: Listing): TemplateResult {
  const { state, t } = view;
  const { accounts, offer } = state;
  return form(
    view,
    sends(view, { type: 'list-requested' }),
    html`
      ${
        accounts?.length === 0
          ? html`<p part="hint" .textContent=${t('manageNothing')}></p>`
          : nothing
      }
      ${
        accounts
          ? html`<ul class="stack" part="list">
              ${offer.types.map((type) => row(view, type, accountOf(type, accounts)))}
            </ul>`
          : nothing
      }
      ${state.problem && !state.unlinking ? failure(view) : nothing}
    `,
  );
}

/**
 * Where there is a list already, it is the last one that could be had. Has the focus while it is there.
 * What the page's developer has to mend, no other try does.
 */
const failure = (view: Listing): TemplateResult => html`
  <div class="stack" part="failure" tabindex="-1" data-main>
    ${problem(view)}
    ${view.state.accounts ? html`<p part="hint" .textContent=${view.t('listStale')}></p>` : nothing}
    ${view.state.problem?.fatal ? nothing : button('secondary', 'retry-button', view.t('tryAgain'), { inert: isWaiting(view) })}
  </div>
`;

function row(view: Listing, type: AddressType, account: LinkedAccount | undefined): TemplateResult {
  const { state, t } = view;
  const { address: offered } = state.offer;
  const isOffered = offered?.type === type && offered.address !== account?.displayName;
  const choose = (address = isOffered ? offered.address : '') =>
    sends(view, { type: 'address-chosen', addressType: type, address });
  // The person comes back to the row that they left, or to the button, unless something else wants the focus.
  const isMain = state.type === type && !state.unlinking && !state.problem;
  const isBack = account !== undefined && state.isKept === true;
  return html`
    <li class="stack card" part="account" tabindex="-1" ?data-main=${isMain && !isBack}>
      <p id="${type}-row" part="label" .textContent=${t('addressLabel', type)}></p>
      ${
        account
          ? html`
              ${accountName(view, type, account.displayName ?? t('linkedHeading', type))}
              ${
                account.status === 'refresh'
                  ? html`
                      <p
                        class="error"
                        part="hint attention"
                        .textContent=${t('needsAttention')}
                      ></p>
                      ${button('secondary', 'confirm-button', t('confirmAgain', type), {
                        press: choose(account.displayName ?? ''),
                      })}
                    `
                  : html`<p
                      part="hint"
                      .textContent=${t(account.authEnabled === false ? 'notForLogIn' : 'linkedStatus')}
                    ></p>`
              }
              <div class="actions" part="actions" role="group" aria-labelledby="${type}-row">
                ${button('link', 'replace-button', t('replaceAddress', type), { press: choose() })}
                <span class="removal"
                  >${button('link', 'unlink-button', t('unlinkAddress', type), {
                    main: isMain && isBack,
                    press: sends(view, { type: 'unlink-chosen', addressType: type }),
                  })}</span
                >
              </div>
            `
          : button('secondary', 'add-button', t('addAddress', type), { press: choose() })
      }
    </li>
  `;
}
