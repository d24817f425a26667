import { html } from 'lit';
import type { AddingState } from '../../flow/states.js';
import type { ManagingMessages } from '../../locales/messages.js';
import { isolate } from '../../locales/translate.js';
import { button, form, heading, sends } from '../../views/pieces.js';
import type { Render } from '../../views/view.js';
import { addressForm } from '../address/view.js';

/** The type was chosen in the list, and there is a way back to it. */
export const addingView: Render<AddingState, ManagingMessages> = (view) => {
  const { state, t } = view;
  const { type, current, addresses } = state;
  const [title, intro] =
    current === undefined
      ? [t('addHeading', type), t('addIntro', type)]
      : current === addresses[type]
        ? [t('confirmAgain', type), t('addIntro', type)]
        : [t('replaceAddress', type), t('replaceIntro', isolate(current), type)];
  return html`
    ${heading(title, intro)} ${addressForm(view)}
    ${form(
      view,
      sends(view, { type: 'list-requested' }),
      button('link', 'back-button', t('toList')),
    )}
  `;
};
