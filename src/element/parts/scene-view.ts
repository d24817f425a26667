import { html, nothing, type TemplateResult } from 'lit';
import type { FlowState } from '../flow/states.js';
import { button, form, heading, problem, sends, status } from '../views/pieces.js';
import { isBug } from '../views/problem-text.js';
import type { Render, Speech, View } from '../views/view.js';
import type { Part } from './part.js';
import { isForeign } from '../locales/is-foreign.js';

/** Around everything. `hasDirection`: the page says which way it is written. */
export function baseView(
  { locale, language, messages }: Speech,
  hasDirection: boolean | undefined,
  scene: TemplateResult,
): TemplateResult {
  // Where there are no texts in the page's language, it may run the other way. The page's own wording is in its language.
  const { $code, $dir } = locale;
  const isElsewhere = isForeign(locale, language);
  const isPages = isElsewhere ? messages : hasDirection;
  return html`
    <div
      class="base"
      part="base"
      lang=${isElsewhere && isPages ? nothing : $code}
      dir=${isPages ? nothing : $dir}
    >
      ${scene}
      <slot name="footer"></slot>
    </div>
  `;
}

/** The scene that the person is in, by the part that has it. */
export function sceneView(parts: readonly Part[], view: View): TemplateResult {
  // The key ties the view to the state of its scene, which an index into the record forgets.
  const render = parts.map(({ views }) => views?.[view.state.scene]).find(Boolean) as
    Render<FlowState> | undefined;
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
