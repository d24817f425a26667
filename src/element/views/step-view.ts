import { html, type TemplateResult } from 'lit';
import type { AddressState, CodeState, ConflictState, DoneState } from '../flow/types.js';
import { addressView } from './address-view.js';
import { codeView } from './code-view.js';
import { conflictView } from './conflict-view.js';
import { doneView } from './done-view.js';
import { handOverView } from './hand-over-view.js';
import { headingView } from './heading-view.js';
import { status } from './parts.js';
import type { View } from './view.js';

/** The step that the person is in, with its heading and introduction, or others. */
export function stepView(view: View, heading?: string, intro?: string): TemplateResult {
  // A dialog tells what goes on in its own tree.
  return view.state.step === 'conflict'
    ? html`${headingView(view)} ${conflictView(view as View<ConflictState>)}`
    : html`${headingView(view, heading, intro)} ${contentView(view)} ${status(view)}`;
}

function contentView(view: View): TemplateResult | undefined {
  // The step tells the state's type, which the view that holds it does not know.
  switch (view.state.step) {
    case 'address':
      return addressView(view as View<AddressState>);
    case 'code':
      return codeView(view as View<CodeState>);
    case 'done':
      return doneView(view as View<DoneState>);
    default:
      // The list's own view is not there yet: it is being loaded, or that has failed.
      return view.state.problem && handOverView(view);
  }
}
