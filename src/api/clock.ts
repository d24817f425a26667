/** The only source of time, so that tests can hold it still. */
export interface Clock {
  /**
   * Milliseconds that only go on, whatever is done to the device's clock: what is timed within a page goes by
   * them. They begin near the epoch, and say nothing to another page.
   */
  now(): number;
  /** Milliseconds since the epoch, by the device's clock, which may be moved: for what outlives the page. */
  wall(): number;
  /** Calls back once after `delay` milliseconds; the result cancels it. */
  after(delay: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  wall: () => Date.now(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
