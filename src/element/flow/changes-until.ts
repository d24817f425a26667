import type { FlowState } from './states.js';

/** Until when times that are shown change, in milliseconds by the page's own clock; 0 where none is shown. */
export function changesUntil(state: FlowState): number {
  const { expiresAt = 0, resendAt = 0 } =
    'sent' in state && state.scene !== 'done' ? state.sent : {};
  // What the service takes no more for now, it takes again then.
  return Math.max(expiresAt, resendAt, state.problem?.until ?? 0);
}
