import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from '../flow/states.js';
import { button, form, heading, problem, sends, status } from '../views/pieces.js';
import { isBug } from '../views/problem-text.js';
import type { Render, View } from '../views/view.js';
import type { Part } from './part.js';

/** The scene that the person is in, by the part that has it. */
export function sceneView(parts: readonly Part[], view: View): TemplateResult {
  const owner = parts.find(({ views }) => views?.[view.state.scene]);
  // The key ties the view to the state of its scene, which an index into the record forgets.
  const render = owner?.views?.[view.state.scene] as Render<FlowState> | undefined;
  return (render ?? interimView)(view);
}

/** In the place of a scene that cannot be shown: its part is being loaded or could not be, it has a bug, or all is over. */
export const interimView: Render<FlowState> = (view) => {
  const { state, t } = view;
  const { problem: failure } = state;
  return html`
    ${heading(t(`${state.flow}Heading`))}
    ${
      failure &&
      form(
        view,
        sends(view, { type: 'retried' }),
        html`
          <div class="stack" tabindex="-1" data-main>${problem(view)}</div>
          ${isBug(failure) || failure.fatal ? nothing : button('secondary', 'retry-button', t('tryAgain'))}
        `,
      )
    }
    ${status(failure ? '' : t('working'))}
  `;
};
