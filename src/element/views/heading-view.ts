import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** What the step is called. */
function headingText({ state, t }: View): string {
  switch (state.step) {
    case 'code':
      return t('codeHeading');
    case 'done':
      return t(`${state.outcome}Heading`, state.sent.contact.type);
    default:
      return t(`${state.flow}Heading`);
  }
}

/** What the first step is for. */
const introText = ({ state, t }: View): string => ('sent' in state ? '' : t(`${state.flow}Intro`));

/** The top of every step. The page's own heading and introduction stay from step to step. */
export const headingView = (
  view: View,
  heading = headingText(view),
  intro = introText(view),
): TemplateResult => html`
  <slot name="heading">${heading && html`<h2 part="heading">${heading}</h2>`}</slot>
  <slot name="intro">${intro && html`<p part="intro">${intro}</p>`}</slot>
`;
