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
  switch (state.scene) {
    case 'code':
    case 'conflict':
    case 'replacing': {
      const { expiresAt = 0, resendAt } = state.sent;
      return { tickUntil: Math.max(expiresAt, resendAt) };
    }
    case 'list':
      return { returns: true };
    case 'address':
    case 'adding':
    case 'hand-over':
    case 'done':
      return {};
    default:
      return state satisfies never;
  }
}
