import type { FlowState } from '../element/flow/states.js';

/** What a state is about, as a text: what somebody agreed to for one address is not to be done to another. */
export function subjectOf(state: FlowState): string {
  if (state.scene === 'list') {
    return JSON.stringify(state.accounts?.map(({ type, id }) => [type, id]));
  }
  const old = 'replacement' in state ? state.replacement?.old : undefined;
  return JSON.stringify('sent' in state ? [state.sent.contact, old] : []);
}
