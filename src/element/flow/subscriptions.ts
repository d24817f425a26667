import type { FlowState } from './states.js';

/** What the world is listened to for. */
export interface Subscriptions {
  /** Times are shown: they change each second until then (milliseconds by the page's own clock). */
  readonly tickUntil?: number;
  /** What is shown may have changed while the person was elsewhere. */
  readonly returns?: boolean;
}

/** What has to be listened to in a state. */
export function subscriptionsOf(state: FlowState): Subscriptions {
  const { expiresAt = 0, resendAt = 0 } =
    'sent' in state && state.scene !== 'done' ? state.sent : {};
  return {
    // What the service takes no more for now, it takes again then.
    tickUntil: Math.max(expiresAt, resendAt, state.problem?.until ?? 0),
    returns: state.scene === 'list',
  };
}
