import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from '../flow/states.js';
import { button, form, heading, problem, recovery, sends, status } from '../views/pieces.js';
import type { Render, View } from '../views/view.js';
import type { Part } from './part.js';

/** The scene that the person is in, by the part that has it. */
export function sceneView(parts: readonly Part[], view: View): TemplateResult {
  const owner = parts.find(({ views }) => views?.[view.state.scene]);
  // The key ties the view to the state of its scene, which an index into the record forgets.
  const render = owner?.views?.[view.state.scene] as Render<FlowState> | undefined;
  return (render ?? loadingView)(view);
}

/** The part that has the scene is being loaded, or could not be. */
const loadingView: Render<FlowState> = (view) => {
  const { state, t } = view;
  return html`
    ${heading(t(`${state.flow}Heading`))}
    ${
      state.problem &&
      form(
        view,
        sends(view, { type: 'retried' }),
        html`
          <div tabindex="-1" data-main>${problem(view)}</div>
          ${state.problem.code === 'internal_error' ? nothing : button('secondary', 'retry-button', t('tryAgain'))}
        `,
      )
    }
    ${status(state.problem ? '' : t('working'))}
  `;
};

/** In the place of a scene whose view has a bug. */
export const brokenView: Render<FlowState> = (view) => {
  const { state, t } = view;
  return html`
    ${heading(t(`${state.flow}Heading`))}
    ${form(
      view,
      sends(view, { type: 'retried' }),
      html`<p class="error" part="error" role="alert">${t('internal_error')}</p>
        ${recovery(view)}`,
    )}
  `;
};
