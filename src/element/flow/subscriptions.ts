import type { FlowState } from './states.js';

/** What the world is listened to for. */
export type Subscription =
  /** Times are shown: they change each second until then (milliseconds since the epoch). */
  | { readonly type: 'tick'; readonly until: number }
  /** What is shown may have changed while the person was elsewhere. */
  | { readonly type: 'return-to-page' };

/** What has to be listened to in a state. */
export function subscriptionsOf(state: FlowState): readonly Subscription[] {
  switch (state.scene) {
    case 'code':
    case 'conflict':
    case 'replacing': {
      const { expiresAt = 0, resendAt } = state.sent;
      return [{ type: 'tick', until: Math.max(expiresAt, resendAt) }];
    }
    case 'list':
      return [{ type: 'return-to-page' }];
    case 'address':
    case 'adding':
    case 'hand-over':
    case 'done':
      return [];
    default:
      return state satisfies never;
  }
}
