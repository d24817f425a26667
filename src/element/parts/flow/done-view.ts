import { html } from 'lit';
import type { DoneState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { heading, status } from '../../views/pieces.js';
import { shown } from '../../views/shown.js';
import type { Render } from '../../views/view.js';

/** What has happened, in words; the page may put its own in their place. */
export const doneView: Render<DoneState, FlowMessages> = ({ state, t }) => {
  const { outcome, sent } = state;
  return html`
    <div class="mark" part="mark"></div>
    ${heading(t(`${outcome}Heading`, sent.contact.type))}
    <div part="done" tabindex="-1" data-main>
      <slot name="done"
        ><p class="intro" part="intro" .textContent=${t(`${outcome}Text`, shown(sent.contact))}></p
      ></slot>
    </div>
    ${status('')}
  `;
};
