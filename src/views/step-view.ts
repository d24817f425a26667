import type { TemplateResult } from 'lit';
import type { AddressState, CodeState, ConflictState, DoneState } from '../flow/types.js';
import { addressView } from './address-view.js';
import { codeView } from './code-view.js';
import { conflictView } from './conflict-view.js';
import { doneView } from './done-view.js';
import type { View } from './view.js';

/** The view of the step that the person is in. */
export function stepView(view: View): TemplateResult {
  // The step tells the state's type, which the view that holds it does not know.
  switch (view.state.step) {
    case 'address':
      return addressView(view as View<AddressState>);
    case 'code':
      return codeView(view as View<CodeState>);
    case 'conflict':
      return conflictView(view as View<ConflictState>);
    case 'done':
      return doneView(view as View<DoneState>);
  }
}
