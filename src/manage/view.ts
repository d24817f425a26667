import type { FlowState, ManageEvent } from '../flow/types.js';
import type { View } from '../views/view.js';

/** A view that can also tell what the person does with what is linked. */
export interface ManageView<State extends FlowState = FlowState> extends View<State> {
  readonly manage: (event: ManageEvent) => void;
}
