import { html, type TemplateResult } from 'lit';
import { button, form, problem, sends } from './parts.js';
import type { View } from './view.js';

/** The code was right and the page is taking the account over, or has failed to. */
export function handOverView(view: View): TemplateResult {
  const { state, t } = view;
  const busy = state.pending;
  return html`
    <div data-main tabindex="-1">
      ${form(
        view,
        sends(view, { type: 'hand-over-retried' }),
        html`
          ${problem(view)}
          ${button('primary retry-button', t(busy ? 'working' : 'tryAgain'), { busy })}
        `,
      )}
    </div>
  `;
}
