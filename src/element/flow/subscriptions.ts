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
  // What the service takes no more for now, it takes again then.
  const until = state.problem?.until ?? 0;
  const wait = until ? { tickUntil: until } : {};
  switch (state.scene) {
    case 'code':
    case 'conflict':
    case 'replacing': {
      const { expiresAt = 0, resendAt } = state.sent;
      return { tickUntil: Math.max(expiresAt, resendAt, until) };
    }
    case 'list':
      return { returns: true, ...wait };
    case 'address':
    case 'adding':
    case 'hand-over':
    case 'done':
      return wait;
    default:
      return state satisfies never;
  }
}
