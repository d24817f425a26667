import { html, type TemplateResult } from 'lit';
import { mask } from '../../api/mask.js';
import type { DoneState } from '../flow/types.js';
import type { View } from './view.js';

/** What has happened, in words; the page may put its own in their place. */
export const doneView = ({ state, t }: View<DoneState>): TemplateResult => html`
  <div part="done" tabindex="-1" data-main>
    <slot name="done"
      ><p part="intro">${t(`${state.outcome}Text`, mask(state.sent.contact))}</p></slot
    >
  </div>
`;
