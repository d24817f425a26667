import type { ConflictState, FlowState } from './states.js';

/** What the world is listened to for. */
export interface Subscriptions {
  /** Times are shown: they change each second until then (milliseconds by the page's own clock). */
  readonly tickUntil?: number;
  /** What is shown may have changed while the person was elsewhere. */
  readonly returns?: boolean;
  /** A code was texted and is asked for: how many have been, so that each is waited for anew. */
  readonly texts?: number | false;
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
      const { contact, expiresAt = 0, resendAt, sends } = state.sent;
      // Where a code is held, the way on needs no other.
      const { pending, code } = state as Partial<ConflictState>;
      return {
        tickUntil: Math.max(expiresAt, resendAt, until),
        texts: contact.type === 'phone' && !pending && !code && sends,
      };
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
