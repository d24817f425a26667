import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** What the step is called. */
function headingText({ state, t }: View): string {
  switch (state.step) {
    case 'code':
      return t('codeHeading');
    case 'done':
      return t(`${state.outcome}Heading`, state.sent.contact.type);
    default:
      return t(state.flow === 'link' ? 'linkHeading' : 'loginHeading');
  }
}

/** The top of every step. The page's own heading and introduction stay from step to step. */
export const headingView = (view: View): TemplateResult => html`
  <slot name="heading"><h2 part="heading">${headingText(view)}</h2></slot>
  <slot name="intro">
    ${
      view.state.step === 'address'
        ? html`<p part="intro">
            ${view.t(view.state.flow === 'link' ? 'linkIntro' : 'loginIntro')}
          </p>`
        : nothing
    }
  </slot>
`;
