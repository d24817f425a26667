import type { Clock } from '../../api/clock.js';
import type { Subscriptions } from '../flow/subscriptions.js';

export interface WorldCallbacks {
  /** Times that are shown have changed. */
  readonly tick: () => void;
  /** The person is back at the page. */
  readonly returned: () => void;
}

/** Gives a function that listens to the world for what a state needs, and to nothing else. */
export function listenerTo(
  clock: Clock,
  { tick, returned }: WorldCallbacks,
): (subscriptions: Subscriptions) => void {
  let cancelTick = () => {};

  /** Each second, and a last time when nothing is left to count: times are computed, never counted. */
  const count = (until: number) => {
    const left = until - clock.now();
    if (left <= 0) return;
    cancelTick = clock.after(Math.min(left, 1000), () => {
      tick();
      count(until);
    });
  };
  const changed = () => {
    if (!document.hidden) returned();
  };

  return ({ tickUntil = 0, returns = false }) => {
    cancelTick();
    count(tickUntil);
    // To add a listener a second time changes nothing.
    if (returns) document.addEventListener('visibilitychange', changed);
    else document.removeEventListener('visibilitychange', changed);
  };
}
