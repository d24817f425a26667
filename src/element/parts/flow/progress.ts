import { nothing, type TemplateResult } from 'lit';
import type { Request, Retry } from '../../flow/requests.js';
import type { FlowState } from '../../flow/states.js';
import type { FlowMessages } from '../../locales/messages.js';
import { button, form } from '../../views/pieces.js';
import type { View } from '../../views/view.js';

type Progress = View<FlowState, FlowMessages>;

const retryOf = (pending: Request | undefined): Retry | undefined =>
  pending && 'retry' in pending ? pending.retry : undefined;

/** What goes on while an answer is awaited; empty where none is. */
export function workText({ state: { pending }, t }: Progress): string {
  const retry = retryOf(pending);
  if (retry) return t(retry.wait ? 'tryingAgain' : 'waitingOnline');
  return pending ? t('working') : '';
}

/** What is tried again by itself can be stopped. */
export const stopForm = (view: Progress): TemplateResult | typeof nothing =>
  retryOf(view.state.pending)
    ? form(
        view,
        () => {
          view.send({ type: 'retry-stopped' });
          // The button that has the focus is about to go.
          view.host.focus();
        },
        button('link', 'stop-button', view.t('stop')),
      )
    : nothing;
