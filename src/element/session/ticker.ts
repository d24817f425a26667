import type { Clock } from '../../api/clock.js';

/**
 * Gives a function that is told, whenever times are shown, until when they change. It calls back within a second, and
 * at the end: who shows them anew then tells anew. Times are computed, never counted.
 */
export function ticker(clock: Clock, tick: () => void): (until: number) => void {
  let cancel = () => {};
  return (until) => {
    cancel();
    const left = until - clock.now();
    if (left > 0) cancel = clock.after(Math.min(left, 1000), tick);
  };
}
